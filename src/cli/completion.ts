// `backfile completion`: prints what makes a shell complete commands, options and their values. Made from the list of commands
// that the command line itself is made of, so that it can never know another.
import type { Effects } from './effects.ts';
import type { Exit } from './exit.ts';
import { EXIT } from './exit.ts';

export interface Word {
  readonly name: string;
  readonly about: string;
}

export interface CompletionOption extends Word {
  /** What may follow it: some words, a file or folder, anything else, or nothing. */
  readonly value: readonly string[] | 'path' | 'any' | undefined;
}

export interface CompletionCommand extends Word {
  readonly options: readonly CompletionOption[];
  /** What may stand as its argument. */
  readonly argument: readonly string[] | 'path' | undefined;
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

export interface CompletionRequest {
  readonly shell: Shell;
  readonly commands: readonly CompletionCommand[];
}

export async function runCompletion({ shell, commands }: CompletionRequest, { stdout }: Effects): Promise<Exit> {
  stdout.write(MAKERS[shell](commands));
  return EXIT.done;
}

const MAKERS: Readonly<Record<Shell, (commands: readonly CompletionCommand[]) => string>> = { bash, zsh, fish };

const names = (words: readonly Word[]): string => words.map(({ name }) => name).join(' ');

/** Quotes for every shell here. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(commands: readonly CompletionCommand[]): string {
  const cases = commands.map(({ name, options, argument }) => {
    const values = options.flatMap(({ name: option, value }) =>
      Array.isArray(value)
        ? [`      ${option}) COMPREPLY=($(compgen -W ${quoted(value.join(' '))} -- "$word")); return ;;`]
        : value === 'any'
          ? [`      ${option}) return ;;`]
          : [],
    );
    const words = [...options.map((option) => option.name), ...(Array.isArray(argument) ? argument : [])].join(' ');
    const before = values.length === 0 ? '' : `    case "$before" in\n${values.join('\n')}\n    esac\n`;
    return `  ${name})\n${before}    COMPREPLY=($(compgen -W ${quoted(words)} -- "$word")) ;;`;
  });
  return `# Completion of backfile for bash. In ~/.bashrc: eval "$(backfile completion bash)"
_backfile() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted(`${names(commands)} help --help --version`)} -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  help) COMPREPLY=($(compgen -W ${quoted(names(commands))} -- "$word")) ;;
  esac
}
complete -o default -F _backfile backfile
`;
}

function zsh(commands: readonly CompletionCommand[]): string {
  const described = commands.map(({ name, about }) => `    ${quoted(`${name}:${about.replaceAll(':', '\\:')}`)}`);
  const escaped = (text: string) => text.replace(/[[\]:\\]/g, '\\$&');
  const after = (value: CompletionOption['value']): string => {
    if (value === undefined) return '';
    return Array.isArray(value) ? `:value:(${value.join(' ')})` : value === 'path' ? ':path:_files' : ':value: ';
  };
  const cases = commands.map(({ name, options, argument }) => {
    const specs = options.map(({ name: option, about, value }) =>
      quoted(`${option}[${escaped(about)}]${after(value)}`),
    );
    const last = Array.isArray(argument) ? quoted(`*:argument:(${argument.join(' ')})`) : quoted('*:path:_files');
    return `    ${name}) _arguments ${[...specs, last].join(' ')} ;;`;
  });
  return `#compdef backfile
# Completion of backfile for zsh. In ~/.zshrc, after compinit: eval "$(backfile completion zsh)"
_backfile() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
    help) _describe 'command' commands ;;
  esac
}
compdef _backfile backfile
`;
}

function fish(commands: readonly CompletionCommand[]): string {
  const lines = commands.flatMap(({ name, about, options, argument }) => {
    const here = `complete -c backfile -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    const each = options.map(({ name: option, about: what, value }) => {
      const takes =
        value === undefined
          ? ''
          : Array.isArray(value)
            ? ` -x -a ${quoted(value.join(' '))}`
            : value === 'path'
              ? ' -r -F'
              : ' -x';
      return `${here} -l ${option.replace(/^--/, '')} -d ${quoted(what)}${takes}`;
    });
    const words = Array.isArray(argument) ? [`${here} -f -a ${quoted(argument.join(' '))}`] : [];
    return [`complete -c backfile -n __fish_use_subcommand -f -a ${name} -d ${quoted(about)}`, ...each, ...words];
  });
  return `# Completion of backfile for fish: backfile completion fish > ~/.config/fish/completions/backfile.fish
${lines.join('\n')}
`;
}
