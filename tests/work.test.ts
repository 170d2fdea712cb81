// How much work a build does, counted instead of timed: a change that reads, parses, makes or writes more than it must
// fails here, on any machine, at any load.
import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { archive } from './support/archive.ts';
import { buildApart } from './support/program.ts';
import { stories, story } from './support/stories.ts';
import { writeInto } from './support/trees.ts';

const COUNT = 1_000;
const files = {
  'archive.yml': 'title: The Lighthouse\nurl: https://lighthouse.example/\nsearch: false\n',
  ...stories(COUNT),
};
/** Stories stand by their date: this one is neither the first nor the last of anything. */
const ONE = story(500);

/** What a build did, in numbers. */
async function work(root: string): Promise<Report['effort'] & { rendered: number; written: number; removed: number }> {
  const { effort, files: made, problems } = await buildApart({ root, today: '2026-01-01' });
  expect(problems).toEqual([]);
  const { rendered = 0, written = 0, removed = 0 } = made ?? {};
  return { ...effort, rendered, written, removed };
}

describe('a build of a thousand articles', () => {
  it('does no more than each change asks for', async () => {
    const root = archive(files);
    const first = await work(root);
    const all = first.written;
    expect(first, 'all are new').toEqual({ read: COUNT, parsed: COUNT, rendered: all, written: all, removed: 0 });
    expect(all).toBeGreaterThan(COUNT);

    const nothing = { read: 0, parsed: 0, rendered: 0, written: 0, removed: 0 };
    expect(await work(root), 'nothing changed').toEqual(nothing);

    for (const path of Object.keys(files)) utimesSync(join(root, path), 1_000_000_000, 1_000_000_000);
    expect(await work(root), 'copied, so that only the times are new').toEqual({ ...nothing, read: COUNT });

    writeInto(root, ONE.path, `${ONE.text}One sentence more.\n`);
    const reworded = await work(root);
    expect(reworded, 'one sentence more').toMatchObject({ read: 1, parsed: 1, removed: 0, written: reworded.rendered });
    expect(reworded.rendered).toBeLessThanOrEqual(MOST_FOR_ONE);

    writeInto(root, ONE.path, ONE.text.replace(/^.*/, 'A title that no other story has'));
    const retitled = await work(root);
    expect(retitled, 'another title').toMatchObject({ read: 1, parsed: 1 });
    expect(retitled.written + retitled.removed).toBeLessThanOrEqual(MOST_FOR_TITLE);

    rmSync(join(root, ONE.path));
    const fewer = await work(root);
    expect(fewer, 'one story less').toMatchObject({ read: 0, parsed: 0 });
    expect(fewer.removed).toBeGreaterThan(0);
    expect(fewer.written).toBeLessThanOrEqual(MOST_FOR_TITLE);

    const more = story(5_000);
    writeInto(root, more.path, more.text);
    const added = await work(root);
    expect(added, 'one story more').toMatchObject({ read: 1, parsed: 1, removed: 0 });
    expect(added.written).toBeLessThanOrEqual(MOST_FOR_TITLE);
  });
});

/** A story's own page and what lies beside it. */
const MOST_FOR_ONE = 8;
/** Those, its lists by date, section and people, the feeds, its neighbours, those like it, and the pages of counts. */
const MOST_FOR_TITLE = 45;
