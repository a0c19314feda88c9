import type { Bound, Contract, Term, TermContent, TermValue } from '../../src/contracts/contract.ts';
import { contractInForce } from '../../src/contracts/contract-in-force.ts';
import type { LeaveInput, OnCallWork, PersonFacts, ShiftType } from '../../src/roster/interchange.ts';
import { readRota } from '../../src/roster/read.ts';
import type { Rota } from '../../src/roster/rota.ts';
import { checkRota } from '../../src/rules/check-rota.ts';
import type { TermSlots } from '../../src/rules/primitive.ts';
import { primitives } from '../../src/rules/registry.ts';
import type { Finding } from '../../src/rules/report.ts';
import { formatCivilDate, parseCivilDate } from '../../src/time/index.ts';

/** A shift type drawn: `08:30-21:00`, with `on-call` before it for a non-resident period. */
export type DrawnTypes = Readonly<Record<string, string>>;

export interface Drawn {
  readonly types: DrawnTypes;
  /** One token a day: a code, codes joined by `+`, or `.` for off; `|` between weeks is for the eye. */
  readonly line: string;
  readonly facts?: PersonFacts;
  readonly breaks?: readonly number[];
  readonly work?: OnCallWork;
}

function shiftTypes({ types, breaks, work }: Drawn): readonly ShiftType[] {
  return Object.entries(types).map(([code, drawn]) => {
    const isOnCall = drawn.startsWith('on-call ');
    const [start = '', end = ''] = drawn.replace('on-call ', '').split('-');
    if (isOnCall) return { code, start, end, kind: 'non-resident-on-call', ...(work === undefined ? {} : { work }) };
    return { code, start, end, kind: 'shift', ...(breaks === undefined ? {} : { breaks }) };
  });
}

function days(line: string): readonly string[] {
  return line.split(/\s+/).filter((token) => token !== '' && token !== '|');
}

/** A roster of one person in London from a day on, as long as the line unless `until` says more. */
export function drawnRoster(
  drawn: Drawn & {
    readonly from: string;
    readonly until?: string;
    readonly leave?: Readonly<Record<string, LeaveInput['kind']>>;
  },
): Rota {
  const first = parseCivilDate(drawn.from) ?? 0;
  const tokens = days(drawn.line);
  const duties = tokens.flatMap((token, i) =>
    token === '.' ? [] : token.split('+').map((code) => ({ person: 'ann', date: formatCivilDate(first + i), code })),
  );
  return read({
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: shiftTypes(drawn),
    people: [{ id: 'ann', ...drawn.facts }],
    from: drawn.from,
    until: drawn.until ?? formatCivilDate(first + tokens.length),
    duties,
    leave: Object.entries(drawn.leave ?? {}).map(([date, kind]) => ({ person: 'ann', date, kind })),
  });
}

/** A template of whole weeks. */
export function drawnTemplate(drawn: Drawn): Rota {
  const tokens = days(drawn.line).map((token) => (token === '.' ? '' : token));
  const weeks = tokens.length / 7;
  const lines = Array.from({ length: weeks }, (_, week) => tokens.slice(week * 7, week * 7 + 7));
  const shape = { format: 'rotawright/1', kind: 'template', cycleWeeks: weeks, lines };
  return read({ ...shape, shiftTypes: shiftTypes(drawn), ...drawn.facts });
}

function read(document: unknown): Rota {
  const outcome = readRota(document);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** One clause of a made-up contract. A term may have one value, or values by first day. */
export interface MadeClause {
  readonly primitive: string;
  readonly terms: Readonly<Record<string, TermContent | null | Readonly<Record<string, number | null>>>>;
  readonly with?: Readonly<Record<string, string>>;
  readonly bound?: Bound;
  /** Terms that replace others when the waiver `waived` is recorded. */
  readonly waived?: Readonly<Record<string, number>>;
}

const CLASS_TERMS: Readonly<Record<string, number>> = {
  'duty.long.over': 600,
  'duty.night.from': 1380,
  'duty.night.until': 360,
  'duty.night.least': 180,
  'duty.late.starts-before': 960,
  'duty.late.ends-after': 1380,
};

/** The findings of one clause of a made-up contract about a rota's only person. */
export function findings(rota: Rota, clause: MadeClause, readings: readonly string[] = []): readonly Finding[] {
  const inForce = contractInForce(madeContract(clause), { edition: 'only' });
  if (!inForce.ok) throw new Error(JSON.stringify(inForce.problems));
  return checkRota(rota, inForce.value, { engine: 'test', readings }).people.flatMap((person) => person.findings);
}

/** The only finding there is. */
export function finding(rota: Rota, clause: MadeClause, readings: readonly string[] = []): Finding {
  const [only, ...more] = findings(rota, clause, readings);
  if (only === undefined || more.length > 0) throw new Error(`${more.length} findings too many`);
  return only;
}

function madeContract(clause: MadeClause): Contract {
  const slots: TermSlots = primitives.get(clause.primitive)?.terms ?? {};
  const named = Object.entries(clause.terms).map(([slot, value]) => [slot, term(slot, value, clause)] as const);
  const waived = Object.entries(clause.waived ?? {}).map(
    ([slot, value]) => [`waived.${slot}`, term(`waived.${slot}`, value, clause)] as const,
  );
  const classes = Object.entries(CLASS_TERMS).map(([id, value]) => [id, term(id, value, clause)] as const);
  for (const slot of Object.keys(clause.terms)) if (slots[slot] === undefined) throw new Error(`no slot ${slot}`);
  return {
    format: 'rotawright-contract/1',
    id: 'made-up',
    title: 'Made up',
    family: 'resident-2016',
    editions: [{ id: 'only', title: 'Only', from: '2000-01-01', inherits: null, note: null }],
    sources: {},
    terms: Object.fromEntries([...named, ...waived, ...classes]),
    clauses: [
      {
        id: 'the.clause',
        rule: 'the.rule',
        title: 'The clause',
        text: '',
        primitive: clause.primitive,
        severity: 'breach',
        with: clause.with ?? {},
        terms: Object.fromEntries(Object.keys(clause.terms).map((slot) => [slot, slot])),
        waiver:
          clause.waived === undefined
            ? null
            : {
                id: 'run.any',
                terms: Object.fromEntries(Object.keys(clause.waived).map((slot) => [slot, `waived.${slot}`])),
              },
        part: null,
      },
    ],
    hash: 'sha256:made-up',
  };
}

function term(id: string, value: MadeClause['terms'][string], clause: MadeClause): Term {
  const slots: TermSlots = primitives.get(clause.primitive)?.terms ?? {};
  const slot = slots[id.replace('waived.', '')];
  const isDated = typeof value === 'object' && value !== null && !Array.isArray(value);
  const dated = isDated ? Object.entries(value) : [['2000-01-01', value] as const];
  return {
    id,
    title: id,
    unit: slot?.unit ?? 'minutes',
    writtenIn: 'minutes',
    columns: null,
    choices: null,
    bound: id === 'limit' ? (clause.bound ?? null) : null,
    reading: null,
    values: dated.map(([from, one]) => termValue(from, one as TermContent | null)),
  };
}

function termValue(from: string, value: TermContent | null): TermValue {
  const confidence = value === null ? 'unknown' : 'quoted';
  return { edition: 'only', from, variant: null, value, clause: 'para 1', sources: [], confidence, note: null };
}
