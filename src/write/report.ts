// Writes `.backfile/report.json`: what became of every file, for scripts and for whoever must prove that nothing was lost.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../model/report.ts';

/** Bumped when a field changes its meaning or goes. */
const VERSION = 1;

/** Gives the report back. Leaves the file alone when nothing changed. The time a build took is not in it: the same archive gives the same report. */
export function writeReport(folder: string, report: Report): Report {
  const { found, published, drafts, held, passed, problems } = report;
  const counts = { found, published: published.length, drafts: drafts.length, held: held.length };
  const text = `${JSON.stringify({ version: VERSION, counts, held, drafts, passed, problems, published }, null, 1)}\n`;
  const file = join(folder, 'report.json');
  if (readText(file) === text) return report;
  mkdirSync(folder, { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
  return report;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
