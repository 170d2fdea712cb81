// `/sections/`: every section with what it holds.
import { indexKind } from '../indexes.ts';

export const sections = indexKind('sections', '/sections/');
