import { parseArgs } from 'node:util';
import { problemSentence } from '@rotawright/core/problems';
import { openDesk, whoCouldTake } from '@rotawright/solve/repair';
import { findSwaps, solveRoster } from '@rotawright/solve/rota';
import { wardModel } from './doctors-ward.ts';

/** Gaps that are asked about, and days in which swaps are looked for. */
const GAPS = 60;
const SWAP_DAYS = 21;
/** Swaps to find, and times that somebody may be judged for them: as the server asks. */
const SWAPS = 5;
const MOST_JUDGED = 1200;

/**
 * Who could take a duty of a generated ward's roster: milliseconds of processor time for one gap, on a desk made once; the
 * first question apart, because it judges everybody. `npm run bench -- repair --people 40 --weeks 26`.
 */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '40' },
      weeks: { type: 'string', default: '26' },
      seconds: { type: 'string', default: '4' },
    },
    allowPositionals: true,
  });
  const size = { people: Number(values.people), weeks: Number(values.weeks), seed: 1, tightness: 0.75 };
  const model = wardModel(size);
  const { document } = await solveRoster(model, { seed: 1, threads: 1, seconds: Number(values.seconds) });
  if (document === null) throw new Error('no roster');
  const made = timed(() => openDesk(document, { contract: model.contract }));
  const desk = made.value;
  if (!desk.ok) throw new Error(desk.problems.map(problemSentence).join());
  const duties = (document.duties ?? []).flatMap((duty) => ('code' in duty ? [duty] : []));
  const asked = Array.from({ length: GAPS }, (_, i) => duties[Math.floor((i * duties.length) / GAPS)]).flatMap(
    (duty) => (duty === undefined ? [] : [duty]),
  );
  const times = asked.map(({ person, date, code }) => timed(() => whoCouldTake(desk.value, { person, date, code })));
  const choices = times.map(({ value }) => (value.ok ? value.value.candidates.length : 0));
  const rest = times.slice(1).map(({ ms }) => ms);
  const swapTimes = (people: 2 | 3, mostJudged: number): readonly number[] =>
    asked
      .slice(0, 10)
      .map(({ person, date, code }) => {
        const options = { frozenUntil: date, withinDays: SWAP_DAYS, most: SWAPS, people, mostJudged };
        return timed(() => findSwaps(desk.value, { person, cells: [{ date, code }] }, options));
      })
      .map(({ ms }) => ms);
  const two = swapTimes(2, Number.POSITIVE_INFINITY);
  const three = swapTimes(3, MOST_JUDGED);
  console.log(`${values.people} people, ${values.weeks} weeks; processor time in ms`);
  console.log(`desk made ${made.ms.toFixed(0)}, first gap ${times[0]?.ms.toFixed(0)}`);
  console.log(`${rest.length} gaps: median ${middle(rest)}, longest ${Math.max(...rest).toFixed(1)}`);
  console.log(`people who could take one: ${Math.min(...choices)} to ${Math.max(...choices)}`);
  for (const [what, times] of [
    ['of two', two],
    [`of two or three, ${MOST_JUDGED} judged at most`, three],
  ] as const)
    console.log(
      `${times.length} searches for swaps ${what}: median ${middle(times)}, longest ${Math.max(...times).toFixed(1)}`,
    );
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}

function middle(values: readonly number[]): string {
  return ([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(1);
}
