// Bylines as papers print them, and the names in them.
import { expect, it } from 'vitest';
import { splitByline } from '../../../src/parse/byline.ts';

it.each<[string, string[]]>([
  ['by Ann Lee', ['Ann Lee']],
  ['BY ANN LEE', ['ANN LEE']],
  ['By: Ann Lee', ['Ann Lee']],
  ['by Ann Lee, Bo Chan and Cy Dee', ['Ann Lee', 'Bo Chan', 'Cy Dee']],
  ['Ann Lee, Bo Chan, and Cy Dee', ['Ann Lee', 'Bo Chan', 'Cy Dee']],
  ['Ann Lee & Bo Chan; Cy Dee', ['Ann Lee', 'Bo Chan', 'Cy Dee']],
  ['Ann Lee with Bo Chan', ['Ann Lee', 'Bo Chan']],
  ['Ann Lee / The Courier', ['Ann Lee', 'The Courier']],
  ['Ann Lee/AP', ['Ann Lee', 'AP']],
  ['Ann Lee | Reuters', ['Ann Lee', 'Reuters']],
  ['Story by Ann Lee, photos by Cy Dee', ['Ann Lee', 'Cy Dee']],
  ['Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
  ['Martin Luther King, Jr. and Ann Lee, PhD', ['Martin Luther King, Jr.', 'Ann Lee, PhD']],
  ['Ann Lee, M.D., and Bo Chan, Esq.', ['Ann Lee, M.D.', 'Bo Chan, Esq.']],
  ['John Smith III', ['John Smith III']],
  ['Robert J.', ['Robert J.']],
  ['Ann Lee.', ['Ann Lee']],
  ['Pamela Anderson', ['Pamela Anderson']],
  ['Andy Sand', ['Andy Sand']],
  ['Ursula von der Leyen', ['Ursula von der Leyen']],
  ['AT&T Desk', ['AT&T Desk']],
  ['Byörn Lee', ['Byörn Lee']],
  ['Staff', ['Staff']],
  ['AP', ['AP']],
  ['Staff Writer', ['Staff Writer']],
  ['Ann Lee, Staff Writer', ['Ann Lee']],
  ['Ann Lee <ann@example.com>', ['Ann Lee']],
  ['Ann Lee, ann@example.com', ['Ann Lee']],
  ['Ann Lee @annlee', ['Ann Lee']],
  ['Ann  Lee , Ann Lee', ['Ann Lee']],
  ['Ann Lee, ANN LEE', ['Ann Lee']],
  ['Jose\u0301 Ruiz', ['Jos\u00e9 Ruiz']],
  ['', []],
  [' , / ', []],
])('%j holds the names %j', (text, names) => {
  expect(splitByline(text)).toEqual(names);
});

it.each<[string, string, string[]]>([
  ['es', 'Ana Ruiz y Luis Gómez', ['Ana Ruiz', 'Luis Gómez']],
  ['es', 'José Ortega y Gasset', ['José Ortega y Gasset']],
  ['fr', 'Marie Curie et Jean Moulin', ['Marie Curie', 'Jean Moulin']],
  ['de-AT', 'Anna Berg und Karl Kraus', ['Anna Berg', 'Karl Kraus']],
  ['en', 'Anna Berg und Karl Kraus', ['Anna Berg und Karl Kraus']],
])('in %s, %j holds the names %j', (lang, text, names) => {
  expect(splitByline(text, lang)).toEqual(names);
});
