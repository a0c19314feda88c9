import type { CoverDemand, Demand } from '../../src/rota/demand.ts';
import { seededRandom } from '../../src/search/random.ts';
import { datesOf } from './skills-asked.ts';
import { smallWard } from './wards.ts';

const SKILLS = ['registrar', 'airway', 'senior'] as const;
const FROM = '2026-05-04';
/** So short that no average over a single day forbids them. */
const SHORT = [
  { code: 'SD', start: '08:00', end: '12:00', kind: 'shift' },
  { code: 'LD', start: '13:00', end: '18:00', kind: 'shift' },
] as const;
const WEIGHTS = {
  hours: 'none',
  nights: 'none',
  weekends: 'none',
  bankHolidays: 'none',
  longDays: 'none',
  isolatedDays: 'none',
} as const;

/** Days of a few people with skills by chance, each day with lines of cover by chance; every choice of duties is lawful. */
export function tinyWard(seed: number, codes: readonly string[]): Demand {
  const random = seededRandom(seed);
  const days = 1 + random.below(codes.length === 1 ? 3 : 2);
  const until = `2026-05-0${4 + days}`;
  const known = SKILLS.slice(0, 2 + random.below(2));
  const people = ['ann', 'bea', 'cai', 'dev'].slice(0, 2 + random.below(codes.length === 1 ? 3 : 2)).map((id) => ({
    id,
    skills: known.filter(() => random.next() < 0.5),
  }));
  const dates = datesOf({ ...smallWard(2), from: FROM, until });
  const had = known.filter((skill) => people.some(({ skills }) => skills.includes(skill)));
  const cover = codes.flatMap((code): readonly CoverDemand[] => {
    const line = () => {
      const minimum = random.below(3);
      return { code, minimum, target: minimum + (random.next() < 0.3 ? 1 : 0) };
    };
    const skilled = had.flatMap((skill) => (random.next() < 0.8 ? [{ ...line(), skill }] : []));
    // Room for whoever is only wished for with a skill: else wishes and the maximum are at odds.
    const wished = skilled.reduce((sum, { minimum, target }) => sum + target - minimum, 0);
    const plain = line();
    const whole = {
      ...plain,
      target: plain.target + wished,
      ...(random.next() < 0.3 ? { dates: dates.slice(0, 1) } : {}),
    };
    const most = random.next() < 0.4 ? { maximum: whole.target + random.below(2) } : {};
    return [...(random.next() < 0.7 ? [{ ...whole, ...most }] : []), ...skilled];
  });
  const leave = people.flatMap(({ id }) =>
    dates.filter(() => random.next() < 0.15).map((date) => ({ person: id, date, kind: 'study' as const })),
  );
  // Somebody whom cover asks for, so that no maximum is broken by the pin itself.
  const wanted = people.find(({ skills }) =>
    cover.some(({ skill, minimum }) => minimum > 0 && skills.includes(skill as never)),
  );
  const isPinned = wanted !== undefined && leave.length === 0 && random.next() < 0.4;
  const code = cover.find(({ skill, minimum }) => minimum > 0 && wanted?.skills.includes(skill as never))?.code ?? '';
  const pinned = isPinned ? [{ person: wanted.id, date: FROM, code }] : [];
  const shiftTypes = SHORT.filter(({ code }) => codes.includes(code));
  return { ...smallWard(2), from: FROM, until, shiftTypes, people, cover, leave, pinned, weights: WEIGHTS };
}
