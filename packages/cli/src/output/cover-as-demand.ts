import { type Rota, type RotaInput, SHIFT } from '@rotawright/core/roster';
import { type CoverDemand, type DailyShift, shiftMinimums } from '@rotawright/core/standards';
import type { CoverDemand as CoverEntry, Demand, PresenceDemand, TemplateDemand } from '@rotawright/solve/rota';

/** What a cover standard asks of the people of a rota. */
export interface CoverAsked {
  readonly document: RotaInput;
  readonly rota: Rota;
  readonly demands: readonly CoverDemand[];
  /** Ids of those who fill the roles of the standard; `null` when everybody does. */
  readonly filling: ReadonlySet<string> | null;
}

/** A demand in JSON, and what of the standard the shifts of the rota cannot meet. */
export interface DemandText {
  readonly json: string;
  readonly cannot: readonly string[];
}

/**
 * What a cover standard asks, as a demand that `rota solve` (or, for a template, `rota template`) reads as it is: the people,
 * days, leave and shift types of the rota, without its duties. People at all times are asked by the hour of a roster; whatever
 * else a standard asks, and everything of a template, by one sufficient answer in the shifts of the rota, the highest where
 * several rules want the same shift. A rule that these shifts cannot meet is named instead.
 */
export function coverAsDemand(asked: CoverAsked): DemandText {
  const { document } = asked;
  const { cover, presence, cannot } = partsOf(asked);
  const made =
    document.kind === 'template' ? templateOf(document, cover) : rosterOf(asked, document, { cover, presence });
  return { json: JSON.stringify(made, null, 1), cannot };
}

interface Parts {
  readonly cover: readonly CoverEntry[];
  readonly presence: readonly PresenceDemand[];
  readonly cannot: readonly string[];
}

function partsOf({ document, rota, demands, filling }: CoverAsked): Parts {
  const shifts = dailyShifts(rota);
  const minimums = new Map<string, CoverEntry>();
  const presence: PresenceDemand[] = [];
  const cannot: string[] = [];
  for (const demand of demands) {
    const skill = filling === null ? {} : { skill: demand.role };
    const asked = shiftMinimums(demand, shifts);
    if (asked === null) cannot.push(demand.text);
    else if (document.kind === 'roster' && demand.measure === 'people-at-all-times')
      presence.push({ from: '00:00', until: '24:00', minimum: demand.least, ...skill });
    else {
      for (const { code, minimum } of asked) {
        const key = JSON.stringify([code, skill]);
        minimums.set(key, { code, minimum: Math.max(minimum, minimums.get(key)?.minimum ?? 0), ...skill });
      }
    }
  }
  return { cover: [...minimums.values()], presence, cannot };
}

function rosterOf(
  { demands, filling }: CoverAsked,
  { title, zone, from, until, shiftTypes = [], people, leave = [] }: Extract<RotaInput, { readonly kind: 'roster' }>,
  { cover, presence }: Pick<Parts, 'cover' | 'presence'>,
): Demand {
  const roles = [...new Set(demands.map(({ role }) => role))];
  return {
    format: 'rotawright-demand/1',
    ...(title === undefined ? {} : { title }),
    ...(zone === undefined ? {} : { zone }),
    from,
    until,
    shiftTypes,
    people: people.map(({ line: _line, ...person }) => ({
      ...person,
      ...(filling?.has(person.id) ? { skills: roles } : {}),
    })),
    leave,
    cover,
    presence,
  };
}

function templateOf(
  {
    title,
    shiftTypes = [],
    grade,
    waivers,
    annualLeaveDays,
    normalDayMinutes,
  }: Extract<RotaInput, { readonly kind: 'template' }>,
  cover: readonly CoverEntry[],
): TemplateDemand {
  const facts = { title, grade, waivers, annualLeaveDays, normalDayMinutes };
  return {
    format: 'rotawright-template-demand/1',
    // Facts that the template does not tell are left out.
    ...(Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== undefined),
    ) as Partial<TemplateDemand>),
    shiftTypes,
    cover: cover.map(({ code, minimum }) => ({ code, count: minimum })),
  };
}

/** The shifts of a rota, each with the times at which its code is first worked. */
function dailyShifts({ duties }: Rota): readonly DailyShift[] {
  const found = new Map<string, DailyShift>();
  duties.kind.forEach((kind, i) => {
    const code = duties.codes[duties.code[i] ?? 0] ?? '';
    if (kind !== SHIFT || code === '' || found.has(code)) return;
    found.set(code, { code, start: duties.startClock[i] ?? 0, minutes: duties.rosteredMinutes[i] ?? 0 });
  });
  return [...found.values()];
}
