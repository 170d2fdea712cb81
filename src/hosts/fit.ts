// Whether a site fits a host: its sizes against the table of limits, in words.
import type { Host } from './limits.ts';

/** The sizes of a site that hosts care about. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly bytes: number };
  readonly fullest: { readonly path: string; readonly files: number };
}

export interface Misfit {
  /** An error keeps the host from taking the site. */
  readonly level: 'error' | 'warning';
  /** Whole sentences: what is too much, and what to do. */
  readonly message: string;
}

/** Beyond this share of a limit, the next years of the paper will meet it. */
const NEAR = 0.8;

export function misfits(size: SiteSize, host: Host): Misfit[] {
  const { title } = host;
  return [
    ...tooMany(size.files, host.files, (n, most) => ({
      over: `The site has ${n} files, and ${title} takes ${most}${host.paidFiles ? ` (${count(host.paidFiles)} for those who pay)` : ''}. ${LESS}`,
      near: `The site has ${n} files of the ${most} that ${title} takes.`,
    })),
    ...tooMany(size.fullest.files, host.folderFiles, (n, most) => ({
      over: `The folder ${size.fullest.path} holds ${n} entries, and ${title} takes ${most} in one folder. Give stories a permalink with the year in it.`,
      near: `The folder ${size.fullest.path} holds ${n} of the ${most} entries that ${title} takes in one folder.`,
    })),
    ...tooMany(
      size.bytes,
      host.siteBytes,
      (n, most) => ({
        over: `The site is ${n} in size, and ${title} takes ${most}. ${LESS}`,
        near: `The site is ${n} in size, of the ${most} that ${title} takes.`,
      }),
      bytes,
    ),
    ...tooMany(
      size.largest.bytes,
      host.fileBytes,
      (n, most) => ({
        over: `The file ${size.largest.path} is ${n} in size, and ${title} takes files of up to ${most}. Make it smaller, or keep it elsewhere and link to it.`,
        near: `The file ${size.largest.path} is ${n} in size, and ${title} takes files of up to ${most}.`,
      }),
      bytes,
    ),
  ];
}

const LESS = 'Choose a host without this limit, such as a web server of your own or S3.';

function tooMany(
  has: number,
  most: number | undefined,
  words: (has: string, most: string) => { readonly over: string; readonly near: string },
  show: (n: number) => string = count,
): Misfit[] {
  if (most === undefined || has <= most * NEAR) return [];
  const { over, near } = words(show(has), show(most));
  return [has > most ? { level: 'error', message: over } : { level: 'warning', message: near }];
}

const count = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1536000` → `"1.5 MB"`; units of 1,024, as hosts count. */
export function bytes(n: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let amount = n;
  let unit = 0;
  while (amount >= 1_024 && unit < units.length - 1) {
    amount /= 1_024;
    unit++;
  }
  if (n === 1) return '1 byte';
  return `${amount < 10 && unit > 0 ? amount.toFixed(1).replace(/\.0$/, '') : count(Math.round(amount))} ${units[unit]}`;
}
