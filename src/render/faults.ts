// What goes wrong in a template, as a problem a person can act on: their file, the line, the line's text.
// A fault in which no file of the user's took part is our own bug, and is thrown.
import { Script } from 'node:vm';
import type { Problem } from '../model/problem.ts';
import { LINE } from './code.ts';
import { isYours, type Shelf, type TemplateId } from './shelf.ts';

interface Frame {
  readonly file: TemplateId;
  readonly line: number;
}

/** Thrown inside the engine, and caught by `templates.ts`. Its frames lead from the place of the fault outwards. */
export class TemplateFault extends Error {
  readonly frames: Frame[] = [];

  /** The fault as the templates that included the faulty one pass it on. */
  static passing(error: unknown, file: TemplateId, line: number): TemplateFault {
    const fault = error instanceof TemplateFault ? error : new TemplateFault(sentence(error), { cause: error });
    if (fault.frames.length < 100) fault.frames.push({ file, line });
    return fault;
  }
}

/** The problem to show; rethrows what is not the user's doing. */
export function problemOf(error: unknown, shelf: Shelf): Problem {
  if (!(error instanceof TemplateFault)) throw error;
  const at = error.frames.find(({ file }) => isYours(file));
  const source = error.frames[0];
  if (source === undefined) throw error;
  if (at === undefined)
    throw new Error(`${shelf.label(source.file)}, line ${source.line}: ${error.message}`, { cause: error });
  const excerpt = shelf.read(at.file).split(/\r\n|\n|\r/)[at.line - 1];
  const through =
    source === at ? '' : ` It happened in ${shelf.label(source.file)}, line ${source.line}, which this line leads to.`;
  return {
    file: shelf.label(at.file),
    line: at.line,
    rule: 'broken-template',
    level: 'error',
    message: `${error.message}${through}`,
    hint: hintFor(error),
    ...(excerpt !== undefined && { excerpt }),
  };
}

function hintFor({ cause }: TemplateFault): string {
  if (cause instanceof SyntaxError) return 'Check that every <% has its %>, and every { its }.';
  return 'The README.md of the templates lists what each of them is given and what it may call.';
}

function sentence(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return `The template could not be filled in: ${words.split('\n')[0]?.replace(/\.$/, '')}.`;
}

/**
 * Finds the line of a mistake that kept a template from compiling. The engine itself tells it for tags; for the code inside
 * tags, the code made of the template is compiled again under a name, and its line marks are read backwards.
 */
export function syntaxFault(error: unknown, code: string, file: TemplateId): TemplateFault {
  const message = error instanceof Error ? error.message : String(error);
  const [, what = '', line] = /^(.*?) at line (\d+) col \d+/.exec(message) ?? [];
  const found = line === undefined ? compileAgain(code) : { what, line: Number(line) };
  const fault = new TemplateFault(`The template is not well formed: ${found.what}.`, {
    cause: new SyntaxError(found.what),
  });
  fault.frames.push({ file, line: found.line });
  return fault;
}

function compileAgain(code: string): { what: string; line: number } {
  try {
    new Script(`(function(it,options){${code}\n})`, { filename: 'template' });
  } catch (error) {
    const failed = error as Error;
    const at = Number(/^template:(\d+)/.exec(failed.stack ?? '')?.[1] ?? 1);
    const marks = code
      .split('\n')
      .slice(0, at)
      .map((text) => LINE.exec(text)?.[1]);
    return { what: failed.message, line: Number(marks.findLast((mark) => mark !== undefined) ?? 1) };
  }
  return { what: 'it cannot be read', line: 1 };
}
