// `/sections/{slug}/`: a section's stories, newest first, with a strip of its years.
import { groupKind } from '../groups.ts';

export const section = groupKind('section', 'sections');
