import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOrder } from '../../../src/catalog/order.ts';

const plain = fc.string({ unit: fc.constantFrom(...'abcxyzABCXYZ .-'), maxLength: 6 });
const any = fc.oneof(
  plain,
  fc.string({ maxLength: 6 }),
  fc.constantFrom('Élan', 'O’Hara', 'Page 10', 'Page 9', 'Ölund'),
);

describe.each(['de', 'en', 'es', 'fr', 'it', 'nl', 'pt', 'cs', 'et', 'da', 'en-GB', 'de-AT', 'fr-CA', 'es-MX', 'zh'])(
  'names in %s',
  (lang) => {
    it('stand in the order of the language', () => {
      const collator = new Intl.Collator(lang, { numeric: true });
      const order = nameOrder(lang);
      fc.assert(
        fc.property(any, any, (a, b) => {
          expect(Math.sign(order(a, b))).toBe(Math.sign(collator.compare(a, b)));
        }),
        { numRuns: 2_000 },
      );
    });
  },
);
