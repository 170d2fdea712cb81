// Ailments that a build tells as warnings, counted: how many there are of each, and the files that have the most.
import type { Problem, Rule } from '../../model/problem.ts';
import type { Look } from '../look.ts';
import { type Ailment, type Case, type Finding, WORST } from './finding.ts';

type Told = 'no-image-text' | 'near-name' | 'dead-link' | 'missing-image' | 'old-encoding';

interface Kind {
  readonly rule: Rule;
  readonly title: string;
  readonly advice: string;
}

const KINDS: Readonly<Record<Told & Ailment, Kind>> = {
  'no-image-text': {
    rule: 'no-alt',
    title: 'Pictures without a description',
    advice: 'Readers who cannot see them are told nothing. Say in a few words what each shows.',
  },
  'near-name': {
    rule: 'near-name',
    title: 'Names that look like another spelling of one name',
    advice: 'One person has two pages. If they are one, write the name the same way everywhere.',
  },
  'dead-link': {
    rule: 'dead-link',
    title: 'Links inside the archive that lead nowhere',
    advice: 'Mend the address, or add the old one to the aliases of the story it meant.',
  },
  'missing-image': {
    rule: 'missing-image',
    title: 'Pictures that are not there',
    advice: 'Put the files beside the stories that show them. Until then the page has their captions only.',
  },
  'old-encoding': {
    rule: 'legacy-encoding',
    title: 'Files that are not in UTF-8, or not wholly',
    advice: 'They were read by a guess. Look at their accents and quotation marks, then save them as UTF-8.',
  },
};

export function fromProblems(look: Look, names: readonly Told[]): Finding[] {
  return names.map((name) => finding(name, look));
}

function finding(name: Told, { problems }: Look): Finding {
  const { rule, title, advice } = KINDS[name];
  const told = problems.filter((problem) => problem.rule === rule);
  const byFile = new Map<string, Problem[]>();
  for (const problem of told) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  const ranked = [...byFile.values()].sort((a, b) => b.length - a.length).slice(0, WORST);
  return { name, title, count: told.length, worst: ranked.map(caseOf), advice };
}

function caseOf([first, ...more]: readonly Problem[]): Case {
  const { file, line, message } = first as Problem;
  const rest = more.length === 0 ? '' : ` And ${more.length} more in this file.`;
  return { file, ...(line !== undefined && { line }), note: message + rest };
}
