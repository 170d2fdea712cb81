// Shows a line of a file with a caret under one of its characters, as wide as the window allows.
import { charactersOf, expandTabs, harmless, widthOf } from '../lib/terminal.ts';

/** Two lines of equal meaning on every terminal: the text, and spaces up to the caret. */
export interface Excerpt {
  readonly text: string;
  /** Columns before the caret. */
  readonly indent: number;
}

/** Share of the window that stays before the caret when the line is cut on the left. */
const BEFORE = 0.4;

/**
 * The line around `column` (from 1, in UTF-16 units), in at most `width` columns. Tabs become spaces, control
 * characters become �, and where something is cut off stands "…".
 */
export function excerptOf(line: string, column: number, width: number): Excerpt {
  const start = Math.min(Math.max(column - 1, 0), line.length);
  const before = expandTabs(harmless(line.slice(0, start)));
  const whole = expandTabs(harmless(line)).trimEnd();
  const indent = widthOf(before);
  if (widthOf(whole) <= width) return { text: whole, indent };
  const after = whole.slice(before.length);
  const room = Math.max(width, 10);
  const left = indent < room * (1 - BEFORE) ? before : `…${lastOf(before, Math.floor(room * BEFORE) - 1)}`;
  const used = widthOf(left);
  const right = widthOf(after) <= room - used ? after : `${firstOf(after, room - used - 1)}…`;
  return { text: left + right, indent: used };
}

function firstOf(text: string, width: number): string {
  return fitting(charactersOf(text.slice(0, width * 8)), width).join('');
}

function lastOf(text: string, width: number): string {
  return fitting(charactersOf(text.slice(-width * 8)).reverse(), width)
    .reverse()
    .join('');
}

function fitting(characters: readonly string[], width: number): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += widthOf(character);
    if (used > width) break;
    kept.push(character);
  }
  return kept;
}
