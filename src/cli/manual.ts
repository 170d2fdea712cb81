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
  backfile init                     begin an archive in this folder
  backfile build                    build the archive in this folder
  backfile build courier            build the one in the folder courier
  backfile dev                      see it in a browser while you work
  backfile check --json             list every problem as a line of JSON
  backfile inspect seeds/a.txt      see how Backfile reads one article
  backfile doctor                   what the whole archive lacks

Exit status:
  0  everything was published
  1  nothing was written: settings, templates, or --strict and a story held
  2  the command was not understood
  3  the site is written, but some stories were held back
  70 a fault of Backfile itself

Run backfile help <command> for the options of a command.`;

const BUILD_MANUAL = `
A story with an error is held back and the others are published; what is wrong is said
on stderr, and .backfile/report.json tells what became of every file. Only pages that
changed are written, and only files that an earlier build wrote are removed.

Examples:
  backfile build
  backfile build --base-url https://courier.example/archive/
  backfile build courier --out /var/www/courier
  backfile build --strict --quiet   for scripts: all or nothing, and no words but problems`;

const CHECK_MANUAL = `
Reads everything and reports every problem that a build would, with the same exit
status, but writes no page.

Examples:
  backfile check
  backfile check --strict           fail when any story would be held back
  backfile check --json | head -1`;

const DEV_MANUAL = `
Shows the archive as it is now, in a browser on this computer only. Pages are made when
they are asked for; a change of a story, a template, the styles or the settings is on
the screen at once. A mistake is told here and on the page, which stays as it last was
until the mistake is mended. Nothing is written to public/: when you are done, build.

When the port is busy, the next free one is taken.

Examples:
  backfile dev
  backfile dev courier --open
  backfile dev --port 3000`;

const INSPECT_MANUAL = `
Prints the record as JSON on stdout: title, byline, date and all other fields, the line
each was read from, and the paragraphs. Problems go to stderr.

Example:
  backfile inspect seeds/2021/strikes.txt`;

const SERVE_MANUAL = `
The site can be seen from this computer only. A new build is seen when a page is loaded
again.

Example:
  backfile serve --port 3000`;

const CLEAN_MANUAL = `
Removes the files that builds wrote, and .backfile/ with what they remembered. It
touches nothing else: a file of your own in the output folder stays.

Example:
  backfile clean courier`;

const INIT_MANUAL = `
Looks at the texts in the folder, says how many are understood and shows the first that
are not; guesses the paper's name, its language and how it writes dates; and writes
archive.yml, where every setting is explained. On a terminal it asks at most four
questions, each with the guess as its answer. It writes over nothing: an archive.yml
that is there already stays as it is.

With --yes an empty folder gets a sample story, too.

Examples:
  backfile init
  backfile init courier             in the folder courier, which need not exist
  backfile init --yes               ask nothing, take every guess`;

const NEW_MANUAL = `
Writes a file with the title, today's date and an empty byline, in the folder and under
the kind of name that most stories of the archive have: if they lie in 2021/02/ and
begin with their date, so does this one. It writes over nothing.

Examples:
  backfile new "The bridge opens"
  backfile new "The bridge opens" --section Local`;

const DOCTOR_MANUAL = `
Reads every story and counts what the archive lacks: bylines, dates, sections, words for
pictures; stories that are nearly the same, names that may be one person's, letters that
were damaged on the way, dead links, missing pictures, paragraphs that have run
together, gaps in the calendar, old encodings. For each it shows the worst ten and says
what to do. Nothing is changed.

The same is written as a page, to print or to mail: .backfile/doctor.html.

Examples:
  backfile doctor
  backfile doctor --html report.html
  backfile doctor --json | jq '.findings[] | {name, count}'`;

const TEMPLATES_MANUAL = `
The pages are made from templates. Those in your templates/ folder are used in place of
Backfile's own, file by file. A copy remembers in its first line which version of ours
it was made from; after an upgrade \`backfile templates\` tells which of yours are based
on an older one, and how it differs from ours of today.

Examples:
  backfile templates                where each template comes from
  backfile templates copy story     put our story.html into templates/ to change it
  backfile templates diff story     how yours differs from ours`;

const DEPLOY_MANUAL = `
Checks the built site against what the host allows, and prints the exact commands, the
workflow or the server settings that bring it there. With --yes it runs the commands.
Say \`host: <name>\` in archive.yml, and builds write the files that the host reads:
headers, redirects, a domain's name.

Examples:
  backfile deploy github-pages
  backfile deploy rsync --to me@courier.example:/var/www/courier/ --yes
  backfile deploy                   the host that archive.yml names`;

const COMPLETION_MANUAL = `
Examples:
  eval "$(backfile completion bash)"                         in ~/.bashrc
  eval "$(backfile completion zsh)"                          in ~/.zshrc, after compinit
  backfile completion fish > ~/.config/fish/completions/backfile.fish`;

const EXPORT_MANUAL = `
Gives every published story, oldest first: as JSON Lines with its text, as a table (CSV)
without, or as Markdown with front matter. Fields are those of /data/ on the site. Without
--out, all goes to stdout. A format's name comes first, then the archive's folder.

Examples:
  backfile export jsonl > stories.jsonl
  backfile export csv courier --out stories.csv
  backfile export markdown --out markdown/   a file for each story`;

const PREFLIGHT_MANUAL = `
Counts the files that the last build left, and says for each host whether the site fits
within what the host allows. With a host's name, the exit status is 1 when it does not.

Examples:
  backfile preflight
  backfile preflight cloudflare-pages
  backfile preflight github-pages --in courier`;

/** What the help of each command says after its options, by the command's name. */
export const MANUALS: Readonly<Record<string, string>> = {
  build: BUILD_MANUAL,
  check: CHECK_MANUAL,
  dev: DEV_MANUAL,
  inspect: INSPECT_MANUAL,
  serve: SERVE_MANUAL,
  clean: CLEAN_MANUAL,
  init: INIT_MANUAL,
  new: NEW_MANUAL,
  doctor: DOCTOR_MANUAL,
  templates: TEMPLATES_MANUAL,
  export: EXPORT_MANUAL,
  preflight: PREFLIGHT_MANUAL,
  deploy: DEPLOY_MANUAL,
  completion: COMPLETION_MANUAL,
};
