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
const WHOLE = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/;

/** Reads YAML with numbers and dates as text, mending one line after the other for as long as that helps. */
export function readAsMeant(text: string): MendedReading {
  const lines = text.split('\n');
  const assumed: Assumed[] = [];
  for (;;) {
    const reading = parseYaml(lines.join('\n'), { scalars: 'text' });
    const [problem] = reading.problems;
    if (!problem) return { reading, assumed };
    const [head, value] = assumed.length < MOST ? suspect(lines[problem.line - 1] ?? '') : [];
    if (head === undefined || value === undefined) return { reading, assumed: [] };
    lines[problem.line - 1] = head + JSON.stringify(value);
    assumed.push({ line: problem.line, column: head.length + 1, value });
  }
}

/** The line's `key: ` and its value, when the value has something in it that YAML takes for its own. */
function suspect(line: string): readonly [head: string, value: string] | readonly [] {
  const [, head, value] = FIELD.exec(line) ?? [];
  if (head === undefined || value === undefined || WHOLE.test(value)) return [];
  return /:(?:\s|$)|^["'[{@%`&*!|>]/.test(value) ? [head, value] : [];
}
