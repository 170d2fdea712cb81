// `backfile init`: looks at what is in a folder, asks what it cannot guess, writes a first `archive.yml` and says what to do
// next. It writes over nothing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readSettings } from '../config/settings.ts';
import { siteUrl } from '../config/values.ts';
import { type Beginning, beginIn } from '../desk/begin/begin.ts';
import { SAMPLE_PATH, sampleStory } from '../desk/begin/sample-story.ts';
import { type Answers, settingsText } from '../desk/begin/settings.ts';
import { isFile } from '../lib/entry.ts';
import { painter } from '../lib/terminal.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import { prefixFrom } from './paths.ts';
import { showProblems, sorted } from './problems.ts';
import { atTerminal, type Questions } from './questions.ts';
import { keepSchema } from './schema.ts';
import { count, some } from './words.ts';

export interface InitRequest {
  readonly dir: string;
  /** Ask nothing: take every guess. */
  readonly yes?: boolean;
}

/** How many of the stories that need their editor are shown; `backfile check` shows all. */
const SHOWN = 5;

export async function runInit(
  request: InitRequest,
  effects: Effects,
  questions: Questions = atTerminal,
): Promise<Exit> {
  const { stdout, stderr, cwd, env } = effects;
  const root = resolve(cwd, request.dir);
  if (isFile(root)) {
    stderr.write(`error: ${request.dir} is a file, and an archive is a folder.\n`);
    return EXIT.usage;
  }
  const showing = { colour: showsColour(stderr, env), width: widthFor(stderr), prefix: prefixFrom(cwd, root) };
  const { value: settings, problems } = readSettings(root);
  if (settings === undefined) {
    stderr.write(showProblems(problems, showing));
    return EXIT.nothing;
  }
  const there = settingsFile(root);
  const beginning = beginIn(root, settings, effects.today());
  stdout.write(countsLine(beginning, showing.colour));
  if (beginning.problems.length > 0) stderr.write(`\n${needsYou(beginning, showing, request)}\n`);
  const ask = effects.asks && request.yes !== true ? questions : undefined;
  const plan = await decide(beginning, there === undefined, ask, request.yes === true);
  if (plan === undefined) {
    stdout.write('Stopped. Nothing was written.\n');
    return EXIT.nothing;
  }
  if (plan.sample) put(join(root, SAMPLE_PATH), sampleStory(effects.today()));
  if (there === undefined) put(join(root, 'archive.yml'), settingsText(plan.answers));
  keepSchema(root);
  stdout.write(farewell({ request, plan, there, prefix: showing.prefix }, painter(showsColour(stdout, env))));
  return EXIT.done;
}

const settingsFile = (root: string): string | undefined =>
  ['archive.yml', 'archive.yaml'].find((name) => existsSync(join(root, name)));

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, text, { flag: 'wx' });
}

function countsLine({ found, understood, warnings }: Beginning, colour: boolean): string {
  if (found === 0) return 'There are no articles here yet.\n';
  const need = found - understood;
  const parts = [`${count(understood)} understood`];
  if (need > 0) parts.push(`${count(need)} ${need === 1 ? 'needs' : 'need'} you`);
  if (warnings > 0) parts.push(some(warnings, 'warning', 'warnings'));
  return `${painter(colour)('bold', `${some(found, 'file', 'files')}: ${parts.join(', ')}`)}\n`;
}

function needsYou({ problems }: Beginning, showing: object, { dir }: InitRequest): string {
  const shown = sorted(problems).slice(0, SHOWN);
  const more = problems.length - shown.length;
  const rest = more > 0 ? `\nand ${count(more)} more: npx backfile check${where(dir)} shows them.\n` : '';
  return showProblems(shown, showing) + rest;
}

const where = (dir: string): string => (dir === '.' ? '' : ` ${/\s/.test(dir) ? JSON.stringify(dir) : dir}`);

interface Plan {
  readonly answers: Answers;
  readonly sample: boolean;
}

/** What to write: the guesses, or the answers to at most four questions. Undefined when the person wants to stop. */
async function decide(
  beginning: Beginning,
  fresh: boolean,
  ask: Questions | undefined,
  yes: boolean,
): Promise<Plan | undefined> {
  const { known, found } = beginning;
  const { title, url, lang, tagline, dateOrder } = known;
  const guessed: Answers = given({ title, tagline, url, lang, date_order: dateOrder });
  if (ask === undefined) return { answers: guessed, sample: yes && found === 0 };
  const sample = found === 0 && (await ask.choose(SAMPLE));
  if (sample === undefined) return undefined;
  if (!fresh) return { answers: {}, sample };
  const asked = await answersTo(ask, beginning);
  return asked && { answers: given({ tagline, ...asked }), sample };
}

async function answersTo(ask: Questions, { known, undecided }: Beginning): Promise<Answers | undefined> {
  const title = await ask.text({
    message: 'What is the paper called?',
    initial: known.title,
    placeholder: 'News Archive',
  });
  if (title === undefined) return undefined;
  const lang = await ask.text({
    message: 'Which language is it in?',
    initial: known.lang ?? 'en',
    wrong: wrongLanguage,
  });
  if (lang === undefined) return undefined;
  const order = undecided ? await ask.choose(ORDER) : known.dateOrder;
  if (undecided && order === undefined) return undefined;
  if (undecided) return given({ title, lang, url: known.url, date_order: order === 'unknown' ? undefined : order });
  const url = await ask.text({
    message: 'At which address will it be? Leave this empty when you do not know yet.',
    initial: known.url,
    placeholder: 'https://courier.example/',
    wrong: wrongUrl,
  });
  return url === undefined ? undefined : given({ title, lang, url, date_order: order });
}

const SAMPLE = {
  message: 'Shall a sample story be written, so that there is something to see?',
  options: [
    { value: true, label: `Yes, to ${SAMPLE_PATH}` },
    { value: false, label: 'No, I have stories of my own' },
  ],
  initial: true,
};

const ORDER = {
  message: 'What does the paper mean by 03/04/2021?',
  options: [
    { value: 'day-first', label: '3 April 2021' },
    { value: 'month-first', label: '4 March 2021' },
    { value: 'unknown', label: 'I do not know: leave such dates to me' },
  ],
} as const;

function wrongUrl(typed: string): string | undefined {
  if (typed.trim() === '' || siteUrl(typed) !== undefined) return undefined;
  return 'An address begins with https:// or http:// and has no ? and # in it.';
}

function wrongLanguage(typed: string): string | undefined {
  try {
    if (typed.trim() !== '') Intl.getCanonicalLocales(typed.trim());
    return undefined;
  } catch {
    return 'Write its code, such as en, pt-BR or ar.';
  }
}

/** Without what was left empty. */
function given(answers: { readonly [K in keyof Answers]?: string | undefined }): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== undefined && value !== ''),
  ) as Answers;
}

interface Farewell {
  readonly request: InitRequest;
  readonly plan: Plan;
  readonly there: string | undefined;
  readonly prefix: string;
}

function farewell({ request, plan, there, prefix }: Farewell, paint: ReturnType<typeof painter>): string {
  const dir = where(request.dir);
  const lines = [
    '',
    ...(plan.sample ? [`${prefix}${SAMPLE_PATH} is a sample story: change it, or write your own beside it.`] : []),
  ];
  if (there !== undefined) lines.push(`${prefix}${there} was here already and stays as it is.`);
  else {
    lines.push(`${prefix}archive.yml is written: each line in it says what it is for.`);
    for (const [key, value] of Object.entries(plan.answers)) lines.push(`  ${key}: ${value}`);
  }
  const steps = [
    `  ${paint('cyan', `npx backfile build${dir}`)}   makes the site`,
    `  ${paint('cyan', `npx backfile serve${dir}`)}   shows it in your browser`,
    `  ${paint('cyan', `npx backfile dev${dir}`)}     shows every edit at once, while you mend and write`,
  ];
  return `${[...lines, '', 'Next:', ...steps].join('\n')}\n`;
}
