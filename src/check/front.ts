// no-such-story: the settings choose a story for the front page that is not in the archive. missing-image: they name a picture
// for the masthead that is not among the seeds.
import type { Problem } from '../model/problem.ts';
import type { Evidence } from './evidence.ts';

export function* front({ site, settings }: Evidence): Iterable<Problem> {
  const warning = { file: 'archive.yml', level: 'warning' } as const;
  for (const name of site.chosen.unknown) {
    yield {
      ...warning,
      rule: 'no-such-story',
      message: `The front page is to show ${name}, but no story that is published has that file or address.`,
      hint: `Write the file as it is named below \`${settings.seeds}\`, such as \`2021/strikes.txt\`, or the story’s address.`,
    };
  }
  const { logo } = settings.theme;
  if (logo === undefined || site.logo !== undefined) return;
  yield {
    ...warning,
    rule: 'missing-image',
    message: `The picture ${logo} for the masthead is not there, so the paper’s name is shown in type.`,
    hint: `Put the file into the folder \`${settings.seeds}\`, or mend \`logo\` under \`theme\`.`,
  };
}
