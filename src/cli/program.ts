// The command line: which commands and options there are, and what is said to somebody who wrote another. Door of `commander`.
// It understands; what commands do is in the files named after them.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { siteUrl } from '../config/values.ts';
import { painter } from '../lib/terminal.ts';
import type { BuildRequest } from './build.ts';
import type { CleanRequest } from './clean.ts';
import type { Commands } from './commands.ts';
import { commands as ours } from './commands.ts';
import type { Effects } from './effects.ts';
import { showsColour, widthFor } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';
import type { ExportRequest } from './export.ts';
import { HOSTS } from './hosts.ts';
import {
  ABOUT,
  BUILD_MANUAL,
  CHECK_MANUAL,
  CLEAN_MANUAL,
  EXPORT_MANUAL,
  INSPECT_MANUAL,
  MANUAL,
  PREFLIGHT_MANUAL,
  SERVE_MANUAL,
} from './manual.ts';
import type { ServeRequest } from './serve.ts';
import { version } from './version.ts';

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

function programFor(effects: Effects, commands: Commands, end: End): Command {
  const program = baseFor(effects);
  const building = (name: 'build' | 'check', about: string, manual: string) =>
    withBuildOptions(inArchive(command(program, name, about, manual))).action(
      async (dir: string, options: BuildValues) =>
        end(await commands.build({ dir, ...options, dryRun: name === 'check' }, effects)),
    );
  building('build', 'read the articles and write the site', BUILD_MANUAL);
  building('check', 'report the problems a build would, and write nothing', CHECK_MANUAL);
  command(program, 'inspect', 'show what was read from one article, as JSON', INSPECT_MANUAL)
    .argument('<file>', 'the article')
    .action(async (file: string) => end(await commands.inspect({ file }, effects)));
  inArchive(command(program, 'serve', 'show the site on this computer', SERVE_MANUAL))
    .option('--out <folder>', 'where the site is')
    .addOption(new Option('--port <n>', 'the port to listen on').default(8080).argParser(wholeNumber(0, 65_535)))
    .action(async (dir: string, options: ServeValues) => end(await commands.serve({ dir, ...options }, effects)));
  inArchive(command(program, 'clean', 'remove what earlier builds wrote', CLEAN_MANUAL))
    .option('--out <folder>', 'where the site is')
    .option('--quiet', 'say nothing but problems')
    .action(async (dir: string, options: CleanValues) => end(await commands.clean({ dir, ...options }, effects)));
  addDataCommands(program, effects, commands, end);
  return program;
}

/** What can be asked of an archive besides its site. */
function addDataCommands(program: Command, effects: Effects, commands: Commands, end: End): void {
  const formats = new Argument('<format>', 'of the data').choices(['jsonl', 'csv', 'markdown']);
  inArchive(command(program, 'export', 'give all stories as data', EXPORT_MANUAL).addArgument(formats))
    .option('--out <path>', 'a file to write to; for markdown, a folder')
    .addOption(new Option('--base-url <url>', 'the site’s address, for whole addresses').argParser(address))
    .action(async (format: ExportRequest['format'], dir: string, options: ExportValues) =>
      end(await commands.export({ format, dir, ...options }, effects)),
    );
  command(program, 'preflight', 'tell whether the site fits on a host', PREFLIGHT_MANUAL)
    .argument('[host]', `one of ${HOSTS.map(({ key }) => key).join(', ')} (default: all)`)
    .option('--in <dir>', 'the archive’s folder', '.')
    .option('--out <folder>', 'where the site is')
    .action(async (host: string | undefined, { in: dir, ...options }: PreflightValues) =>
      end(await commands.preflight({ dir, ...options, ...(host !== undefined && { host }) }, effects)),
    );
}

type ExportValues = Omit<ExportRequest, 'dir' | 'format'>;
type PreflightValues = { readonly in: string; readonly out?: string };
type BuildValues = Omit<BuildRequest, 'dir' | 'dryRun'>;
type ServeValues = Omit<ServeRequest, 'dir'>;
type CleanValues = Omit<CleanRequest, 'dir'>;

/** `backfile` itself; its commands inherit how help looks and where it goes. */
function baseFor({ stdout, stderr, env }: Effects): Command {
  const bold = painter(true);
  return new Command('backfile')
    .description(ABOUT)
    .usage('<command> [options]')
    .version(version(), '-v, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'explain a command and its options')
    .addHelpText('after', MANUAL)
    .exitOverride()
    .showHelpAfterError('Run backfile --help to see what there is.')
    .configureHelp({ styleTitle: (title) => bold('bold', title), subcommandTerm: termOf })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => widthFor(stdout) ?? 100,
      getErrHelpWidth: () => widthFor(stderr) ?? 100,
      getOutHasColors: () => showsColour(stdout, env),
      getErrHasColors: () => showsColour(stderr, env),
    });
}

/** A command in the list of them: `build [dir]`; its options are for its own page. */
function termOf(command: Command): string {
  const wanted = command.registeredArguments.map((each) => (each.required ? `<${each.name()}>` : `[${each.name()}]`));
  return [command.name(), ...wanted].join(' ');
}

function command(program: Command, name: string, about: string, manual: string): Command {
  const description = `${about.charAt(0).toUpperCase()}${about.slice(1)}.`;
  return program.command(name).summary(about).description(description).addHelpText('after', manual);
}

function inArchive(command: Command): Command {
  return command.addArgument(new Argument('[dir]', 'the archive’s folder').default('.', 'this one'));
}

function withBuildOptions(command: Command): Command {
  return command
    .option('--out <folder>', 'write the site there instead of to public/')
    .addOption(new Option('--base-url <url>', 'the site’s address, for feeds and the sitemap').argParser(address))
    .option('--strict', 'write nothing when any story is held back')
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
