// A newspaper's date as an instant, for the formats that know nothing less (Atom, JSON Feed, sitemaps' times). What is missing
// is midnight, the first of the month, UTC; whoever need not invent that much asks `isDay` first.

interface CalendarDate {
  readonly iso: string;
  readonly time?: string;
  readonly offset?: string;
}

/** Whether the date is known to the day. */
export const isDay = ({ iso }: CalendarDate): boolean => iso.length === 10;

/** RFC 3339: `"2021-02-26T09:30:00+01:00"`, `"2021-02-01T00:00:00Z"` for February 2021. */
export function instant({ iso, time, offset }: CalendarDate): string {
  const day = `${iso}-01-01`.slice(0, 10);
  return `${day}T${(time ?? '00:00').padEnd(8, ':00')}${time === undefined ? 'Z' : (offset ?? 'Z')}`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As RSS wants it: `"Fri, 26 Feb 2021 00:00:00 +0000"`. Only for a date known to the day. */
export function rfc822(date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.iso.split('-');
  const weekday = DAYS[new Date(`${date.iso}T00:00Z`).getUTCDay()];
  const [, time = '', offset = ''] = /T([\d:]+)(.+)/.exec(instant(date)) ?? [];
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${time} ${offset === 'Z' ? '+0000' : offset.replace(':', '')}`;
}
