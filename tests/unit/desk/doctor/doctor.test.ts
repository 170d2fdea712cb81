import { describe, expect, it } from 'vitest';
import { gapsIn } from '../../../../src/desk/doctor/calendar.ts';
import { podium } from '../../../../src/desk/doctor/finding.ts';
import { likeness } from '../../../../src/desk/doctor/likeness.ts';
import { damageIn } from '../../../../src/desk/doctor/mojibake.ts';
import { pageOf } from '../../../../src/desk/doctor/page.ts';

describe('damaged letters', () => {
  it.each([
    ['He didnâ€™t go', 'He didn’t go', 1],
    ['the cafÃ© of JosÃ©', 'the café of José', 2],
    ['â€œtodayâ€\u009d', '“today”', 2],
    ['â€œtodayâ€ he said', '“today” he said', 2],
    ['ItÃ¢â‚¬â„¢s', 'It’s', 1],
    ['Â£5 and 20Â°', '£5 and 20°', 2],
    ['Ð¡Ð¾Ð²ÐµÑ‚', 'Совет', 1],
    ['ðŸ˜€', '😀', 1],
  ])('in %j mean %j', (text, after, count) => {
    expect(damageIn(text)).toEqual({ count, before: text, after });
  });

  it.each([
    'plain',
    'café, naïve, Ångström, Õ, São Paulo, PÂTÉ, «oui»',
    '“quoted” — and so on…',
    'À bientôt! Être ou ne pas être ©2021',
    'Совет проголосовал',
    'â',
    'Ã',
  ])('are not seen in %j', (text) => {
    expect(damageIn(text)).toBeUndefined();
  });

  it('are shown with a little of what stands around the first of them', () => {
    const damage = damageIn(`${'word '.repeat(50)}donâ€™t ${'word '.repeat(50)}`);
    expect(damage?.before.length).toBeLessThan(100);
    expect(damage?.after).toContain('don’t');
  });
});

describe('texts that are nearly the same', () => {
  const text = (seed: number, length = 300) => {
    let state = seed * 2_654_435_761;
    const next = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 8;
    };
    return Array.from({ length }, () => `w${next() % 5_000}`);
  };
  const pairsOf = (...texts: string[][]) => {
    const seen = likeness();
    for (const [id, words] of texts.entries()) seen.see(id, [words.join(' ')]);
    return seen.pairs(0.7);
  };

  it('are found, the most alike first, and different ones are not', () => {
    const changed = text(1).with(100, 'another').with(200, 'another');
    expect(pairsOf(text(1), text(2), text(1), changed, text(3))).toMatchObject([
      { a: 0, b: 2, alike: 1 },
      { a: 0, b: 3 },
    ]);
  });

  it('do not count when they are short', () => {
    expect(pairsOf(text(1, 20), text(1, 20))).toEqual([]);
  });

  it('are found in scripts without spaces', () => {
    const han = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 5000))).join('');
    expect(pairsOf([han], [`${han}。`])).toHaveLength(1);
  });

  it('take no longer with many texts that are all the same', () => {
    expect(pairsOf(...Array.from({ length: 2_000 }, () => text(1)))).toHaveLength(1_999);
  });

  it('among two thousand that differ are none', () => {
    expect(pairsOf(...Array.from({ length: 2_000 }, (_, i) => text(i + 1)))).toEqual([]);
  });
});

describe('gaps in the calendar', () => {
  const weekly = (weeks: number[]) =>
    weeks.map((week) => new Date(Date.UTC(2003, 0, 6 + week * 7)).toISOString().slice(0, 10));

  it('are times far longer than is usual for the paper', () => {
    const weeks = Array.from({ length: 40 }, (_, i) => i).filter((i) => i < 20 || i > 29);
    expect(gapsIn(weekly(weeks))).toEqual([{ from: '2003-05-19', to: '2003-08-04', days: 76 }]);
  });

  it('are not the weeks between the issues of a monthly', () => {
    expect(gapsIn(weekly([0, 4, 8, 12, 16, 21, 25, 29, 33]))).toEqual([]);
  });

  it('are not seen in a handful of stories', () => {
    expect(gapsIn(['1998-01-01', '2003-01-01'])).toEqual([]);
  });
});

describe('the worst of many', () => {
  it('are ten, the worst first; of equals, those that came first', () => {
    const worst = podium();
    for (let i = 0; i < 100; i++) worst.show(i % 20, () => ({ note: String(i) }));
    expect(worst.count()).toBe(100);
    expect(worst.worst().map(({ note }) => note)).toEqual(['19', '39', '59', '79', '99', '18', '38', '58', '78', '98']);
  });
});

describe('the page', () => {
  it('shows what files say as text', () => {
    const html = pageOf(
      {
        title: 'A <b> & C',
        found: 2,
        stories: 1,
        findings: [
          {
            name: 'mojibake',
            title: 'T',
            count: 1,
            advice: 'A',
            worst: [{ file: '<f>.txt', note: '<n>', before: '<x>', after: '"y"' }],
          },
        ],
      },
      '2026-11-26',
    );
    expect(html).toContain('A &lt;b&gt; &amp; C');
    expect(html).not.toMatch(/<[bfnx]>(?!\d)/);
  });
});
