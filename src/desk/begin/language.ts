// Guesses the language of texts by their script and their commonest small words. It is made for a newspaper's worth of text,
// not for a sentence, and it says nothing rather than something doubtful.

/** The commonest little words, chosen so that neighbouring languages differ. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that was for with his from by on were which has they had would',
  de: 'der die und das nicht von den mit dem auf ein eine ist sich wurde für auch nach bei wird',
  fr: 'le la les des et une dans que est pour qui sur pas avec par plus cette aux été ont',
  es: 'el los las que una por para con del como pero fue más sus este también había son desde entre',
  it: 'il che della per una con del sono non gli alla nel anche più dal delle stato questo hanno ha',
  pt: 'os uma não que para com do da em por mais foi dos das são pelo pela também ao à',
  ca: 'els amb que per una del les dels aquest més també però són va al seva ser des entre pel',
  nl: 'het een van dat niet met zijn voor op te werd ook aan door naar maar wordt deze bij heeft',
  sv: 'och att det som en på är av för med den till inte har ett om från var han vid',
  da: 'og at det er til af en på med der for ikke den har som et blev også efter ved',
  nb: 'og at det er til av en på med som for ikke den har et ble også etter ved fra',
  pl: 'się nie na że jest do od przez ale jak był dla tym oraz jego po za był które został',
  ru: 'и в на не что с по из как это его за для был от но она они к же',
  uk: 'і в на не що з та до як це його за для був від але вона вони є й',
};

const TABLE: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(WORDS).map(([lang, words]) => [
  lang,
  new Set(words.split(' ')),
]);

/** Scripts that are nearly one language's own. Kana before Han, since Japanese has both. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** The code of the language most of the text is in; undefined when nothing speaks clearly for one. */
export function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return undefined;
  const written = SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) > letters * 0.15);
  return written?.[0] ?? byWords(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}

function byWords(words: readonly string[]): string | undefined {
  const ranked = TABLE.map(([lang, known]) => ({ lang, hits: words.filter((word) => known.has(word)).length })).sort(
    (a, b) => b.hits - a.hits,
  );
  const [best, second] = ranked;
  if (best === undefined || best.hits < words.length * 0.1) return undefined;
  return best.hits > (second?.hits ?? 0) * 1.15 ? best.lang : undefined;
}
