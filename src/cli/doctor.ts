// `backfile doctor`: the health of an archive's content in the terminal, and as a page of its own. It changes nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readSettings } from '../config/settings.ts';
import { type Checkup, checkUp } from '../desk/doctor/checkup.ts';
import type { Case, Finding } from '../desk/doctor/finding.ts';
import { pageOf, percent } from '../desk/doctor/page.ts';
import { harmless, type Paint, painter, wrap } from '../lib/terminal.ts';
import { memoryFolder } from '../store/folder.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { prefixFrom, seenFrom } from './paths.ts';
import { showProblems } from './problems.ts';
import { count, some } from './words.ts';

export interface DoctorRequest {
  readonly dir: string;
  /** Where the page goes, as typed. */
  readonly html?: string;
  readonly json?: boolean;
}

export async function runDoctor({ dir, html, json }: DoctorRequest, effects: Effects): Promise<Exit> {
  const { stdout, stderr, cwd, env } = effects;
  const root = resolve(cwd, dir);
  const prefix = prefixFrom(cwd, root);
  const { value: settings, problems } = readSettings(root);
  if (settings === undefined) {
    stderr.write(showProblems(problems, { colour: showsColour(stderr, env), width: widthFor(stderr), prefix }));
    return EXIT.nothing;
  }
  const page = html === undefined ? join(memoryFolder(root), 'doctor.html') : resolve(cwd, html);
  if (isInside(page, resolve(root, settings.out))) {
    stderr.write(
      'error: The report is not for readers, so it is not written into the site. Choose another place with --html.\n',
    );
    return EXIT.usage;
  }
  const date = effects.today();
  const checkup = checkUp(root, settings, date);
  if (checkup.found === 0) {
    stderr.write(`There are no articles in ${seenFrom(cwd, resolve(root, settings.seeds))} to look at.\n`);
    return EXIT.nothing;
  }
  const trouble = write(page, pageOf(checkup, date));
  if (trouble !== undefined) {
    stderr.write(`The report could not be written to ${seenFrom(cwd, page)}: the system says ${trouble}.\n`);
    return EXIT.nothing;
  }
  if (json) stdout.write(`${JSON.stringify({ version: 1, date, ...checkup }, null, 1)}\n`);
  else {
    const showing = { paint: painter(showsColour(stdout, env)), width: widthFor(stdout) ?? 100, prefix };
    stdout.write(`${reportOf(checkup, showing)}\nAs a page: ${seenFrom(cwd, page)}\n`);
  }
  return EXIT.done;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** What the system says when it refuses. */
function write(file: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

interface Showing {
  readonly paint: Paint;
  readonly width: number;
  readonly prefix: string;
}

function reportOf({ title, found, stories, findings }: Checkup, showing: Showing): string {
  const { paint } = showing;
  const ill = findings.filter((finding) => finding.count > 0);
  const sound = findings.filter((finding) => finding.count === 0).map((finding) => lowered(finding.title));
  const head = `${paint('bold', title)}: ${some(stories, 'story', 'stories')} in ${some(found, 'file', 'files')}`;
  const blocks = [head, ...ill.map((finding) => block(finding, showing))];
  if (ill.length === 0) blocks.push(paint('green', 'Nothing is wanting.'));
  else if (sound.length > 0) blocks.push(wrap(`Nothing to say about: ${sound.join('; ')}.`, showing.width).join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

function block({ title, count: number, of, worst, advice }: Finding, showing: Showing): string {
  const { paint, width } = showing;
  const share = of ? ` of ${count(of)} (${percent(number, of)})` : '';
  const more = number - worst.length;
  const lines = [`${paint('bold', `${title}:`)} ${paint('yellow', count(number))}${share}`];
  for (const one of worst) lines.push(...caseLines(one, showing));
  if (more > 0) lines.push(paint('dim', `  and ${count(more)} more`));
  return [...lines, ...wrap(advice, width - 2).map((line) => `  ${paint('cyan', line)}`)].join('\n');
}

function caseLines({ file, line, note, before, after }: Case, { paint, width, prefix }: Showing): string[] {
  const place = file === undefined ? '' : harmless(`${prefix}${file}${line === undefined ? '' : `:${line}`}`);
  const [first = '', ...rest] = wrap(harmless(`${place}${place === '' ? '' : '  '}${note}`), width - 2);
  const lines = [
    `  ${place === '' ? first : paint('bold', place) + first.slice(place.length)}`,
    ...rest.map((each) => `    ${each}`),
  ];
  if (before !== undefined)
    lines.push(`    ${paint('red', '-')} ${harmless(before)}`, `    ${paint('green', '+')} ${harmless(after ?? '')}`);
  return lines;
}
