// `/topics/`: every topic, from A to Z.
import { indexKind } from '../indexes.ts';

export const topics = indexKind('topics', '/topics/');
