// A story to begin with, for a folder that has none: it shows the text format by being written in it.

export const SAMPLE_PATH = 'seeds/welcome-to-the-archive.txt';

/** @param date `YYYY-MM-DD` */
export function sampleStory(date: string): string {
  return `Welcome to the archive
- by Your Name
- in News
- ${date}
This is a story. Its first line is the title. The lines below it that begin with a dash name the author, the section and the date; they may stand in any order, and all but the date may be missing.
Each line after them is a paragraph. There is nothing more to learn: save a file like this one for each story, in this folder or in folders of your own, and build again.
If you write Markdown, end the file's name in .md and put the same things into its front matter.
When you have stories of your own here, remove this one.
`;
}
