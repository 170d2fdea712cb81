import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../src/catalog/catalog.ts';
import { readSettings } from '../../../../src/config/settings.ts';
import { dateEvidence } from '../../../../src/desk/begin/dates.ts';
import { knownOf } from '../../../../src/desk/begin/elsewhere.ts';
import { languageOf } from '../../../../src/desk/begin/language.ts';
import { settingsText } from '../../../../src/desk/begin/settings.ts';
import { beginStory } from '../../../../src/desk/begin/story.ts';
import { archive } from '../../../support/archive.ts';
import { settings, study } from '../../../support/cards.ts';

describe('the language of a paper', () => {
  it.each([
    ['en', 'The council voted on Monday that the bridge would be closed, and engineers found rust in the girders.'],
    [
      'de',
      'Der Rat hat am Montag beschlossen, dass die Brücke nicht mehr für den Verkehr geöffnet wird, und das ist neu.',
    ],
    [
      'fr',
      'Le conseil a voté lundi pour que le pont soit fermé, et des ingénieurs ont trouvé de la rouille dans les poutres.',
    ],
    [
      'es',
      'El consejo votó el lunes por cerrar el puente, pero los ingenieros dicen que las vigas son más fuertes que antes.',
    ],
    [
      'it',
      'Il consiglio ha votato lunedì per la chiusura del ponte, e gli ingegneri hanno trovato della ruggine nelle travi che sono vecchie.',
    ],
    [
      'pt',
      'O conselho votou na segunda-feira para fechar a ponte, e os engenheiros não são da cidade, mas foi decidido também pela câmara.',
    ],
    [
      'nl',
      'De raad heeft maandag besloten dat het de brug niet meer zal openen, en ingenieurs vonden ook roest aan een van de balken.',
    ],
    [
      'ru',
      'Совет проголосовал в понедельник за закрытие моста, и инженеры нашли ржавчину на балках, но это не было для них новостью.',
    ],
    ['ar', 'صوت المجلس يوم الاثنين على إغلاق الجسر الحديدي بعد أن وجد المهندسون الصدأ في العوارض'],
    [
      'ja',
      '市議会は月曜日に鉄橋を閉鎖することを決議した。技術者は六本の主桁のうち二本に錆を見つけた。さらに調査する。',
    ],
    [
      'zh',
      '市议会周一投票决定关闭铁桥。工程师在六根主梁中的两根发现了锈迹。这座桥建于一百年前，是全城最老的桥，市民都很怀念。',
    ],
  ])('is %s by its small words or its script', (lang, text) => {
    expect(languageOf(text)).toBe(lang);
  });

  it.each(['', 'Score: 3-2', 'xkcd '.repeat(40), '1 2 3 4 '.repeat(50)])('is not guessed from %j', (text) => {
    expect(languageOf(text)).toBeUndefined();
  });
});

describe('the order of day and month', () => {
  const orderOf = (...texts: string[]) => {
    const evidence = dateEvidence();
    for (const text of texts) evidence.see(text);
    return evidence.order();
  };

  it.each([
    [['- 26/02/2021'], 'day-first'],
    [['- 2/26/2021', '- 03/04/2021'], 'month-first'],
    [['- 26.02.2021', '- 02/26/2021'], undefined],
    [['- 03/04/2021'], undefined],
    [['- Feb 26, 2021'], undefined],
    [['- 99/98/2021'], undefined],
  ])('of %j is %s', (texts, order) => {
    expect(orderOf(...texts)).toBe(order);
  });
});

describe('what a folder tells of its paper', () => {
  it.each([
    ['harbour-courier', 'Harbour Courier'],
    ['The Springfield Courier', 'The Springfield Courier'],
    ['courier_2003', 'Courier 2003'],
    ['stories', undefined],
    ['20210226120000', undefined],
    ['backfile-aB3dE9', undefined],
  ])('by its name %s is %s', (name, title) => {
    const root = join(archive({}), name);
    mkdirSync(root);
    expect(knownOf(root).title).toBe(title);
  });

  it.each([
    [
      { '_config.yml': 'title: The Courier\nurl: https://courier.example\nlang: fr\n' },
      { title: 'The Courier', url: 'https://courier.example', lang: 'fr' },
    ],
    [
      { 'hugo.toml': 'title = "The Courier"\nbaseURL = "https://courier.example/"\nlanguageCode = "en-GB"\n' },
      { title: 'The Courier', url: 'https://courier.example/', lang: 'en-GB' },
    ],
    [{ '_config.yml': 'title: [never closed\n' }, {}],
    [{ '_config.yml': 'title: 12\nurl:\n' }, {}],
  ])('by another generator’s settings %j', (files, known) => {
    expect(knownOf(archive(files))).toEqual(known);
  });
});

describe('the first settings', () => {
  it.each([
    {},
    { title: 'The Courier: an archive', lang: 'pt-BR', url: 'https://courier.example/a/', date_order: 'day-first' },
    { title: 'true' },
    { title: '#1 "paper"' },
    { title: '1984' },
  ])('say what they were given, and nothing else: %j', (answers) => {
    const root = archive({ 'archive.yml': settingsText(answers), 'seeds/a.txt': 'A' });
    const { value, problems } = readSettings(root);
    expect(problems).toEqual([]);
    const { title = 'News Archive', lang = 'en', url } = answers as Record<string, string>;
    expect(value).toMatchObject({ title, lang, ...(url !== undefined && { url }) });
  });

  it('can be uncommented line by line, and are sound still', () => {
    const text = settingsText({}).replace(/^# (?=\w+: )/gm, '');
    const { problems } = readSettings(archive({ 'archive.yml': text, 'seeds/a.txt': 'A' }));
    expect(problems).toEqual([]);
  });
});

describe('a new story', () => {
  const begin = (others: string[], title = 'The bridge opens', taken: string[] = []) =>
    beginStory({ title, section: 'Local: news', date: '2026-11-05' }, others, (path) => taken.includes(path));

  it.each([
    [[], '2026/2026-11-05-the-bridge-opens.txt'],
    [['a.txt', 'b.txt'], 'the-bridge-opens.txt'],
    [['2021/02/26/a.md', '2021/02/27/b.md'], '2026/11/05/the-bridge-opens.md'],
    [['2021/02/a.md', '2021/02/b.md', 'c.txt'], '2026/11/the-bridge-opens.md'],
    [['_posts/2021-02-26-a.md'], '_posts/2026-11-05-the-bridge-opens.md'],
    [['news/2021/2021-02-26-a.txt'], 'news/2026/2026-11-05-the-bridge-opens.txt'],
  ])('beside %j lies at %s', (others, path) => {
    expect(begin(others).path).toBe(path);
  });

  it('takes the next free name', () => {
    expect(begin(['a.txt'], 'B', ['b.txt', 'b_2.txt']).path).toBe('b_3.txt');
  });

  it('takes a name that leaves the address of the older story alone', () => {
    const names = ['b.txt', begin(['a.txt'], 'B', ['b.txt']).path];
    const { stories } = catalog(
      names.map((name) => study(name, { title: 'B' })),
      () => undefined,
      settings,
    );
    expect(stories.map(({ card, url }) => [card.path, url])).toEqual([
      ['b.txt', '/2021/02/26/b/'],
      ['b_2.txt', '/2021/02/26/b-2/'],
    ]);
  });

  it('has a name even when its title has no letters', () => {
    expect(begin(['a.txt'], '🌉').path).toBe('2026-11-05.txt');
  });

  it('is written the way the others are', () => {
    expect(begin(['a.txt'], ' The  "bridge"\nopens ').text).toBe(
      'The "bridge" opens\n- by\n- in Local: news\n- 2026-11-05\n\n',
    );
    expect(begin(['a.md'], 'The "bridge": open').text).toBe(
      '---\ntitle: "The \\"bridge\\": open"\ndate: 2026-11-05\nauthor:\nsection: "Local: news"\n---\n\n',
    );
  });
});
