// Reads TOML. Door of `smol-toml`, loaded at the first call. Dates come out as the text that was written.
import { createRequire } from 'node:module';
import { lazy } from './lazy.ts';

const require = createRequire(import.meta.url);
const load = lazy(() => require('smol-toml') as typeof import('smol-toml'));

/** Why a text is not TOML; line and column counted from 1. */
export interface TomlProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Reads a document; it never throws for what a person wrote. */
export function parseToml(text: string): { readonly value: unknown } | { readonly problem: TomlProblem } {
  const toml = load();
  try {
    return { value: withoutDates(toml.parse(text)) };
  } catch (error) {
    if (!(error instanceof toml.TomlError)) throw error;
    const message = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '';
    return { problem: { line: error.line, column: error.column, message } };
  }
}

/** `smol-toml` keeps what was written: its dates print as a day, a local time or a time with its own offset. */
function withoutDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]));
}
