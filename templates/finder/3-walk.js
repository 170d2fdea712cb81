// Walks through the years of a question, newest or oldest first, and stops when the page is full: so the order of dates is true,
// and a question loads no more than it must. For the best, all years have to be asked.
const PAGE = 10;
// Bytes that may be loaded beside what is shown, to count the stories of the other years.
const FOR_COUNTS = 300_000;

const walkThrough = async (question) => {
  const parts = partsOf(question.q);
  const missing = new Set(parts.filter(({ exact }) => !exact).map(({ text }) => text));
  const all = await shards();
  const years = [...new Set(all.map(({ year }) => year))]
    .filter((year) => (!question.from || year >= question.from) && (!question.to || year <= question.to))
    .sort();
  if (question.sort !== 'oldest') years.reverse();
  const answers = new Map();
  const asking = new Map();
  const ask = (year) => {
    if (!asking.has(year)) asking.set(year, answer(year));
    return asking.get(year);
  };
  const answer = async (year) => {
    const found = await Promise.all(all.filter((shard) => shard.year === year).map((shard) => find(shard, question, parts, missing)));
    const counts = Object.fromEntries(KEYS.map((key) => [key, summed(found.map((each) => each.counts[key] ?? {}))]));
    answers.set(year, { lists: found.map(({ hits }) => hits), n: found.reduce((sum, { hits }) => sum + hits.length, 0), counts });
    return answers.get(year);
  };
  const waiting = () => years.filter((year) => !answers.has(year));
  const cost = () => all.filter(({ year }) => waiting().includes(year)).reduce((sum, shard) => sum + shard.cost, 0);
  // Whether asking the rest costs little enough not to wait for a wish.
  const isCheap = () => cost() * Math.max(1, parts.length) <= FOR_COUNTS;
  if (isCheap()) for (const year of years) ask(year).catch(() => {});
  async function* hits() {
    if (question.sort === 'best') {
      await Promise.all(years.map(ask));
      yield* years.flatMap((year) => answers.get(year).lists.flat()).sort((a, b) => b.score - a.score);
    } else for (const year of years) yield* merged((await ask(year)).lists, question.sort);
  }
  const row = hits();
  return {
    parts,
    missing,
    years,
    answers,
    waiting,
    ask,
    // The next page of stories, with what their own pages say of them.
    async next() {
      const page = [];
      while (page.length < PAGE) {
        const { value, done } = await row.next();
        if (done) break;
        page.push(value);
      }
      return Promise.all(page.map(async (hit) => ({ ...hit, story: await hit.result.data() })));
    },
    isCheap,
  };
};

// Stories of one year from several indexes, by their dates.
async function* merged(lists, sort) {
  const full = lists.filter((list) => list.length > 0);
  if (full.length < 2) return yield* full[0] ?? [];
  const heads = full.map((list) => ({ list, at: 0 }));
  const dateOf = async ({ list, at }) => told(await list[at].result.data()).date;
  while (heads.length > 0) {
    const dates = await Promise.all(heads.map(dateOf));
    const best = dates.reduce((b, date, i) => ((sort === 'oldest' ? date < dates[b] : date > dates[b]) ? i : b), 0);
    const head = heads[best];
    yield head.list[head.at++];
    if (head.at === head.list.length) heads.splice(best, 1);
  }
}

const summed = (all) => {
  const sums = {};
  for (const counts of all) for (const [value, n] of Object.entries(counts)) sums[value] = (sums[value] ?? 0) + n;
  return sums;
};
