// The texts of jobs: slots filled, nothing read before it is asked for, and a file that changed found out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryFor, type Spots } from '../../../src/crew/library.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import type { Job, JobBody } from '../../../src/model/job.ts';
import type { Spot } from '../../../src/store/bodies.ts';
import type { Texts } from '../../../src/store/store.ts';
import { archive } from '../../support/archive.ts';
import { settings } from '../../support/cards.ts';

const FERRY = 'Ferry returns\n- Mar 3, 1998\nIt came & went.\n';

/** @param kept HTML that was set aside, by the name of the file it lies in. */
function library(files: Readonly<Record<string, string>>, kept: Readonly<Record<string, string>> = {}) {
  const seedsDir = archive(files);
  const bodies = { get: ([name]: Spot) => (kept[name] === undefined ? undefined : Buffer.from(kept[name])) };
  const texts = { kept: bodies, passing: { get: () => undefined } } as unknown as Texts;
  const of = (given: Partial<Job>, spots: Spots = {}) => libraryFor(given, spots, { settings, seedsDir }, texts);
  return { seedsDir, of };
}

const ferry = (more: Partial<JobBody> = {}) =>
  ({ path: 'ferry.txt', digest: digestOf(FERRY), format: 'text', line: 3, ...more }) as JobBody;

describe('the texts of a job', () => {
  it('are HTML, or the file as it stands', () => {
    const { of } = library({ 'ferry.txt': FERRY });
    expect(of({ body: ferry() }).body).toBe('<p id="p1">It came &#x26; went.</p>\n');
    expect(of({ body: ferry({ written: true }) }).body).toBe(FERRY);
    expect(of({ bodies: [ferry(), ferry({ written: true })] }).at(1)).toBe(FERRY);
    expect(of({}).body).toBe('');
  });

  it('have their slots filled', () => {
    const { of } = library({}, { '1': '<a href="\u00010\u0001">x</a>' });
    const wanted = { path: 'a.md', digest: 'd', format: 'markdown', slots: ['../x/'] } as unknown as JobBody;
    const spot: Spot = ['1', 0, 9, 0];
    expect(of({ body: wanted }, { body: spot }).body).toBe('<a href="../x/">x</a>');
    expect(String(of({ body: wanted }, { body: spot }).html)).toContain('\u0001');
    expect(of({ bodies: [{ ...wanted, slots: ['/y/'] }] }, { bodies: [spot] }).at(0)).toBe('<a href="/y/">x</a>');
  });

  it('of a file that has changed since are none, and that is told', () => {
    const { of, seedsDir } = library({ 'ferry.txt': FERRY });
    writeFileSync(join(seedsDir, 'ferry.txt'), `${FERRY}And again.\n`);
    const read = of({ bodies: [ferry()] });
    expect(read.trouble).toBeUndefined(); // nothing was asked for yet
    expect(read.at(0)).toBe('');
    expect(read.trouble).toMatchObject({ rule: 'changed-while-building', file: 'seeds/ferry.txt' });
  });
});
