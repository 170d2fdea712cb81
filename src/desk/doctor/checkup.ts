// The health of an archive's content: every article is read once, and each ailment is counted. Nothing is changed.
import { labelOf } from '../../lib/label.ts';
import { countWords } from '../../lib/text.ts';
import type { Article } from '../../model/article.ts';
import type { Settings } from '../../model/settings.ts';
import { type Look, lookOver } from '../look.ts';
import { gapsIn } from './calendar.ts';
import { type Case, type Finding, podium, WORST } from './finding.ts';
import { type Likeness, likeness } from './likeness.ts';
import { type Damage, damageInAll } from './mojibake.ts';
import { fromProblems } from './problems.ts';

export interface Checkup {
  readonly title: string;
  /** Article files, and how many of them would be published. */
  readonly found: number;
  readonly stories: number;
  /** Ailments in the order of the manual; those with a count of 0 are sound. */
  readonly findings: readonly Finding[];
}

/** Words in a paragraph that make it one nobody reads. */
const LONG_PARAGRAPH = 300;
/** How much of two texts must be the same for them to be told. */
const ALIKE = 0.7;

/** @param today the day it is, `YYYY-MM-DD`. */
export function checkUp(root: string, settings: Settings, today: string): Checkup {
  const label = (path: string) => labelOf(settings.seeds, path);
  const texts = readers(label);
  const look = lookOver(root, settings, today, texts.read);
  const findings = [
    ...lacks(look, label),
    ...fromProblems(look, ['no-image-text']),
    texts.twins(look),
    ...fromProblems(look, ['near-name']),
    texts.mojibake(),
    ...fromProblems(look, ['dead-link', 'missing-image']),
    texts.paragraphs(),
    gaps(look),
    ...fromProblems(look, ['old-encoding']),
  ];
  return { title: settings.title, found: look.found, stories: look.site.stories.length, findings };
}

type Label = (path: string) => string;

/** What is looked for in the texts as they pass by. */
function readers(label: Label) {
  const paths: string[] = [];
  const likenesses = likeness();
  const damaged = podium();
  const long = podium();
  return {
    read({ path, title, deck = '', paragraphs }: Article): void {
      const file = label(path);
      likenesses.see(paths.push(path) - 1, paragraphs);
      const damage = damageInAll([title, deck, ...paragraphs]);
      if (damage) damaged.show(damage.count, () => damagedCase(file, damage));
      for (const [i, paragraph] of paragraphs.entries()) {
        if (paragraph.length < LONG_PARAGRAPH * 2) continue;
        const words = countWords(paragraph);
        if (words >= LONG_PARAGRAPH) long.show(words, () => ({ file, note: `paragraph ${i + 1} has ${words} words` }));
      }
    },
    twins: (look: Look): Finding => twins(look, likenesses, paths, label),
    mojibake: (): Finding => ({
      name: 'mojibake',
      title: 'Stories with damaged letters',
      count: damaged.count(),
      worst: damaged.worst(),
      advice:
        'These texts were in UTF-8 and were once read as something else. Bring them over again from the source if you can; else mend them with search and replace, one sequence at a time.',
    }),
    paragraphs: (): Finding => ({
      name: 'long-paragraph',
      title: `Paragraphs of ${LONG_PARAGRAPH} words or more`,
      count: long.count(),
      worst: long.worst(),
      advice:
        'Often the line ends between paragraphs were lost on the way. Compare with the source and break them again.',
    }),
  };
}

function damagedCase(file: string, { count, before, after }: Damage): Case {
  return { file, note: count === 1 ? 'one place' : `${count} places`, before, after };
}

function twins({ site }: Look, likenesses: Likeness, paths: readonly string[], label: Label): Finding {
  const texts = new Map<string, string>(site.stories.map(({ card, trace }) => [card.path, trace.text]));
  const name = (id: number) => label(paths[id] as string);
  const pairs = likenesses.pairs(ALIKE).filter(({ a, b }) => [a, b].every((id) => texts.has(paths[id] as string)));
  const worst = pairs.slice(0, WORST).map(({ a, b, alike }) => ({
    file: name(b),
    note: `${texts.get(paths[a] as string) === texts.get(paths[b] as string) ? 'the same text, word for word, as' : shareOf(alike)} ${name(a)}`,
  }));
  return {
    name: 'near-duplicate',
    title: 'Stories that are nearly the same as another',
    count: pairs.length,
    worst,
    advice:
      'Keep the later or fuller version, remove the other, and add its address to the aliases of the one that stays. Both are published until you do.',
  };
}

const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Of an estimate: nothing is said to be the same that may not be. */
const shareOf = (alike: number): string =>
  alike >= 0.99 ? 'nearly the same as' : `about ${Math.round(alike * 100)} % the same as`;

function lacks({ site, studies }: Look, label: Label): Finding[] {
  const of = site.stories.length;
  const [byline, section, vague] = [podium(), podium(), podium()];
  for (const { card } of site.stories) {
    const { words, date } = card;
    const file = label(card.path);
    const note = `${words} words`;
    if (card.byline.length === 0) byline.show(words, () => ({ file, note }));
    if (card.section === undefined) section.show(words, () => ({ file, note }));
    if (date.iso.length < 10) vague.show(10 - date.iso.length, () => ({ file, note: `dated ${date.iso} only` }));
  }
  const undated = studies.filter(({ problems }) =>
    problems.some(({ rule, level }) => rule === 'no-date' && level === 'error'),
  );
  return [
    {
      name: 'no-byline',
      title: 'Stories without a byline',
      count: byline.count(),
      of,
      worst: byline.worst(),
      advice: 'Nobody can find them by their author. Where the paper names nobody, a byline such as “Staff” says so.',
    },
    {
      name: 'no-date',
      title: 'Stories without a date',
      count: undated.length,
      worst: undated.slice(0, WORST).map(({ path }) => ({ file: label(path), note: 'held back' })),
      advice: 'They are held back, since they have no place in the calendar. A month or a year alone is date enough.',
    },
    {
      name: 'vague-date',
      title: 'Stories dated by month or year only',
      count: vague.count(),
      of,
      worst: vague.worst(),
      advice: 'They are published under their month or year. The paper’s own issue tells the day.',
    },
    {
      name: 'no-section',
      title: 'Stories without a section',
      count: section.count(),
      of,
      worst: section.worst(),
      advice: 'They stand in the calendar alone. Give each the section it was printed in.',
    },
  ];
}

function gaps({ site }: Look): Finding {
  const days = site.years.flatMap(({ months }) => months.flatMap((month) => month.days.map(({ iso }) => iso)));
  const found = gapsIn(days);
  return {
    name: 'calendar-gap',
    title: 'Gaps in the calendar',
    count: found.length,
    worst: found
      .slice(0, WORST)
      .map(({ from, to, days }) => ({ note: `${grouped(days)} days without a story between ${from} and ${to}` })),
    advice:
      'Far longer than is usual for this paper. Look whether issues were lost when the stories were brought over.',
  };
}
