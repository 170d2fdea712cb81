// What `backfile dev` says in the terminal.
import { describe, expect, it } from 'vitest';
import { runDev } from '../../../src/cli/dev.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { DevOptions, Preview } from '../../../src/serve/dev.ts';
import { archive } from '../../support/archive.ts';
import { staged } from './stage.ts';

const problem = (file: string, rule: Problem['rule'] = 'no-date'): Problem => ({
  file,
  rule,
  level: 'error',
  message: 'The story has no date.',
  hint: 'Write one.',
});

interface Given {
  readonly held?: number;
  readonly watching?: boolean;
  readonly port?: number;
  readonly changes?: readonly (readonly Problem[])[];
  readonly open?: boolean;
}

/** Runs it with a server that does nothing but tell of these changes. */
async function run({ held = 0, watching = true, port = 8080, changes = [], open = false }: Given) {
  const effects = staged({ cwd: archive({ 'archive.yml': '' }) });
  const opened: string[] = [];
  let closed = false;
  let tell: DevOptions['onChange'];
  const server = async (options: DevOptions) => {
    tell = options.onChange;
    const counts = { published: 1200, held, drafts: 0 };
    const watched = Promise.resolve(watching);
    const preview = { url: `http://localhost:${port}/`, port, watched, archive: { counts } };
    const close = async () => {
      closed = true;
    };
    return { ...preview, close } as unknown as Preview;
  };
  const untilStopped = async () => {
    await Promise.resolve(); // what it is asked for comes later
    for (const each of changes) tell?.(each);
  };
  const exit = await runDev({ dir: '.', port: 8080, open }, { ...effects, untilStopped }, server, async (url) =>
    opened.push(url),
  );
  return { exit, closed, opened, ...effects.said };
}

describe('backfile dev', () => {
  it('says how many stories there are and where they are shown', async () => {
    expect(await run({ held: 2 })).toEqual({
      exit: 0,
      closed: true,
      opened: [],
      out: '1,200 stories, 2 held, read in 0.0 s. The preview is at http://localhost:8080/ (Ctrl-C ends this)\n',
      err: '',
    });
  });

  it('says which port it took when its own was busy, and when it cannot watch', async () => {
    const { out } = await run({ port: 8082, watching: false });
    expect(out).toContain('Port 8080 is busy, so 8082 is used.\n');
    expect(out).toContain('The system lets us watch no more files, so changes are seen when a page is loaded again.\n');
  });

  it('opens a browser only when asked to', async () => {
    expect((await run({ open: true })).opened).toEqual(['http://localhost:8080/']);
  });

  it('tells of what is wrong once, and of what is mended', async () => {
    const [a, b] = [problem('seeds/a.txt'), problem('seeds/b.txt')];
    const { out, err } = await run({ changes: [[a], [a], [a, b], [b]] });
    expect(err).toBe(
      [a, b].map(({ file }) => `\n${file}  error  no-date\n  The story has no date.\n  Write one.\n`).join(''),
    );
    expect(out.split('\n').slice(1)).toEqual(['mended  seeds/a.txt  no-date', '']);
  });

  it('says so when there is no such folder, and when no port is free', async () => {
    const effects = staged({ cwd: archive({}) });
    expect(await runDev({ dir: 'nowhere', port: 8080 }, effects)).toBe(2);
    expect(await runDev({ dir: '.', port: 8080 }, effects, async () => undefined)).toBe(1);
    expect(effects.said.err).toBe(
      'error: There is no folder nowhere.\nNo port from 8080 on is free. Choose another with --port.\n',
    );
  });
});
