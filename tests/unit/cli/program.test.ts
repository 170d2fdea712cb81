import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Commands } from '../../../src/cli/commands.ts';
import { run } from '../../../src/cli/program.ts';
import { staged } from './stage.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Runs a command line with commands that only note what was asked of them. */
async function asked(argv: readonly string[], given: Parameters<typeof staged>[0] = {}) {
  const requests: [string, object][] = [];
  const note = (name: string) => async (request: object) => {
    requests.push([name, request]);
    return 3 as const;
  };
  const commands: Commands = {
    build: note('build'),
    inspect: note('inspect'),
    serve: note('serve'),
    clean: note('clean'),
    export: note('export'),
    preflight: note('preflight'),
  };
  const effects = staged(given);
  const exit = await run(argv, effects, commands);
  return { requests, exit, ...effects.said };
}

describe('the command line', () => {
  it.each([
    [['build'], ['build', { dir: '.', dryRun: false }]],
    [
      ['build', 'courier'],
      ['build', { dir: 'courier', dryRun: false }],
    ],
    [
      ['export', 'jsonl', 'courier', '--out', 'a.jsonl'],
      ['export', { format: 'jsonl', dir: 'courier', out: 'a.jsonl' }],
    ],
    [['preflight'], ['preflight', { dir: '.' }]],
    [
      ['preflight', 'github', '--in', 'courier'],
      ['preflight', { host: 'github', dir: 'courier' }],
    ],
    [
      ['check', '--strict'],
      ['build', { dir: '.', dryRun: true, strict: true }],
    ],
    [
      ['build', '--out', 'site', '--base-url', 'https://a.example', '--json', '--quiet', '--workers', '4'],
      [
        'build',
        { dir: '.', dryRun: false, out: 'site', baseUrl: 'https://a.example', json: true, quiet: true, workers: 4 },
      ],
    ],
    [
      ['inspect', 'a.txt'],
      ['inspect', { file: 'a.txt' }],
    ],
    [
      ['serve', '--port=3000'],
      ['serve', { dir: '.', port: 3000 }],
    ],
    [
      ['serve', 'courier', '--out', 'x'],
      ['serve', { dir: 'courier', port: 8080, out: 'x' }],
    ],
    [
      ['clean', '--quiet'],
      ['clean', { dir: '.', quiet: true }],
    ],
  ])('understands %j and ends as the command says', async (argv, request) => {
    expect(await asked(argv)).toEqual({ requests: [request], exit: 3, out: '', err: '' });
  });

  it.each([
    [['bild'], 'Did you mean build?'],
    [['build', '--ot', 'x'], 'Did you mean --out?'],
    [['chekc'], 'Did you mean check?'],
    [['build', '--baseurl', 'x'], 'Did you mean --base-url?'],
    [['build', 'a', 'b'], 'too many arguments'],
    [['inspect'], 'missing required argument'],
    [['build', '--out'], 'argument missing'],
    [['build', '--workers', 'many'], 'It must be a whole number from 1 to 256.'],
    [['build', '--workers', '0'], 'It must be a whole number'],
    [['build', '--base-url', 'courier.example'], 'It must begin with https://'],
    [['serve', '--port', '99999'], 'It must be a whole number'],
    [[], 'Usage: backfile <command>'],
    [['cli'], 'To build the archive in cli: backfile build cli'],
  ])('does nothing for %j but say what is wrong', async (argv, words) => {
    const { requests, exit, out, err } = await asked(argv, { cwd: `${HERE}..` });
    expect({ requests, exit, out }).toEqual({ requests: [], exit: 2, out: '' });
    expect(err).toContain(words);
  });

  it.each([
    [['--help'], 'Exit status:'],
    [['help', 'build'], '--base-url <url>'],
    [['build', '--help'], 'backfile build courier --out /var/www/courier'],
    [['--version'], '\n'],
  ])('answers %j on stdout', async (argv, words) => {
    const { exit, out, err } = await asked(argv);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain(words);
    expect(out).not.toContain('\u001b');
  });

  it('shows help in colour on a terminal, unless the person wants none', async () => {
    expect((await asked(['--help'], { tty: true })).out).toContain('\u001b[1mUsage:');
    expect((await asked(['--help'], { tty: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
  });

  it.each(['', 'build', 'check', 'inspect', 'serve', 'clean'])('has help for %j that fits 90 columns', async (name) => {
    const { out } = await asked(name === '' ? ['--help'] : [name, '--help']);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  it('lets our own faults through', async () => {
    const failing = { build: () => Promise.reject(new Error('our fault')) } as unknown as Commands;
    await expect(run(['build'], staged(), failing)).rejects.toThrow('our fault');
  });
});
