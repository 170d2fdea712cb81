// Asks the person at the terminal. Door of `@clack/prompts`, loaded at the first question. Nobody is asked when there is no terminal.
import { harmless } from '../lib/terminal.ts';

export interface TextQuestion {
  readonly message: string;
  /** The guess, which an empty answer takes. */
  readonly initial?: string | undefined;
  readonly placeholder?: string;
  /** What is wrong with an answer, as a sentence. */
  readonly wrong?: (answer: string) => string | undefined;
}

export interface Choice<T> {
  readonly message: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly initial?: T;
}

/** Each answer is undefined when the person wants to stop. */
export interface Questions {
  text(question: TextQuestion): Promise<string | undefined>;
  choose<T extends string | boolean>(choice: Choice<T>): Promise<T | undefined>;
}

export const atTerminal: Questions = {
  async text({ message, initial = '', placeholder = '', wrong }) {
    const { text, isCancel } = await import('@clack/prompts');
    const answer = await text({
      message,
      placeholder: harmless(initial) || placeholder, // an empty answer takes the guess; typing replaces it
      defaultValue: initial,
      validate: (typed) => wrong?.(typed ?? ''),
    });
    return isCancel(answer) ? undefined : (answer ?? '').trim();
  },
  async choose({ message, options, initial }) {
    const { select, isCancel } = await import('@clack/prompts');
    const answer = await select<string>({
      message,
      options: options.map(({ value, label }) => ({ value: String(value), label })),
      ...(initial !== undefined && { initialValue: String(initial) }),
    });
    return isCancel(answer) ? undefined : options.find(({ value }) => String(value) === answer)?.value;
  },
};
