// `/data/story.schema.json`: what a story's record may hold, as JSON Schema (draft 2020-12). It lies in the archive itself, so
// that the data explains itself as long as it is kept.
import type { Json } from '../../model/job.ts';
import type { Kind } from '../kind.ts';
import { plainFile } from '../paths.ts';
import { FIELDS, type Field, VERSION } from './fields.ts';

export const schema: Kind = {
  name: 'schema',
  template: null,
  make: () => storySchema(),
  *jobs(_, { data }) {
    if (data.files || data.twins) yield { kind: 'schema', path: plainFile('/data/story.schema.json'), data: null };
  },
};

export function storySchema(): string {
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `A story of a news archive, version ${VERSION}`,
    description:
      'The record beside each story’s page (index.json), which says its version and has the text as HTML too; and each line of the files stories-YYYY.jsonl.gz.',
    type: 'object',
    properties: {
      version: { const: VERSION, description: 'The version of this format; only in the record beside the page.' },
      ...Object.fromEntries(FIELDS.map((field) => [field.name, { ...typeOf(field), description: field.about }])),
    },
    required: FIELDS.filter(({ always, onlyBeside }) => always && !onlyBeside).map(({ name }) => name),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function typeOf({ name, type }: Field): Record<string, Json> {
  if (name === 'date') return { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
  if (name === 'sha256') return { type: 'string', pattern: '^[0-9a-f]{64}$' };
  switch (type) {
    case 'strings':
      return { type: 'array', items: { type: 'string' } };
    case 'objects':
      return { type: 'array', items: group('text', ['text', 'date']) };
    case 'object':
      return group('url', ['url', 'alt', 'caption', 'credit']);
    default:
      return type === 'integer' ? { type, minimum: 0 } : { type };
  }
}

function group(required: string, names: readonly string[]): Record<string, Json> {
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  return { type: 'object', properties, required: [required] };
}
