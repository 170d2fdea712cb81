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
  const names = 'init newStory build dev inspect doctor serve templates deploy clean completion export preflight'.split(
    ' ',
  );
  const commands = Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as Commands;
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
    [['dev'], ['dev', { dir: '.', port: 8080 }]],
    [
      ['dev', 'courier', '--port', '0', '--open'],
      ['dev', { dir: 'courier', port: 0, open: true }],
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
    [
      ['init', '--yes'],
      ['init', { dir: '.', yes: true }],
    ],
    [
      ['new', 'The bridge opens', '--section', 'Local'],
      ['newStory', { dir: '.', title: 'The bridge opens', section: 'Local' }],
    ],
    [
      ['doctor', 'courier', '--html', 'a.html', '--json'],
      ['doctor', { dir: 'courier', html: 'a.html', json: true }],
    ],
    [['templates'], ['templates', { dir: '.', verb: 'list', names: [] }]],
    [
      ['templates', 'courier'],
      ['templates', { dir: 'courier', verb: 'list', names: [] }],
    ],
    [
      ['templates', 'copy', 'story', 'parts/footer'],
      ['templates', { dir: '.', verb: 'copy', names: ['story', 'parts/footer'] }],
    ],
    [
      ['templates', 'diff', 'story', '--dir', 'courier'],
      ['templates', { dir: 'courier', verb: 'diff', names: ['story'] }],
    ],
    [['deploy'], ['deploy', { dir: '.' }]],
    [
      ['deploy', 'rsync', 'courier', '--to', 'a:/b/', '--yes'],
      ['deploy', { dir: 'courier', host: 'rsync', to: 'a:/b/', yes: true }],
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
    [['deploy', 'geocities'], 'error: There is no host `geocities`. Choose one of github-pages, netlify'],
    [['completion', 'csh'], 'error: There is no shell `csh`. Choose one of bash, zsh, fish.'],
    [['new'], 'missing required argument'],
    [['templates', 'copy'], 'missing required argument'],
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

  const COMMANDS = 'init new build check serve inspect doctor templates deploy clean completion'.split(' ');

  it.each(['', ...COMMANDS])('has help for %j that fits 90 columns', async (name) => {
    const { out } = await asked(name === '' ? ['--help'] : [name, '--help']);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  it.each(COMMANDS)('tells in the help of %s what it does, and shows an example of it', async (name) => {
    const { out } = await asked([name, '--help']);
    expect(out).toMatch(/^Usage: backfile \S+.*\n\n[A-Z].*\.\n/);
    expect(out).toMatch(new RegExp(`Examples?:\n(?: .*\n)*? .*backfile ${name}`));
  });

  it('lists every command in its help, in groups', async () => {
    const { out } = await asked(['--help']);
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    expect(out).toMatch(/To begin:\n {2}init/);
  });

  it('lets our own faults through', async () => {
    const failing = { build: () => Promise.reject(new Error('our fault')) } as unknown as Commands;
    await expect(run(['build'], staged(), failing)).rejects.toThrow('our fault');
  });
});
