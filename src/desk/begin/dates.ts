// Finds out from a paper's own dates which comes first in 03/04/2021: where one of the two numbers is above 12, it is the day.

const NUMERIC = /\b(\d{1,2})([-/.])(\d{1,2})\2\d{4}\b/g;
/** Dates stand at the head of a file. */
const HEAD = 1_500;

export type DateOrder = 'day-first' | 'month-first';

export interface DateEvidence {
  see(text: string): void;
  /** The order that every telling date has; undefined when none tells, or they disagree. */
  order(): DateOrder | undefined;
}

export function dateEvidence(): DateEvidence {
  const seen = { 'day-first': 0, 'month-first': 0 };
  return {
    see(text) {
      for (const [, first, , second] of text.slice(0, HEAD).matchAll(NUMERIC)) {
        const [a, b] = [Number(first), Number(second)];
        if (a > 12 && a <= 31 && b <= 12) seen['day-first']++;
        if (b > 12 && b <= 31 && a <= 12) seen['month-first']++;
      }
    },
    order() {
      if (seen['day-first'] > 0 === seen['month-first'] > 0) return undefined;
      return seen['day-first'] > 0 ? 'day-first' : 'month-first';
    },
  };
}
