// Help for who found nothing: words near to those that are nowhere, the question with less in it, and, below, ways to browse.
const slips = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
      row.push(cost);
    }
    [older, above] = [above, row];
  }
  return above[b.length];
};

const nearTo = async (word) => {
  const known = await fetch(new URL('words.json', folder)).then((answer) => answer.json());
  const wanted = fold(word);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  return known
    .map((each) => ({ each, n: slips(wanted, fold(each), most) }))
    .filter(({ n }) => n > 0 && n <= most)
    .sort((a, b) => a.n - b.n)
    .slice(0, 3)
    .map(({ each }) => each);
};

// Links to other questions: `{ text, question }`.
const helpFor = async (question, walk) => {
  const help = [];
  for (const word of walk.missing) {
    for (const near of await nearTo(word)) help.push({ text: words.near.replace('{word}', near), question: { ...question, q: question.q.replace(word, near) } });
  }
  for (const [key, value] of Object.entries(question.filters)) {
    const { [key]: _, ...filters } = question.filters;
    help.push({ text: words.without.replace('{name}', value), question: { ...question, filters } });
  }
  if (question.from || question.to) help.push({ text: words.anyYear, question: { ...question, from: '', to: '' } });
  if (walk.parts.some(({ exact }) => exact) && /["“”„«»]/.test(question.q)) {
    help.push({ text: words.unquoted, question: { ...question, q: question.q.replace(/["“”„«»]/g, '') } });
  }
  return help;
};
