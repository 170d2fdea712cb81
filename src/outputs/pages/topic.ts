// `/topics/{slug}/`: the stories of one topic.
import { groupKind } from '../groups.ts';

export const topic = groupKind('topic', 'topics');
