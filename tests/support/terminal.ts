// Runs the compiled program at a real terminal, by way of python3's pty module, and types at it.
import { execFileSync, spawnSync } from 'node:child_process';
import { projectFile } from './paths.ts';
import { program } from './program.ts';

export interface Shown {
  readonly code: number;
  /** All that was written, without colours and cursor movements. */
  readonly screen: string;
  /** What was to be typed but was never asked for. */
  readonly unsaid: readonly (readonly [string, string])[];
}

export const ENTER = '\r';
export const CTRL_C = '\u0003';

/** Whether there is a python3 to open a terminal with. */
export function hasTerminal(): boolean {
  return spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0;
}

/** @param dialogue for each text that is waited for, what is typed when it appears. */
export function typed(
  args: readonly string[],
  cwd: string,
  dialogue: readonly (readonly [string, string])[] = [],
): Shown {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, TERM: 'xterm-256color', LANG: 'C.UTF-8' };
  const input = JSON.stringify({ command: [process.execPath, program(), ...args], cwd, env, dialogue });
  const said = execFileSync('python3', [projectFile('tests/support/terminal.py')], { input, encoding: 'utf8' });
  const { code, screen, unsaid } = JSON.parse(said) as Shown;
  return { code, unsaid, screen: screen.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '') };
}
