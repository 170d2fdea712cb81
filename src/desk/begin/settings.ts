// Writes the text of a first `archive.yml`: what is known stands there, all else as a comment with an example, so that the
// file is its own manual.
import { SCHEMA_LINE } from '../../config/editors.ts';
import { EXAMPLES, KEYS, type Key } from '../../config/keys.ts';
import { ABOUT } from '../../config/manual.ts';
import { wrap } from '../../lib/terminal.ts';

export type Answers = Partial<Readonly<Record<Key, string>>>;

const HEAD = `${SCHEMA_LINE}
# The settings of this archive. Every line is optional; a line that begins with # says nothing yet.
`;

export function settingsText(answers: Answers): string {
  return [HEAD, ...KEYS.map((key) => entry(key, answers[key]))].join('\n');
}

function entry(key: Key, value: string | undefined): string {
  const { what, without } = ABOUT[key];
  const known = value !== undefined || without === undefined ? '' : ` Without it: ${without}.`;
  const about = wrap((what + known).replaceAll('`', ''), 100).map((line) => `# ${line}\n`);
  return `${about.join('')}${value === undefined ? `# ${exampleOf(key)}` : `${key}: ${yamlText(value)}`}\n`;
}

/** Only the code of an example sentence: `"url: https://courier.example/"`. */
function exampleOf(key: Key): string {
  return /`([^`]+)`/.exec(EXAMPLES[key])?.[1] ?? `${key}:`;
}

/** A text as a YAML value, in quotes where it could be taken for something else. */
function yamlText(value: string): string {
  const plain =
    /^[\p{L}\p{M}][\p{L}\p{M}\p{N} .,'’/&()+:-]*$/u.test(value) &&
    !/: |:$|^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return plain ? value : JSON.stringify(value);
}
