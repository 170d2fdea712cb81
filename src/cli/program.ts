// The command line: which commands and options there are, and what is said to somebody who wrote another. Door of `commander`.
// It understands; what commands do is in the files named after them.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { siteUrl } from '../config/values.ts';
import { HOST_NAMES } from '../hosts/limits.ts';
import { PLANS } from '../hosts/plans.ts';
import { painter } from '../lib/terminal.ts';
import type { HostName } from '../model/settings.ts';
import type { BuildRequest } from './build.ts';
import type { CleanRequest } from './clean.ts';
import { type Commands, commands as ours } from './commands.ts';
import { SHELLS, type Shell } from './completion.ts';
import type { DeployRequest } from './deploy.ts';
import type { DevRequest } from './dev.ts';
import type { DoctorRequest } from './doctor.ts';
import { type Effects, showsColour, widthFor } from './effects.ts';
import { EXIT, type Exit } from './exit.ts';
import type { ExportRequest } from './export.ts';
import { listing } from './listing.ts';
import { ABOUT, MANUAL, MANUALS } from './manual.ts';
import type { PreflightRequest } from './preflight.ts';
import type { ServeRequest } from './serve.ts';
import { version } from './version.ts';
import { plainly } from './words.ts';

/**
 * Does what the arguments say and gives the number to end with.
 * @param argv without node and the program's own name: `["build", "courier"]`.
 */
export async function run(argv: readonly string[], effects: Effects, commands: Commands = ours): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const program = programFor(effects, commands, (result) => {
    exit = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const [first = ''] = argv;
    if (error.code === 'commander.unknownCommand' && existsSync(resolve(effects.cwd, first))) {
      effects.stderr.write(`To build the archive in ${first}: backfile build ${first}\n`);
    }
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

type End = (exit: Exit) => void;

interface Wiring {
  readonly program: Command;
  readonly commands: Commands;
  readonly effects: Effects;
  readonly end: End;
}

function programFor(effects: Effects, commands: Commands, end: End): Command {
  const program = baseFor(effects);
  const wiring: Wiring = { program, commands, effects, end };
  program.commandsGroup('To begin:');
  addBeginning(wiring);
  program.commandsGroup('To build and look:');
  addBuilding(wiring);
  program.commandsGroup('To care for it:');
  addCare(wiring);
  program.commandsGroup('To publish and tidy up:');
  addPublishing(wiring);
  program.commandsGroup('To learn more:').helpCommand('help [command]', 'explain a command and its options');
  addLearning(wiring);
  return program;
}

function addBeginning({ program, commands, effects, end }: Wiring): void {
  inArchive(command(program, 'init', 'begin an archive in a folder of texts'))
    .option('--yes', 'ask nothing: take every guess')
    .action(async (dir: string, options: { yes?: boolean }) => end(await commands.init({ dir, ...options }, effects)));
  inArchive(command(program, 'new', 'begin a story with today’s date').argument('<title>', 'its title'))
    .option('--section <name>', 'the section it stands in')
    .action(async (title: string, dir: string, options: { section?: string }) =>
      end(await commands.newStory({ title, dir, ...options }, effects)),
    );
}

function addBuilding({ program, commands, effects, end }: Wiring): void {
  const building = (name: 'build' | 'check', about: string) =>
    withBuildOptions(inArchive(command(program, name, about))).action(
      async (dir: string, { search, ...options }: BuildValues) =>
        // Without --no-search it is for the settings to say.
        end(
          await commands.build(
            { dir, ...options, ...(search === false && { search }), dryRun: name === 'check' },
            effects,
          ),
        ),
    );
  building('build', 'read the articles and write the site');
  building('check', 'report the problems a build would, and write nothing');
  const port = () => new Option('--port <n>', 'the port to listen on').default(8080).argParser(wholeNumber(0, 65_535));
  inArchive(command(program, 'dev', 'show the archive while you work on it'))
    .addOption(port())
    .option('--open', 'open it in your browser')
    .action(async (dir: string, options: DevValues) => end(await commands.dev({ dir, ...options }, effects)));
  inArchive(command(program, 'serve', 'show the site on this computer'))
    .option('--out <folder>', 'where the site is')
    .addOption(port())
    .action(async (dir: string, options: ServeValues) => end(await commands.serve({ dir, ...options }, effects)));
}

function addCare({ program, commands, effects, end }: Wiring): void {
  command(program, 'inspect', 'show what was read from one article, as JSON')
    .argument('<file>', 'the article')
    .action(async (file: string) => end(await commands.inspect({ file }, effects)));
  inArchive(command(program, 'doctor', 'report what the archive lacks'))
    .option('--html <file>', 'where to write it as a page')
    .option('--json', 'say it as JSON')
    .action(async (dir: string, options: DoctorValues) => end(await commands.doctor({ dir, ...options }, effects)));
  const formats = new Argument('<format>', 'of the data').choices(['jsonl', 'csv', 'markdown']);
  inArchive(command(program, 'export', 'give all stories as data').addArgument(formats))
    .option('--out <path>', 'a file to write to; for markdown, a folder')
    .addOption(new Option('--base-url <url>', 'the site’s address, for whole addresses').argParser(address))
    .action(async (format: ExportRequest['format'], dir: string, options: ExportValues) =>
      end(await commands.export({ format, dir, ...options }, effects)),
    );
  const templates = command(program, 'templates', 'show where templates come from, and copy ours');
  templates.usage('[list | copy <names...> | diff <names...>]');
  inArchive(templates.command('list', { isDefault: true }).summary('show where each template comes from')).action(
    async (dir: string) => end(await commands.templates({ dir, verb: 'list', names: [] }, effects)),
  );
  const abouts = { copy: 'put ours into your folder, to change them', diff: 'show how yours differ from ours' };
  for (const verb of ['copy', 'diff'] as const) {
    templates
      .command(verb)
      .summary(abouts[verb])
      .description(`${abouts[verb].charAt(0).toUpperCase()}${abouts[verb].slice(1)}.`)
      .argument('<names...>', 'templates, such as story or parts/footer')
      .option('--dir <folder>', 'the archive’s folder', '.')
      .action(async (names: string[], { dir }: { dir: string }) =>
        end(await commands.templates({ dir, verb, names }, effects)),
      );
  }
}

function addPublishing({ program, commands, effects, end }: Wiring): void {
  command(program, 'preflight', 'tell whether the site fits on a host')
    .argument('[host]', `one of ${PLANS.map(({ key }) => key).join(', ')} (default: all)`)
    .option('--in <dir>', 'the archive’s folder', '.')
    .option('--out <folder>', 'where the site is')
    .action(async (host: string | undefined, { in: dir, ...options }: PreflightValues) =>
      end(await commands.preflight({ dir, ...options, ...(host !== undefined && { host }) }, effects)),
    );
  const host = new Argument('[host]', 'where the site goes').choices(HOST_NAMES);
  inArchive(command(program, 'deploy', 'say how to publish the site, and do it').addArgument(host))
    .option('--to <place>', 'a bucket, or a folder on a server')
    .option('--yes', 'run the commands')
    .action(async (host: HostName | undefined, dir: string, options: DeployValues) =>
      end(await commands.deploy({ dir, ...(host !== undefined && { host }), ...options }, effects)),
    );
  inArchive(command(program, 'clean', 'remove what earlier builds wrote'))
    .option('--out <folder>', 'where the site is')
    .option('--quiet', 'say nothing but problems')
    .action(async (dir: string, options: CleanValues) => end(await commands.clean({ dir, ...options }, effects)));
}

function addLearning({ program, commands, effects, end }: Wiring): void {
  command(program, 'completion', 'print what makes your shell complete commands')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .action(async (shell: Shell) =>
      end(await commands.completion({ shell, commands: listing(program.commands) }, effects)),
    );
}

type ExportValues = Omit<ExportRequest, 'dir' | 'format'>;
type PreflightValues = Omit<PreflightRequest, 'dir' | 'host'> & { readonly in: string };
type BuildValues = Omit<BuildRequest, 'dir' | 'dryRun'>;
type DevValues = Omit<DevRequest, 'dir'>;
type ServeValues = Omit<ServeRequest, 'dir'>;
type CleanValues = Omit<CleanRequest, 'dir'>;
type DoctorValues = Omit<DoctorRequest, 'dir'>;
type DeployValues = Pick<DeployRequest, 'to' | 'yes'>;

/** `backfile` itself; its commands inherit how help looks and where it goes. */
function baseFor({ stdout, stderr, env }: Effects): Command {
  const bold = painter(true);
  return new Command('backfile')
    .description(ABOUT)
    .usage('<command> [options]')
    .version(version(), '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', MANUAL)
    .exitOverride()
    .showHelpAfterError('Run backfile --help to see what there is.')
    .configureHelp({ styleTitle: (title) => bold('bold', title), subcommandTerm: termOf })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => write(plainly(text)),
      getOutHelpWidth: () => widthFor(stdout) ?? 90,
      getErrHelpWidth: () => widthFor(stderr) ?? 90,
      getOutHasColors: () => showsColour(stdout, env),
      getErrHasColors: () => showsColour(stderr, env),
    });
}

/** A command in the list of them: `build [dir]`; its options are for its own page. */
function termOf(command: Command): string {
  const wanted = command.registeredArguments.map((each) => (each.required ? `<${each.name()}>` : `[${each.name()}]`));
  return [command.name(), ...wanted].join(' ');
}

function command(program: Command, name: string, about: string): Command {
  const description = `${about.charAt(0).toUpperCase()}${about.slice(1)}.`;
  return program
    .command(name)
    .summary(about)
    .description(description)
    .addHelpText('after', MANUALS[name] ?? '');
}

function inArchive(command: Command): Command {
  return command.addArgument(new Argument('[dir]', 'the archive’s folder').default('.', 'this one'));
}

function withBuildOptions(command: Command): Command {
  return command
    .option('--out <folder>', 'write the site there instead of to public/')
    .addOption(new Option('--base-url <url>', 'the site’s address, for feeds and the sitemap').argParser(address))
    .option('--strict', 'write nothing when any story is held back')
    .option('--no-search', 'make no search, and no index for it')
    .option('--json', 'say everything as JSON, one object a line')
    .option('--quiet', 'say nothing but problems')
    .addOption(
      new Option('--workers <n>', 'threads to use (default: one for each processor)').argParser(wholeNumber(1, 256)),
    );
}

function address(written: string): string {
  if (siteUrl(written) !== undefined) return written;
  throw new InvalidArgumentError('It must begin with https:// or http://, without ? and #.');
}

function wholeNumber(least: number, most: number): (written: string) => number {
  return (written) => {
    const number = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
