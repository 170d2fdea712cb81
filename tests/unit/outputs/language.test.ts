// The direction of a language's text.
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/outputs/language.ts';

describe('directionOf', () => {
  it.each(['ar', 'ar-EG', 'he', 'fa', 'ur-PK', 'AR', 'uz-Arab', 'yi', 'ckb'])('runs %s from right to left', (lang) =>
    expect(directionOf(lang)).toBe('rtl'),
  );
  it.each(['en', 'es', 'arn', 'ku', 'fr', 'ar-Latn', 'hea', 'ja'])('runs %s from left to right', (lang) =>
    expect(directionOf(lang)).toBe('ltr'),
  );
});
