// The one list of checks over the whole archive. A new check is one file and one line here.
// Each looks at the finished Site and tells; none changes anything, and none reads the disk.
import { addresses } from './addresses.ts';
import { dates } from './dates.ts';
import type { Check } from './evidence.ts';
import { front } from './front.ts';
import { ids } from './ids.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { pictures } from './pictures.ts';
import { twins } from './twins.ts';

export const rules: readonly Check[] = [addresses, dates, front, ids, links, names, pictures, twins];
