import { describe, expect, it } from 'vitest';
import { exitOf } from '../../../src/cli/exit.ts';
import { reportWith } from './stage.ts';

const held = { held: ['a.txt'], problems: [{ rule: 'no-date', level: 'error' }] };
const broken = { problems: [{ rule: 'unknown-setting', level: 'error' }] };
const warned = { problems: [{ rule: 'near-name', level: 'warning' }] };
const unread = { problems: [{ rule: 'unreadable-file', level: 'error' }] };
const unwritten = { files: undefined };

describe('the exit status', () => {
  it.each([
    ['0 when all is published', {}, false, false, 0],
    ['0 when there are only warnings', warned, false, true, 0],
    ['3 when a story is held', held, false, false, 3],
    ['3 when a folder of stories could not be read', unread, false, false, 3],
    ['1 when settings are broken', { ...broken, ...unwritten }, false, false, 1],
    ['1 when strict was not met', { ...held, ...unwritten }, false, true, 1],
    ['1 whenever nothing was written', unwritten, false, false, 1],
    ['0 when a check finds nothing', unwritten, true, false, 0],
    ['3 when a check finds a story that would be held', { ...held, ...unwritten }, true, false, 3],
    ['1 when a check finds one under strict', { ...held, ...unwritten }, true, true, 1],
    ['1 when a check finds broken settings', { ...broken, ...unwritten }, true, false, 1],
  ])('is %s', (_, report, dryRun, strict, exit) => {
    expect(exitOf(reportWith(report), { dryRun, strict })).toBe(exit);
  });
});
