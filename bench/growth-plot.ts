/** One ward, and the processor time after which its roster was good; `null` where it never was. */
export interface Growth {
  readonly people: number;
  readonly weeks: number;
  readonly seed: number;
  readonly seconds: number | null;
}

const WIDTH = 720;
const HEIGHT = 400;
const FRAME = { left: 70, right: 150, top: 24, bottom: 56 };
/** Colours and marks of the lengths of a roster, told apart without colour too. */
const SERIES = [
  { colour: '#005eb8', mark: (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="4.5"/>` },
  { colour: '#b35900', mark: (x: number, y: number) => `<rect x="${x - 4}" y="${y - 4}" width="8" height="8"/>` },
  { colour: '#00703c', mark: (x: number, y: number) => `<path d="M${x} ${y - 5.5}l5.5 9.5h-11z"/>` },
] as const;

/** The times as a picture, both axes by powers: a straight line is growth by a power. Wards that were never good lie above the line at the top. */
export function growthPlot(found: readonly Growth[]): string {
  const sizes = found.map(({ people, weeks }) => people * weeks * 7);
  const times = found.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
  const across = scale(sizes, [FRAME.left, WIDTH - FRAME.right]);
  const down = scale(times.length > 0 ? times : [1], [HEIGHT - FRAME.bottom, FRAME.top + 24]);
  const weeksOf = [...new Set(found.map(({ weeks }) => weeks))].sort((a, b) => a - b);
  const points = weeksOf.map((weeks, i) => {
    const { colour, mark } = SERIES[i % SERIES.length] ?? SERIES[0];
    const own = found.filter((one) => one.weeks === weeks);
    const marks = own.map(({ people, seconds }) =>
      mark(round(across.at(people * weeks * 7)), seconds === null ? FRAME.top : round(down.at(seconds))),
    );
    const key = `${mark(WIDTH - FRAME.right + 24, FRAME.top + 30 + i * 24)}<text x="${WIDTH - FRAME.right + 38}" y="${FRAME.top + 34 + i * 24}">${weeks} weeks</text>`;
    return `<g fill="${colour}" fill-opacity="0.85">${marks.join('')}${key}</g>`;
  });
  const rows = down.ticks.map((value) => {
    const y = round(down.at(value));
    return `<path d="M${FRAME.left} ${y}H${WIDTH - FRAME.right}" stroke="#d8dde0"/><text x="${FRAME.left - 8}" y="${y + 4}" text-anchor="end">${value} s</text>`;
  });
  const columns = across.ticks.map((value) => {
    const x = round(across.at(value));
    return `<path d="M${x} ${FRAME.top + 12}V${HEIGHT - FRAME.bottom}" stroke="#d8dde0"/><text x="${x}" y="${HEIGHT - FRAME.bottom + 18}" text-anchor="middle">${value.toLocaleString('en')}</text>`;
  });
  const title = 'Time to a gap of 2 % or one point against people × days';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${title}" font-family="sans-serif" font-size="13" fill="#212b32">
<title>${title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${[...rows, ...columns].join('\n')}
<text x="${FRAME.left - 8}" y="${FRAME.top + 4}" text-anchor="end">never</text>
${points.join('\n')}
<text x="${(FRAME.left + WIDTH - FRAME.right) / 2}" y="${HEIGHT - 14}" text-anchor="middle">people × days</text>
</svg>
`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A scale by powers of ten, with its lines at 1, 2 and 5 of each power inside. */
function scale(values: readonly number[], [from, to]: readonly [number, number]) {
  const [low, high] = [Math.min(...values) / 1.3, Math.max(...values) * 1.3];
  const at = (value: number): number =>
    from + ((to - from) * (Math.log(value) - Math.log(low))) / (Math.log(high) - Math.log(low));
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const digit of [1, 2, 5]) {
      const value = Number((digit * 10 ** power).toPrecision(1));
      if (value >= low && value <= high) ticks.push(value);
    }
  }
  return { at, ticks };
}
