// missing-image: a picture that is not among the seeds. no-alt: a picture without words for those who cannot see it.
import type { BodyImage } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Story } from '../model/site.ts';
import type { Evidence } from './evidence.ts';
import { warning } from './warning.ts';

interface Seen {
  readonly src: string;
  readonly alt: string | undefined;
  readonly found: boolean;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

export function* pictures({ site, settings }: Evidence): Iterable<Problem> {
  for (const story of site.stories) {
    for (const picture of picturesOf(story)) {
      if (!picture.found) yield warning('missing-image', story, settings, picture, ...missing(picture.src));
      if (picture.alt === undefined) yield warning('no-alt', story, settings, picture, ...noAlt(picture.src));
    }
  }
}

function* picturesOf(story: Story): Iterable<Seen> {
  const { image } = story.card;
  const line = story.trace.lines.image;
  if (image)
    yield {
      src: image.src,
      alt: image.alt ?? image.caption,
      found: story.picture !== undefined,
      line,
      column: undefined,
    };
  for (const [n, inText] of (story.trace.images ?? []).entries()) yield seen(inText, story.images[n] !== undefined);
}

const seen = ({ src, alt, line, column }: BodyImage, found: boolean): Seen => ({ src, alt, found, line, column });

function missing(src: string): [string, string] {
  return /^([a-z][a-z0-9+.-]*:)?\/\//i.test(src)
    ? [
        `The picture ${src} lies on another site; the page shows its description and a link instead.`,
        'Save it beside the story and name that file.',
      ]
    : [
        `The picture ${src} is not there.`,
        "Put the file beside the story, or mend the name; it is looked for from the story's own folder.",
      ];
}

const noAlt = (src: string): [string, string] => [
  `The picture ${src} has no description for readers who cannot see it.`,
  'Say in a few words what it shows; for a mere ornament write an empty description in HTML, alt="".',
];
