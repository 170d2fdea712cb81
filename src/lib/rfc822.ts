// A date as RSS wants it. The names of days and months are part of that standard, whatever the paper's language.
import { dayOfWeek } from './calendar.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** E.g. `"Fri, 26 Feb 2021 00:00:00 +0000"`: midnight and UTC where the story gives no time. Only for a whole date. */
export function rfc822(date: { readonly iso: string; readonly time?: string; readonly offset?: string }): string {
  const { iso } = date;
  const day = `${DAYS[dayOfWeek(iso)]}, ${iso.slice(8)} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
  const time = (date.time ?? '00:00').padEnd(8, ':00');
  const offset = date.offset === undefined || date.offset === 'Z' ? '+0000' : date.offset.replace(':', '');
  return `${day} ${time} ${offset}`;
}
