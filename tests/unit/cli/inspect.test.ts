import { describe, expect, it } from 'vitest';
import { runClean } from '../../../src/cli/clean.ts';
import { runInspect } from '../../../src/cli/inspect.ts';
import { archive } from '../config/archive.ts';
import { staged } from './stage.ts';

const STORY = 'The bridge opens\n- by Ann Lee\n- 12 May 2019\nIt opened on Sunday.\n';

async function inspected(files: Record<string, string>, file: string, from = '') {
  const effects = staged({ cwd: archive(files) + from });
  const exit = await runInspect({ file }, effects);
  return { exit, ...effects.said };
}

describe('backfile inspect', () => {
  it('prints what was read, and from which line', async () => {
    const { exit, out, err } = await inspected({ 'archive.yml': '', 'seeds/town/a.txt': STORY }, 'seeds/town/a.txt');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      path: 'town/a.txt',
      title: 'The bridge opens',
      byline: [{ name: 'Ann Lee' }],
      date: { iso: '2019-05-12' },
      lines: { title: 1, byline: 2, date: 3 },
      paragraphs: ['It opened on Sunday.'],
    });
  });

  it('finds the archive from anywhere inside it', async () => {
    const { out } = await inspected({ 'archive.yml': '', 'seeds/town/a.txt': STORY }, 'a.txt', '/seeds/town');
    expect(JSON.parse(out)).toMatchObject({ path: 'town/a.txt' });
  });

  it('reads a file that lies in no archive', async () => {
    const { exit, out } = await inspected({ 'a.txt': STORY }, 'a.txt');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ path: 'a.txt' });
  });

  it('does not mistake a folder of seeds elsewhere above for the archive’s', async () => {
    const { out } = await inspected({ 'seeds/other.txt': STORY, 'mine/a.txt': STORY }, 'a.txt', '/mine');
    expect(JSON.parse(out)).toMatchObject({ path: 'a.txt' });
  });

  it('shows on stderr what is wrong, and on stdout what could be read all the same', async () => {
    const { exit, out, err } = await inspected({ 'seeds/a.txt': STORY.replace('12 May', '32 May') }, 'seeds/a.txt');
    expect(exit).toBe(3);
    expect(err).toMatch(/^seeds\/a\.txt:3:\d+ {2}error {2}impossible-date\n/);
    expect(JSON.parse(out)).not.toHaveProperty('date');
  });

  it('stops at broken settings', async () => {
    const { exit, out, err } = await inspected({ 'archive.yml': 'tite: x', 'seeds/a.txt': STORY }, 'seeds/a.txt');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('unknown-setting');
  });

  it.each(['b.txt', '.', 'archive.yml/x'])('knows %s for a mistake in usage', async (file) => {
    expect(await inspected({ 'archive.yml': '' }, file)).toEqual({
      exit: 2,
      out: '',
      err: `error: There is no file ${file}.\n`,
    });
  });
});

describe('backfile clean', () => {
  it.each([
    [{}, 0, '1,200 files removed, and what was remembered of earlier builds.\n'],
    [{ quiet: true }, 0, ''],
  ])('says what it removed: %j', async (given, exit, out) => {
    const effects = staged();
    const cleaner = async () => ({ removed: 1200, problems: [] });
    expect(await runClean({ dir: '.', ...given }, effects, cleaner)).toBe(exit);
    expect(effects.said).toEqual({ out, err: '' });
  });

  it('removes nothing when the settings are broken', async () => {
    const effects = staged({ cwd: archive({ 'archive.yml': 'out: .', 'a.txt': STORY }) });
    expect(await runClean({ dir: '.' }, effects)).toBe(1);
    expect(effects.said.err).toContain('broken-settings');
  });
});
