// Makes a warning about one story, at the line its field was read from.
import { labelOf } from '../lib/label.ts';
import type { Problem, Rule } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import type { Story } from '../model/site.ts';

interface Where {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export function warning(
  rule: Rule,
  { card }: Story,
  { seeds }: Settings,
  { line, column }: Where,
  message: string,
  hint: string,
): Problem {
  return {
    file: labelOf(seeds, card.path),
    ...(line !== undefined && { line }),
    ...(line !== undefined && column !== undefined && { column }),
    rule,
    level: 'warning',
    message,
    hint,
  };
}
