// The commands of the command line as plain data, for completion. What is declared in `program.ts` is all it reads.
import type { CompletionCommand, CompletionOption } from './completion.ts';

/** A command as it is declared there. */
interface Declared {
  name(): string;
  summary(): string;
  readonly options: readonly DeclaredOption[];
  readonly commands: readonly Declared[];
  readonly registeredArguments: readonly DeclaredArgument[];
}

interface DeclaredArgument {
  name(): string;
  readonly argChoices?: readonly string[] | undefined;
}

interface DeclaredOption {
  readonly long?: string | null | undefined;
  readonly flags: string;
  readonly description: string;
  /** Whether a value must follow it. */
  readonly required: boolean;
  readonly argChoices?: readonly string[] | undefined;
}

const HELP: CompletionOption = { name: '--help', about: 'show help', value: undefined };

export function listing(commands: readonly Declared[]): CompletionCommand[] {
  return commands.map((each) => ({
    name: each.name(),
    about: each.summary(),
    options: [...each.options.map(optionOf), HELP],
    argument: each.commands.length > 0 ? each.commands.map((inner) => inner.name()) : argumentOf(each),
  }));
}

function optionOf({ long, description, required, argChoices, flags }: DeclaredOption): CompletionOption {
  const kind = /<(?:folder|file)>/.test(flags) ? 'path' : 'any';
  return { name: long ?? flags, about: description, value: required ? (argChoices ?? kind) : undefined };
}

function argumentOf({ registeredArguments: [first] }: Declared): CompletionCommand['argument'] {
  return first?.argChoices ?? (first === undefined || first.name() === 'title' ? undefined : 'path');
}
