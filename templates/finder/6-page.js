// The page: its form, its list, its bars of years. Every question has an address, so that it can be kept, sent, and gone back to.
const at = (id) => document.getElementById(id);
const form = at('finder');
const field = form.elements.q;
const [tally, bars, list, further, help] = ['tally', 'bars', 'results', 'further', 'help'].map(at);
const years = [...form.elements.from.options].map(({ value }) => value).filter(Boolean);
let turn = 0;

const fill = (question) => {
  field.value = question.q;
  for (const name of ['from', 'to', 'sort']) form.elements[name].value = question[name];
  for (const key of KEYS) {
    const select = form.elements[key];
    if (!select) continue;
    const chosen = question.filters[key] ?? '';
    const found = [...select.options].find(({ value }) => value !== '' && fold(value) === fold(chosen));
    if (chosen && !found) select.append(make('option', { value: chosen, textContent: chosen }));
    select.value = found?.value ?? chosen;
    select.closest('label').hidden = select.options.length < 2;
  }
};

const fromForm = () => {
  const value = (name) => form.elements[name]?.value.trim() ?? '';
  const filters = Object.fromEntries(KEYS.map((key) => [key, value(key)]).filter(([, chosen]) => chosen));
  let [from, to] = [value('from'), value('to')];
  if (from && to && from > to) [from, to] = [to, from];
  return { q: value('q'), filters, from, to, sort: value('sort') };
};

const go = (question) => {
  history.pushState(null, '', addressOf(question));
  return run();
};

const link = (text, question, properties = {}) => {
  const element = make('a', { ...properties, href: addressOf(question) }, ...[text].flat());
  element.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(question);
  });
  return element;
};

// Each year a bar: full with its number when it was asked, open while it was not; a way to ask that year alone.
const showBars = (question, walk) => {
  const most = Math.max(1, ...[...walk.answers.values()].map(({ n }) => n));
  const items = years.map((year) => {
    const n = walk.answers.get(year)?.n;
    const label = n === undefined ? words.unasked : words.found.replace('{n}', n);
    const bar = link([year, ' ', make('span', { className: 'count', textContent: n ?? '?', title: label })], { ...question, from: year, to: year });
    bar.setAttribute('aria-label', `${year}: ${label}`);
    if (question.from === year && question.to === year) bar.setAttribute('aria-current', 'true');
    return make('li', { className: n === undefined ? 'unasked' : `b${Math.ceil((n / most) * 12)}` }, bar);
  });
  const wider = question.from || question.to ? [make('p', { className: 'meta' }, link(words.anyYear, { ...question, from: '', to: '' }))] : [];
  bars.replaceChildren(make('ol', {}, ...items), ...wider);
  bars.hidden = years.length < 2 || (walk.waiting().length === 0 && [...walk.answers.values()].every(({ n }) => n === 0));
};

const showCounts = (question, walk) => {
  for (const key of KEYS) {
    const select = form.elements[key];
    if (!select) continue;
    const counts = Object.entries(summed([...walk.answers.values()].map(({ counts }) => counts[key])));
    const chosen = question.filters[key];
    const options = counts
      .filter(([value, n]) => n > 0 || (chosen && fold(value) === fold(chosen)))
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([value, n]) => make('option', { value, textContent: `${value} (${n})` }));
    select.replaceChildren(select.options[0], ...options);
  }
  fill(question);
};

const showTally = (question, walk) => {
  const n = [...walk.answers.values()].reduce((sum, answer) => sum + answer.n, 0);
  const asked = [...walk.answers.keys()].sort();
  const isWhole = walk.waiting().length === 0;
  const text = isWhole ? words.found : words.far;
  const said = text.replace('{n}', n).replace('{from}', asked[0]).replace('{to}', asked.at(-1));
  if (tally.textContent !== said) tally.textContent = said;
  const rest = make('button', { type: 'button', textContent: words.all });
  rest.addEventListener('click', async () => {
    rest.disabled = true;
    await Promise.all(walk.waiting().map(walk.ask));
    showAnswers(question, walk);
  });
  at('rest').replaceChildren(...(isWhole ? [] : [rest]));
};

const showAnswers = (question, walk) => {
  showBars(question, walk);
  showCounts(question, walk);
  showTally(question, walk);
};

const showPage = async (question, walk, mine) => {
  const page = await walk.next();
  if (mine !== turn) return;
  const items = page.map((hit) => itemOf(hit, walk.parts));
  list.append(...items);
  const more = make('button', { type: 'button', textContent: words.more });
  more.addEventListener('click', async () => {
    more.disabled = true;
    const [first] = (await showPage(question, walk, mine)) ?? [];
    first?.querySelector('a').focus();
    showAnswers(question, walk);
  });
  further.replaceChildren(...(page.length === PAGE ? [more] : []));
  return items;
};

async function run() {
  const mine = ++turn;
  const question = asked();
  fill(question);
  document.title = question.q ? `${question.q} – ${words.title}` : words.title;
  for (const part of [list, further, help, bars, at('rest')]) part.replaceChildren();
  bars.hidden = true;
  const isEmpty = !question.q && Object.keys(question.filters).length === 0 && !question.from && !question.to;
  tally.textContent = isEmpty ? '' : words.searching;
  const done = () => {
    if (mine === turn) form.dataset.done = mine;
  };
  if (isEmpty) return done();
  try {
    const walk = await walkThrough(question);
    const items = await showPage(question, walk, mine);
    if (mine !== turn) return;
    showAnswers(question, walk);
    if (items.length === 0) {
      tally.textContent = words.nothing;
      const ways = await helpFor(question, walk);
      if (mine === turn) help.replaceChildren(...ways.map(({ text, question: other }) => make('li', {}, link(text, other))));
    } else if (walk.waiting().length > 0 && walk.isCheap()) {
      await Promise.all(walk.waiting().map(walk.ask));
      if (mine === turn) showAnswers(question, walk);
    }
  } catch (error) {
    console.warn(error);
    if (mine === turn) tally.textContent = words.failed;
  }
  done();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(fromForm());
});
form.addEventListener('change', ({ target }) => {
  if (target !== field) go(fromForm());
});
addEventListener('popstate', run);

// Arrows walk from the field through the found stories and back; Esc leads back to the field.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const stops = [field, ...list.querySelectorAll('li > a')];
  const here = stops.indexOf(document.activeElement);
  if (here < 0) return;
  if (event.key === 'Escape' && here > 0) field.focus();
  const next = stops[here + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? Number.NaN)];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

form.hidden = false;
run();
