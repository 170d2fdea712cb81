import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../src/cli/progress.ts';
import { staged } from './stage.ts';

const at = (done: number) => ({ stage: 'read' as const, done, total: 5000 });

describe('the progress line', () => {
  it('appears after a second, ten times a second at most, and is erased', () => {
    const effects = staged({ tty: true });
    const line = progressLine(effects, false);
    for (const ms of [0, 500, 999, 1000, 1050, 1100]) {
      effects.clock.ms = ms;
      line.show(at(ms));
    }
    line.clear();
    expect(effects.said).toEqual({
      out: '',
      err: '\r\u001b[2KReading stories: 1,000 of 5,000\r\u001b[2KReading stories: 1,100 of 5,000\r\u001b[2K',
    });
  });

  it('says how far it is where nobody knows how much there is', () => {
    const effects = staged({ tty: true });
    const line = progressLine(effects, false);
    effects.clock.ms = 2000;
    line.show({ stage: 'render', done: 12, total: undefined });
    expect(effects.said.err).toBe('\r\u001b[2KMaking pages: 12');
  });

  it.each([
    ['a short build', { tty: true }, false, 900],
    ['a pipe', { tty: false }, false, 9000],
    ['somebody who wants quiet', { tty: true }, true, 9000],
    ['a terminal that cannot erase', { tty: true, env: { TERM: 'dumb' } }, false, 9000],
  ])('never troubles %s', (_, given, quiet, ms) => {
    const effects = staged(given);
    const line = progressLine(effects, quiet);
    effects.clock.ms = ms;
    line.show(at(1));
    line.clear();
    expect(effects.said.err).toBe('');
  });
});
