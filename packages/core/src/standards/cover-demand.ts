import type { CoverPack, CoverRule } from './standard-shapes.ts';

/** Facts of a unit that turn a standard into a demand. What is not given makes no demand. */
export interface UnitFacts {
  /** Patients present at all times. */
  readonly patients?: number;
  /** Patients assessed in a day. */
  readonly assessedADay?: number;
}

/** What a cover standard asks of a rota: people at all times, or minutes with somebody there, or minutes of work. */
export interface CoverDemand {
  readonly id: string;
  readonly pack: string;
  readonly role: string;
  readonly text: string;
  readonly source: string;
  readonly confidence: CoverRule['confidence'];
  readonly measure: 'people-at-all-times' | 'minutes-present-a-day' | 'minutes-present-a-week' | 'minutes-worked-a-day';
  /** People or minutes, at least. */
  readonly least: number;
}

/** The demands of a pack for a unit, for the optimiser and for {@link checkCover}; rules without number make none. */
export function coverDemands(pack: CoverPack, facts: UnitFacts): readonly CoverDemand[] {
  return pack.rules.flatMap((rule) => {
    const sized = sizeOf(rule, facts);
    if (sized === null) return [];
    const { text, role, confidence } = rule;
    return [{ id: `${pack.id}.${rule.id}`, pack: pack.id, role, text, source: pack.source, confidence, ...sized }];
  });
}

function sizeOf(rule: CoverRule, { patients, assessedADay }: UnitFacts): Pick<CoverDemand, 'measure' | 'least'> | null {
  const { hours = 0, patients: per = 0 } = rule;
  switch (rule.kind) {
    case 'people-per-patients':
      return patients === undefined ? null : { measure: 'people-at-all-times', least: Math.ceil(patients / per) };
    case 'hours-per-patients':
      return assessedADay === undefined
        ? null
        : { measure: 'minutes-worked-a-day', least: Math.ceil((60 * hours * assessedADay) / per) };
    case 'hours-a-day':
      return { measure: 'minutes-present-a-day', least: 60 * hours };
    case 'hours-a-week':
      return { measure: 'minutes-present-a-week', least: 60 * hours };
    default:
      return null;
  }
}
