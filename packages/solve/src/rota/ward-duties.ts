import type { ContractInForce } from '@rotawright/core/contracts';
import { BugError } from '@rotawright/core/problems';
import { compileRota, type Rota, type RotaInput, type ShiftType } from '@rotawright/core/roster';
import { type CountedDuties, compileChecker, countedDuties, type LineDuty, lineDutiesOf } from '@rotawright/core/rules';
import { formatCivilDate } from '@rotawright/core/time';

/** The days of a rota to be built and the duties that its shift types make on each: all that the rules of lines look at. */
export interface WardDays {
  readonly rota: Pick<Rota, 'kind' | 'clock' | 'firstDay' | 'endDay'>;
  /** The duty of shift type `s` on day `d` (from 0) at `d * types + s`. */
  readonly duties: readonly LineDuty[];
}

/** The duties of a ward, with what is known of each by itself. */
export interface WardDuties extends WardDays {
  /** At `d * types + s`, what is shared out as a night or a long day. */
  readonly counted: CountedDuties;
  /** In the same place: 1 where that duty alone already breaks a rule, whoever works it. */
  readonly isUnlawful: Uint8Array;
  /** Rule ids by which single duties are unlawful. */
  readonly unlawfulBy: readonly (string | null)[];
}

/** What duties are to be made of. */
export interface WardAsked {
  readonly shiftTypes: readonly ShiftType[];
  /** Civil days, `until` excluded. */
  readonly from: number;
  readonly until: number;
  readonly zone: string;
  readonly contract: ContractInForce;
  readonly readings: readonly string[];
}

/**
 * Makes every duty that can be worked, each on a roster of its own for one day's doctor, so that times, classes and
 * what is unlawful by itself come from the reader and the check and from nowhere else.
 */
export function wardDuties(asked: WardAsked): WardDuties {
  const { from, until } = asked;
  const rota = probe(asked);
  const duties = lineDutiesOf(rota, asked.contract);
  const checker = compileChecker(rota, asked.contract, { readings: asked.readings });
  const unlawfulBy = duties.map((_, at) => {
    const { findings } = checker.check(rota, at);
    return findings.find(({ verdict, severity }) => verdict === 'breaks' && severity === 'breach')?.rule ?? null;
  });
  const isUnlawful = Uint8Array.from(unlawfulBy, (rule) => (rule === null ? 0 : 1));
  const { kind, clock } = rota;
  const counted = countedDuties(rota, asked.contract);
  return { rota: { kind, clock, firstDay: from, endDay: until }, duties, counted, isUnlawful, unlawfulBy };
}

function probe({ shiftTypes, from, until, zone }: WardAsked): Rota {
  const ids = Array.from({ length: (until - from) * shiftTypes.length }, (_, at) => at);
  const input: RotaInput = {
    format: 'rotawright/1',
    kind: 'roster',
    zone,
    shiftTypes,
    from: formatCivilDate(from),
    until: formatCivilDate(until),
    people: ids.map((at) => ({ id: String(at) })),
    duties: ids.map((at) => ({
      person: String(at),
      date: formatCivilDate(from + Math.floor(at / shiftTypes.length)),
      code: shiftTypes[at % shiftTypes.length]?.code ?? '',
    })),
  };
  const made = compileRota(input);
  if (!made.ok) throw new BugError(`a demand that was checked makes no duty: ${made.problems[0]?.found}`);
  return made.value;
}
