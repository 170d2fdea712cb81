import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaText } from '../../../src/config/editors.ts';
import { EXAMPLES, KEYS } from '../../../src/config/keys.ts';
import { ABOUT } from '../../../src/config/manual.ts';
import { readSettings } from '../../../src/config/settings.ts';
import { projectFile } from '../../support/paths.ts';
import { archive } from './archive.ts';

interface Schema {
  readonly additionalProperties: boolean;
  readonly properties: Readonly<Record<string, { readonly type?: string | string[]; readonly enum?: string[] }>>;
}
const schema = JSON.parse(schemaText()) as Schema;

describe('the schema for editors', () => {
  it('is the file in the package: `npm run docs` writes it', () => {
    expect(readFileSync(projectFile('archive.schema.json'), 'utf8')).toBe(schemaText());
  });

  it('knows every setting, says what it is for, and lets no other pass', () => {
    expect(Object.keys(schema.properties)).toEqual(KEYS);
    expect(Object.keys(ABOUT).sort()).toEqual([...KEYS].sort());
    expect(schema.additionalProperties).toBe(false);
  });

  it('lets stand what the build takes for a text, such as a title that is a number, and what is left empty', () => {
    expect(schema.properties.title?.type).toEqual(['string', 'number', 'null']);
    expect(schema.properties.strict?.type).toEqual(['boolean', 'null']);
    expect(schema.properties.status?.enum).toEqual(['closed', 'live']);
  });
});

describe('the example of each setting', () => {
  it.each(KEYS)('%s is one that the build accepts', (key) => {
    const [, yaml = ''] = /`([^`]+)`/.exec(EXAMPLES[key]) ?? [];
    expect(yaml).toMatch(new RegExp(`^${key}: `));
    expect(readSettings(archive({ 'archive.yml': `${yaml}\n`, 'seeds/': '' })).problems).toEqual([]);
  });
});
