// A date as machines want it. Nothing is invented: without a time there is none, without an offset the time stands alone.
import type { CalendarDate } from '../model/article.ts';

/** For `<time datetime>`: `"2021-02-26"`, `"2021-02-26T09:30"`, `"2021-02-26T09:30+01:00"`. */
export function stamp({ iso, time, offset }: CalendarDate): string {
  return time === undefined ? iso : `${iso}T${time}${offset ?? ''}`;
}

/** The W3C's form, which knows no time without an offset: for sitemaps and metadata. */
export function w3cDate(date: CalendarDate): string {
  return date.offset === undefined ? date.iso : stamp(date);
}
