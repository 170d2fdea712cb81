// The time of day at the end of a date: "at 4:30 pm", "16:30 GMT", "T16:30:00+02:00". The day itself is read in dates.ts.

/** A time as CalendarDate keeps it. */
export interface Clock {
  readonly time: string;
  readonly offset?: string;
}

const ZONE = String.raw`(?<zone>Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5})`;
const CLOCK = new RegExp(
  String.raw`(?:[ ,|–—-]+(?:(?:at|a las|às|à|alle|um|om|kl\.?) )?|(?<=\d)T)(?<hour>[01]?\d|2[0-3])` +
    String.raw`(?:[:.h](?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:[.,]\d+)?)? ?(?<half>[ap]\.?m\b\.?)?| ?(?<halfOnly>[ap]\.?m\b\.?))` +
    String.raw`(?: Uhr)?(?: ?\(?${ZONE}\)?)?$`,
  'i',
);

/** Names of zones in use by newspapers. Those whose offset changes with the season, or which name several zones, have none. */
const OFFSETS: Readonly<Record<string, string | undefined>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: 'Z',
  WEST: '+01:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  ET: undefined,
  CT: undefined,
  MT: undefined,
  PT: undefined,
  IST: undefined,
};

/** Splits `"26 Feb 2021 at 4:30 pm"` into the day's part and the time; without a readable time the text stays whole. */
export function splitClock(text: string): { readonly day: string; readonly clock?: Clock } {
  if (!/[:.h]\d\d|[ap]\.?m/i.test(text)) return { day: text };
  const match = CLOCK.exec(text);
  const { hour, minute = '00', second, half, halfOnly, zone } = match?.groups ?? {};
  if (!match || hour === undefined) return { day: text };
  const offset = zone === undefined ? undefined : offsetOf(zone.toUpperCase());
  if (offset === null) return { day: text };
  const hours = String(hoursOf(Number(hour), half ?? halfOnly)).padStart(2, '0');
  const time = `${hours}:${minute}${second === undefined ? '' : `:${second}`}`;
  return { day: text.slice(0, match.index), clock: offset === undefined ? { time } : { time, offset } };
}

function hoursOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

// null: a word that is no zone, so that what stood before it was no time either. undefined: a zone without one offset.
function offsetOf(zone: string): string | undefined | null {
  const [, sign, hours, minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined || hours === undefined) return Object.hasOwn(OFFSETS, zone) ? OFFSETS[zone] : null;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
