// How names are taken apart, and which are left alone.
import { describe, expect, it } from 'vitest';
import { citedName, turned } from '../../../../src/outputs/cite/names.ts';

describe('a name in a list of works', () => {
  it.each([
    ['Ann Lee', 'en', 'Lee, Ann'],
    ['Ann Marie Lee', 'en', 'Lee, Ann Marie'],
    ['Jean-Paul Sartre', 'fr', 'Sartre, Jean-Paul'],
    ['Seán Ó Riada', 'ga', 'Ó Riada, Seán'],
    // Small words belong to the family name, as printed.
    ['Ludwig van Beethoven', 'en', 'van Beethoven, Ludwig'],
    ['Pieter van der Meer', 'nl', 'van der Meer, Pieter'],
    ['Ursula K. Le Guin', 'en', 'Le Guin, Ursula K.'],
    ['Robert De Niro', 'en', 'De Niro, Robert'],
    ['Robert E Lee', 'en', 'Lee, Robert E'],
    ['Van Morrison', 'en', 'Morrison, Van'],
    ['Simone de Beauvoir', 'fr', 'de Beauvoir, Simone'],
    // Spanish names have two, others are not known to.
    ['Gabriel García Márquez', 'es', 'García Márquez, Gabriel'],
    ['José María Aznar', 'es', 'Aznar, José María'],
    ['Juan Carlos Pérez Gómez', 'es-MX', 'Pérez Gómez, Juan Carlos'],
    ['José Ortega y Gasset', 'en', 'Ortega y Gasset, José'],
    ['Elena Ruiz', 'es', 'Ruiz, Elena'],
    // Family first.
    ['Nagy Imre', 'hu', 'Nagy, Imre'],
    ['Nguyễn Văn An', 'vi', 'Nguyễn, Văn An'],
    // Other scripts in which names are turned round.
    ['Анна Иванова', 'ru', 'Иванова, Анна'],
    ['Νίκος Καζαντζάκης', 'el', 'Καζαντζάκης, Νίκος'],
    // What comes after a name, and before it.
    ['Martin Luther King, Jr.', 'en', 'King, Martin Luther, Jr.'],
    ['Martin Luther King Jr.', 'en', 'King, Martin Luther, Jr.'],
    ['John D. Rockefeller III', 'en', 'Rockefeller, John D., III'],
    ['Ann Lee, PhD', 'en', 'Lee, Ann'],
    ['Ann Lee, M.D.', 'en', 'Lee, Ann'],
    ['Dr. Ann Lee', 'en', 'Lee, Ann'],
    ['Sir John Smith', 'en', 'Smith, John'],
    ['Lee, Ann', 'en', 'Lee, Ann'],
  ])('%s (%s) is %s', (name, lang, expected) => expect(turned(citedName(name, lang))).toBe(expected));

  it.each([
    ['Madonna', 'en'],
    ['Reuters', 'en'],
    ['The Courier', 'en'],
    ['Associated Press', 'en'],
    ['Agence France-Presse', 'fr'],
    ['Courier staff', 'en'],
    ['Our Correspondent', 'en'],
    ['University of Innis', 'en'],
    ['Редакция газеты', 'ru'],
    ['Redaktion Innenpolitik', 'de'],
    ['Class 4B', 'en'],
    ['毛泽东', 'zh'],
    ['山田 太郎', 'ja'],
    ['김 철수', 'ko'],
    ['Mao Zedong', 'zh'],
    ['فاطمة نور', 'ar'],
    ['דוד כהן', 'he'],
    ['राम शर्मा', 'hi'],
    ['Ann Lee (aged 9)', 'en'],
  ])('%s (%s) stays as printed', (name, lang) => expect(citedName(name, lang)).toEqual({ printed: name }));

  it('keeps small words apart for programs that sort without them', () => {
    expect(citedName('Pieter van der Meer', 'nl')).toEqual({
      printed: 'Pieter van der Meer',
      family: 'Meer',
      given: 'Pieter',
      initials: 'P.',
      particle: 'van der',
    });
  });
});

describe('initials', () => {
  it.each([
    ['Ann', 'A.'],
    ['Ann Marie', 'A. M.'],
    ['Jean-Paul', 'J.-P.'],
    ['J.R.', 'J. R.'],
    ['J. R.', 'J. R.'],
    ['Élise', 'É.'],
    ['María del Carmen', 'M. del C.'],
    ['Анна', 'А.'],
  ])('of %s are %s', (given, expected) => expect(citedName(`${given} Lee`, 'en').initials ?? '').toBe(expected));
});
