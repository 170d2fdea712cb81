// What a command may do to the world outside, handed to it by `main.ts`, so that a test can hand it something else.

/** Somewhere text goes: a terminal, a file, a pipe. */
export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** The width of a terminal. */
  readonly columns?: number;
}

export interface Effects {
  /** What was asked for: summaries, records, JSON. */
  readonly stdout: Stream;
  /** All that is said besides: problems, progress, mistakes in usage. */
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder the person is in. */
  readonly cwd: string;
  /** Whether somebody sits at a keyboard who can be asked. */
  readonly asks: boolean;
  /** Today, where the person is: `YYYY-MM-DD`. */
  today(): string;
  /** Milliseconds, of a clock that only goes forward. */
  now(): number;
  /** Runs another program with this terminal, from a folder; gives its exit status, undefined when there is no such program. */
  run(words: readonly string[], cwd: string): Promise<number | undefined>;
  /** Does the same command again in a process of its own that is given these flags of Node's; gives its exit code. */
  again(flags: readonly string[]): Promise<number>;
  /** Resolves when the person asks for the end of what would go on for ever: the server. */
  untilStopped(): Promise<void>;
}

/** Whether a stream shows colours: only a terminal does, and not when the person asked for none (https://no-color.org). */
export function showsColour(stream: Stream, env: Effects['env']): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** The width to fill on a terminal, never wider than reads well; undefined where lines may be as long as they like. */
export function widthFor(stream: Stream): number | undefined {
  return stream.isTTY === true ? Math.max(40, Math.min(stream.columns || 80, 110)) : undefined;
}
