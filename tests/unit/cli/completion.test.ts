import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHELLS } from '../../../src/cli/completion.ts';
import { run } from '../../../src/cli/program.ts';
import { temporary } from '../../support/archive.ts';
import { writeInto } from '../../support/trees.ts';
import { staged } from './stage.ts';

async function scriptFor(shell: string): Promise<string> {
  const effects = staged();
  expect(await run(['completion', shell], effects)).toBe(0);
  return effects.said.out;
}

async function fileFor(shell: string): Promise<string> {
  const folder = temporary();
  writeInto(folder, `completion.${shell}`, await scriptFor(shell));
  return join(folder, `completion.${shell}`);
}

const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What bash offers after these words; the last one is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const file = await fileFor('bash');
  const list = words.map((word) => `'${word}'`).join(' ');
  const script = `source ${file}; COMP_WORDS=(backfile ${list}); COMP_CWORD=${words.length}; _backfile; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim().split('\n');
}

describe('completion', () => {
  it.each(SHELLS)('for %s knows every command and its options', async (shell) => {
    const script = await scriptFor(shell);
    for (const word of ['init', 'doctor', 'templates', 'base-url', 'section', 'cloudflare-pages'])
      expect(script).toContain(word);
  });

  it.each(SHELLS.map((shell) => [shell] as const))('for %s is a script that the shell understands', async (shell) => {
    if (!has(shell)) return;
    const { status, stderr } = spawnSync(shell, ['-n', await fileFor(shell)], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(!has('bash'))('offers in bash what can follow', async () => {
    expect(await offered('in')).toEqual(['init', 'inspect']);
    expect(await offered('doctor', '--')).toEqual(['--html', '--json', '--help']);
    expect(await offered('deploy', 'n')).toEqual(['netlify', 'nginx']);
    expect(await offered('templates', '')).toEqual(expect.arrayContaining(['list', 'copy', 'diff']));
    expect(await offered('help', 'cl')).toEqual(['clean']);
    expect(await offered('build', '--base-url', '')).toEqual(['']);
  });

  it.skipIf(!has('fish'))('offers in fish what can follow', async () => {
    const file = await fileFor('fish');
    const offers = (line: string) =>
      spawnSync('fish', ['--no-config', '-c', `source ${file}; complete -C ${JSON.stringify(line)}`], {
        encoding: 'utf8',
      }).stdout;
    expect(offers('backfile de')).toBe(
      'deploy\tsay how to publish the site, and do it\ndev\tshow the archive while you work on it\n',
    );
    expect(offers('backfile doctor --h')).toMatch(/^--help\t.*\n--html\t/);
    expect(offers('backfile deploy cl')).toContain('cloudflare-pages');
  });
});
