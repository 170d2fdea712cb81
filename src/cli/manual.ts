// The longer parts of the help: what commands alone do not say.

export const ABOUT = 'Turns a folder of news articles into a news archive: a static site for any static host.';

export const MANUAL = `
Where things are:
  seeds/            the articles: .txt and .md files, with their pictures beside them
  archive.yml       settings, when you need any
  templates/        templates of your own, when you need any
  public/           the site

  In a folder without seeds/, the articles are the folder's own files.

Examples:
  backfile build                    build the archive in this folder
  backfile build courier            build the one in the folder courier
  backfile check --json             list every problem as a line of JSON
  backfile inspect seeds/a.txt      see how Backfile reads one article

Exit status:
  0  everything was published
  1  nothing was written: settings, templates, or --strict and a story held
  2  the command was not understood
  3  the site is written, but some stories were held back
  70 a fault of Backfile itself

Run backfile help <command> for the options of a command.`;

export const BUILD_MANUAL = `
A story with an error is held back and the others are published; what is wrong is said
on stderr, and .backfile/report.json tells what became of every file. Only pages that
changed are written, and only files that an earlier build wrote are removed.

Examples:
  backfile build
  backfile build --base-url https://courier.example/archive/
  backfile build courier --out /var/www/courier
  backfile build --strict --quiet   for scripts: all or nothing, and no words but problems`;

export const CHECK_MANUAL = `
Reads everything and reports every problem that a build would, with the same exit
status, but writes no page.

Examples:
  backfile check
  backfile check --strict           fail when any story would be held back
  backfile check --json | head -1`;

export const INSPECT_MANUAL = `
Prints the record as JSON on stdout: title, byline, date and all other fields, the line
each was read from, and the paragraphs. Problems go to stderr.

Example:
  backfile inspect seeds/2021/strikes.txt`;

export const SERVE_MANUAL = `
The site can be seen from this computer only. A new build is seen when a page is loaded
again.

Example:
  backfile serve --port 3000`;

export const CLEAN_MANUAL = `
Removes the files that builds wrote, and .backfile/ with what they remembered. It
touches nothing else: a file of your own in the output folder stays.`;

export const EXPORT_MANUAL = `
Gives every published story, oldest first: as JSON Lines with its text, as a table (CSV)
without, or as Markdown with front matter. Fields are those of /data/ on the site. Without
--out, all goes to stdout. A format's name comes first, then the archive's folder.

Examples:
  backfile export jsonl > stories.jsonl
  backfile export csv courier --out stories.csv
  backfile export markdown --out markdown/   a file for each story`;

export const PREFLIGHT_MANUAL = `
Counts the files that the last build left, and says for each host whether the site fits
within what the host allows. With a host's name, the exit status is 1 when it does not.

Examples:
  backfile preflight
  backfile preflight cloudflare
  backfile preflight github --in courier`;
