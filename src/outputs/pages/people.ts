// `/authors/`: everyone who signed a story, from A to Z.
import { indexKind } from '../indexes.ts';

export const people = indexKind('people', '/authors/');
