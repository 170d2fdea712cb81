// Draws time and memory against the number of articles, as an SVG that needs nothing else.

const WIDTH = 720;
const HEIGHT = 340;
const LEFT = 60;
const RIGHT = 70;
const TOP = 40;
const BOTTOM = 50;

/** @param rows each `{ n, seconds, peak }`, by growing n. */
export function drawChart(rows) {
  const most = { n: rows.at(-1).n, seconds: roundUp(max(rows, 'seconds')), peak: roundUp(max(rows, 'peak')) };
  const x = (n) => LEFT + (n / most.n) * (WIDTH - LEFT - RIGHT);
  const y = (key) => (row) => HEIGHT - BOTTOM - (row[key] / most[key]) * (HEIGHT - TOP - BOTTOM);
  const line = (key) => rows.map((row) => `${round(x(row.n))},${round(y(key)(row))}`).join(' ');
  const dots = (key) =>
    rows
      .map(
        (row) =>
          `<circle cx="${round(x(row.n))}" cy="${round(y(key)(row))}" r="3"><title>${row.n} articles: ${row[key].toFixed(1)} ${UNITS[key]}</title></circle>`,
      )
      .join('');
  const words = `Time and memory of a first build against the number of articles, up to ${most.n}: ${rows.at(-1).seconds.toFixed(1)} seconds and ${Math.round(rows.at(-1).peak)} MiB.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words}" font-family="system-ui, sans-serif" font-size="12">
<title>${words}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fbf8f1"/>
<g stroke="#d9d3c7">${[0, 0.25, 0.5, 0.75, 1].map((part) => `<path d="M${LEFT} ${round(HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM))}H${WIDTH - RIGHT}"/>`).join('')}</g>
<g fill="#8a1c1c">${ticks(most.seconds, 's', LEFT - 8, 'end')}<polyline fill="none" stroke="#8a1c1c" stroke-width="2" points="${line('seconds')}"/>${dots('seconds')}<text x="${LEFT}" y="20">seconds</text></g>
<g fill="#33566b">${ticks(most.peak, '', WIDTH - RIGHT + 8, 'start')}<polyline fill="none" stroke="#33566b" stroke-width="2" stroke-dasharray="6 4" points="${line('peak')}"/>${dots('peak')}<text x="${WIDTH - RIGHT}" y="20" text-anchor="end">peak memory, MiB (dashed)</text></g>
<g fill="#55504a" text-anchor="middle">${rows.map(({ n }, i) => (i > 0 && x(n) - x(rows[i - 1].n) < 46 ? '' : `<text x="${round(x(n))}" y="${HEIGHT - BOTTOM + 18}">${n}</text>`)).join('')}<text x="${WIDTH / 2}" y="${HEIGHT - 10}">articles</text></g>
</svg>
`;
}

const UNITS = { seconds: 'seconds', peak: 'MiB' };

function ticks(most, unit, x, anchor) {
  return [0, 0.25, 0.5, 0.75, 1]
    .map(
      (part) =>
        `<text x="${x}" y="${round(HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM) + 4)}" text-anchor="${anchor}">${round(most * part)}${unit}</text>`,
    )
    .join('');
}

const max = (rows, key) => Math.max(...rows.map((row) => row[key]));
const round = (n) => Math.round(n * 10) / 10;

/** To the next 1, 2, 4 or 8 times a power of ten, so that quarters are plain numbers. */
function roundUp(n) {
  const power = 10 ** Math.floor(Math.log10(n));
  return ([1, 2, 4, 8, 10].find((step) => step * power >= n) ?? 10) * power;
}
