// Reads YAML that people write and YAML does not allow, as it was meant: `title: Council: we were wrong`,
// `title: "Wrong" again`, `title: @home`. Only a whole value on one line is ever put between quotes.
import { type Place, parseYaml, type YamlReading } from '../yaml.ts';

/** A value that had to be put between quotes before YAML could be read. */
export interface Assumed extends Place {
  readonly value: string;
}

/** A reading, and what was assumed to get it. Nothing is assumed when it has problems all the same. */
export interface MendedReading {
  readonly reading: YamlReading;
  readonly assumed: readonly Assumed[];
}

/** More broken lines than a person would write by hand. */
const MOST = 100;
const FIELD = /^(\s*(?:- +)*(?:[\w.-]+|"[^"]*"|'[^']*')[ \t]*:[ \t]+|\s*- +)(\S.*?)[ \t]*$/;
// An apostrophe, as in 'Tis. After a double quotation mark nobody can tell where the text was to end.
const UNCLOSED = /^'[^']*$/;
const WHOLE = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/;

/** Reads YAML with numbers and dates as text, mending one line after the other for as long as that helps. */
export function readAsMeant(text: string): MendedReading {
  const lines = text.split('\n');
  const assumed: Assumed[] = [];
  for (;;) {
    const reading = parseYaml(lines.join('\n'), { scalars: 'text' });
    const [problem] = reading.problems;
    if (!problem) return { reading, assumed };
    const at = assumed.length < MOST ? culprit(lines, problem.line - 1) : -1;
    const [head, value] = suspect(lines[at] ?? '');
    if (head === undefined || value === undefined) return { reading, assumed: [] };
    lines[at] = head + JSON.stringify(value);
    assumed.push({ line: at + 1, column: head.length + 1, value });
  }
}

/** The line to blame: the one that YAML stumbles over, or above it one that begins with an apostrophe (`'Tis the season`). */
function culprit(lines: readonly string[], stumbled: number): number {
  if (suspect(lines[stumbled] ?? '').length > 0) return stumbled;
  return lines.findLastIndex((line, index) => index < stumbled && UNCLOSED.test(suspect(line)[1] ?? ''));
}

/** The line's `key: ` and its value, when the value has something in it that YAML takes for its own. */
function suspect(line: string): readonly [head: string, value: string] | readonly [] {
  const [, head, value] = FIELD.exec(line) ?? [];
  if (head === undefined || value === undefined || WHOLE.test(value)) return [];
  if (/^[[{]/.test(value)) return /^(?:\[[^\]]*\]|\{[^}]*\})./.test(value) ? [head, value] : [];
  return /:(?:\s|$)|^["'@%`&*!|>]/.test(value) ? [head, value] : [];
}
