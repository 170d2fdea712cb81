import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInit } from '../../../src/cli/init.ts';
import type { Questions } from '../../../src/cli/questions.ts';
import { SCHEMA_FILE } from '../../../src/config/editors.ts';
import { readSettings } from '../../../src/config/settings.ts';
import { archive, temporary } from '../../support/archive.ts';
import { filesBelow } from '../../support/trees.ts';
import { staged } from './stage.ts';

const STORY =
  'The bridge opens\n- by Ann Lee\n- in Local\n- 12 May 2019\nIt opened on Sunday, and the mayor was there with the band.\n';

/** Somebody who answers each question in turn, and what they were asked. */
function somebody(...answers: (string | boolean | undefined)[]) {
  const asked: string[] = [];
  const next = (message: string) => {
    asked.push(message);
    return answers[asked.length - 1];
  };
  const questions: Questions = {
    text: async ({ message, initial }) => {
      const answer = next(message);
      return answer === 'take the guess' ? (initial ?? '') : (answer as string | undefined);
    },
    choose: async <T extends string | boolean>({ message }: { message: string }) => next(message) as T | undefined,
  };
  return { asked, questions };
}

async function begun(
  files: Record<string, string>,
  request: object = {},
  answers: (string | boolean | undefined)[] | undefined = undefined,
) {
  const root = archive(files);
  const effects = staged({ cwd: root, tty: answers !== undefined, env: { NO_COLOR: '1' } });
  const { asked, questions } = somebody(...(answers ?? []));
  const exit = await runInit({ dir: '.', ...request }, effects, questions);
  return { root, exit, asked, ...effects.said };
}

describe('backfile init', () => {
  it('says how much it understands, quotes what it does not, and what to type next', async () => {
    const { exit, out, err } = await begun({
      'seeds/a.txt': STORY,
      'seeds/b.txt': STORY.replace('12', '32'),
      'seeds/c.txt': 'Only a title\n',
    });
    expect(exit).toBe(0);
    expect(out).toMatch(/^3 files: 1 understood, 2 need you/);
    expect(err).toContain('4 | - 32 May 2019');
    expect(err).toContain('no-date');
    expect(out).toMatch(/Next:\n {2}npx backfile build .*\n {2}npx backfile serve .*\n {2}npx backfile dev /);
  });

  it('writes settings that are sound, refer to their schema, and hold the guesses', async () => {
    const { root } = await begun({
      '_config.yml': 'title: The Courier\nurl: https://courier.example\n',
      'seeds/a.txt': STORY.repeat(3),
      'seeds/b.txt': STORY.replace('12 May', '26/05/'),
    });
    const text = readFileSync(join(root, 'archive.yml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.backfile\/archive\.schema\.json\n/);
    expect(JSON.parse(readFileSync(join(root, SCHEMA_FILE), 'utf8'))).toHaveProperty('properties.title');
    expect(readSettings(root)).toMatchObject({
      problems: [],
      value: { title: 'The Courier', url: 'https://courier.example/', lang: 'en' },
    });
  });

  it('writes nothing over a file that is there', async () => {
    const { root, exit, out } = await begun({ 'archive.yml': 'title: Mine\n', 'seeds/a.txt': STORY }, {}, []);
    expect({ exit, text: readFileSync(join(root, 'archive.yml'), 'utf8') }).toEqual({ exit: 0, text: 'title: Mine\n' });
    expect(out).toContain('archive.yml was here already and stays as it is.');
    expect(filesBelow(root)).toEqual(['archive.yml', 'seeds/a.txt']);
  });

  it('stops at settings that are broken', async () => {
    const { exit, err } = await begun({ 'archive.yml': 'tite: x\n', 'seeds/a.txt': STORY });
    expect(exit).toBe(1);
    expect(err).toContain('unknown-setting');
  });

  it('asks at most four questions, with guesses for answers', async () => {
    const { root, asked } = await begun({ 'seeds/a.txt': STORY }, {}, [
      'The Courier',
      'take the guess',
      'https://courier.example',
    ]);
    expect(asked).toHaveLength(3);
    expect(readSettings(root).value).toMatchObject({
      title: 'The Courier',
      lang: 'en',
      url: 'https://courier.example/',
    });
  });

  it('asks what 03/04/2021 means when no date of the paper tells', async () => {
    const { root, asked } = await begun({ 'seeds/a.txt': STORY.replace('12 May 2019', '03/04/2021') }, {}, [
      'A',
      'en',
      'day-first',
    ]);
    expect(asked.at(-1)).toContain('03/04/2021');
    expect(readSettings(root).value).toMatchObject({ dateOrder: 'day-first' });
  });

  it('reads such dates by what others of the paper tell, and asks nothing', async () => {
    const files = {
      'seeds/a.txt': STORY.replace('12 May 2019', '03/04/2021'),
      'seeds/b.txt': STORY.replace('12 May 2019', '26/04/2021'),
    };
    const { root, out } = await begun(files);
    expect(out).toMatch(/^2 files: 2 understood/);
    expect(readSettings(root).value).toMatchObject({ dateOrder: 'day-first' });
  });

  it.each([1, 2, 3])('writes nothing when the person stops at question %d', async (n) => {
    const { root, exit, out } = await begun({ 'seeds/a.txt': STORY }, {}, ['A', 'en', ''].slice(0, n - 1));
    expect(exit).toBe(1);
    expect(out).toContain('Nothing was written');
    expect(filesBelow(root)).toEqual(['seeds/a.txt']);
  });

  it('offers a sample story in an empty folder', async () => {
    const { root, asked, exit } = await begun({}, {}, [true, 'A', 'en', '']);
    expect({ exit, asked: asked.length }).toEqual({ exit: 0, asked: 4 });
    expect(readFileSync(join(root, 'seeds/welcome-to-the-archive.txt'), 'utf8')).toContain('\n- 2026-11-26\n');
  });

  it('writes it with --yes, and without anybody to ask only the settings', async () => {
    expect(existsSync(join((await begun({}, { yes: true })).root, 'seeds/welcome-to-the-archive.txt'))).toBe(true);
    expect(filesBelow((await begun({})).root)).toEqual(['.backfile/archive.schema.json', 'archive.yml']);
  });

  it('makes the folder it is given, and names it in what comes next', async () => {
    const effects = staged({ cwd: temporary() });
    expect(await runInit({ dir: 'my paper', yes: true }, effects)).toBe(0);
    expect(effects.said.out).toContain('npx backfile build "my paper"');
    expect(existsSync(join(effects.cwd, 'my paper/archive.yml'))).toBe(true);
  });

  it('refuses a file', async () => {
    expect(await begun({ 'a.txt': 'A' }, { dir: 'a.txt' })).toMatchObject({ exit: 2 });
  });
});
