// Runs every check over the catalogued archive and gathers what they tell.
import type { Problem } from '../model/problem.ts';
import type { Evidence } from './evidence.ts';
import { rules } from './rules.ts';

export function check(evidence: Evidence): Problem[] {
  return rules.flatMap((rule) => [...rule(evidence)]);
}
