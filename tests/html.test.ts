// Every page of every golden site is valid HTML, by html-validate with the rules of .htmlvalidate.json.
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { projectFile } from './support/paths.ts';
import { filesBelow } from './support/trees.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());
const pages = filesBelow(projectFile('tests', 'sites')).filter((path) => /^[^/]+\/public\/.*\.html$/.test(path));
const bySite = group(pages);

describe('the HTML of the site', () => {
  it.each([...bySite])('%s', async (_, paths) => {
    const found: string[] = [];
    for (const path of paths) {
      const { results } = await validator.validateFile(projectFile('tests', 'sites', path));
      for (const { messages } of results) {
        found.push(
          ...messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
        );
      }
    }
    expect(found).toEqual([]);
  });

  it('was looked at in more than one site', () => {
    expect(bySite.size).toBeGreaterThan(1);
  });
});

function siteOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function group(paths: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) groups.set(siteOf(path), [...(groups.get(siteOf(path)) ?? []), path]);
  return groups;
}
