// `/authors/{slug}/`: what one person wrote. A story with several authors stands on the page of each.
import { groupKind } from '../groups.ts';

export const person = groupKind('person', 'people');
