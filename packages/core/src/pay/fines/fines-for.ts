import { type ContractInForce, weakestConfidence } from '../../contracts/index.ts';
import { bad, good, type Outcome, problem, quoteText } from '../../problems/index.ts';
import type { Rota } from '../../roster/rota.ts';
import type { Finding, Report } from '../../rules/report.ts';
import { formatCivilDate, parseCivilDate } from '../../time/index.ts';
import { LineLedger } from '../line-ledger.ts';
import { contractMark, type PayTerms, payTerms } from '../pay-terms.ts';
import { enhancementRules } from '../resident-2016/enhancement-rules.ts';
import { nodalPoint } from '../resident-2016/nodal-pay.ts';
import { type FineRates, fineRates, priceFine } from './fine-rates.ts';
import type { FineLine, FineReport, PersonFines } from './fine-report.ts';
import { type FineTrigger, fineTriggers, triggerOf, undecidedRules } from './fine-triggers.ts';
import { finedMinutes } from './fined-minutes.ts';

const RATES = 'fines.rates';
const TRIGGERS = 'fines.triggers';

/** What the fines need besides the report. */
export interface FineOptions {
  /** Civil day whose rates and triggers a template is priced by, `YYYY-MM-DD`. A roster's breaches have days of their own. */
  readonly on: string;
  /** For everybody, instead of the grades in the rota. */
  readonly grade?: string;
  /** Weeks for which a template is worked. Without it one cycle is priced, and its average over the limit cannot be. */
  readonly placementWeeks?: number;
}

/**
 * The guardian's fines for the breaches of a report, each with the doctor's and the guardian's share by the printed table.
 *
 * `report` is the report of `rota`, made under the same contract. A breach of a roster is priced by what stood on the day on which
 * its last duty starts. Advice is never fined; missed breaks are, but a rota
 * does not show them. What a breach's hours are is a reading that the contract's data states. A contract that knows no fines
 * is a problem; one whose fines nobody knows gives sums that cannot be told.
 */
export function finesFor(
  report: Report,
  rota: Rota,
  contract: ContractInForce,
  options: FineOptions,
): Outcome<FineReport> {
  if (parseCivilDate(options.on) === null) {
    return bad([
      problem('pay.no-such-day', {
        where: 'on',
        found: quoteText(options.on),
        expected: 'a day written YYYY-MM-DD',
        tryThis: '2026-04-01',
      }),
    ]);
  }
  if (!Object.hasOwn(contract.contract.terms, TRIGGERS)) {
    return bad([
      problem('pay.no-fines', {
        where: contract.contract.id,
        found: 'no word on fines',
        expected: 'a contract that fines breaches',
        tryThis: '--contract england-2016',
      }),
    ]);
  }
  const setting = { rota, options, inForce: byDay(contract) };
  const people = report.people.map((person) => personFines(person, setting));
  const notes = [
    'Breaks missed on a quarter or more of occasions are fined too; a rota does not show them.',
    'Hours that break two limits are fined under each: no text read says that one excludes the other.',
    ...cycleNotes(rota, options),
  ];
  const on = rota.kind === 'template' ? options.on : null;
  return good({ format: 'rotawright-fines/1', contract: contractMark(contract), on, people, notes });
}

/** For how long a template is priced. */
function cycleNotes(rota: Rota, { placementWeeks }: FineOptions): readonly string[] {
  if (rota.kind === 'roster') return [];
  const weeks = (rota.endDay - rota.firstDay) / 7;
  if (placementWeeks === undefined)
    return [`What is fined is what one cycle of the template breaks (weeks: ${weeks}); a placement repeats it.`];
  return [
    `What is fined is what one cycle of the template breaks, times ${placementWeeks}/${weeks} for the placement.`,
  ];
}

interface Setting {
  readonly rota: Rota;
  readonly options: FineOptions;
  /** What stands on a civil day. */
  inForce(day: string): InForce;
}

/** What is fined on one day, by which terms, and what keeps that from being told. */
interface InForce {
  readonly terms: PayTerms;
  readonly triggers: readonly FineTrigger[];
  readonly missing: readonly string[];
}

/** What stands on a day, looked up once for everybody's breaches of it. */
function byDay(contract: ContractInForce): Setting['inForce'] {
  const known = new Map<string, InForce>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const terms = payTerms(contract, day);
    const ledger = new LineLedger(terms);
    const found = { terms, triggers: fineTriggers(ledger.rows(TRIGGERS) ?? []), missing: ledger.missing };
    known.set(day, found);
    return found;
  };
}

function personFines(report: Report['people'][number], setting: Setting): PersonFines {
  const { rota, options } = setting;
  const person = rota.people.findIndex((candidate) => candidate.id === report.id);
  const grade = options.grade ?? rota.people[person]?.facts.grade ?? null;
  const atEdges = edgesOf(setting).map((on) => setting.inForce(on));
  const asked = [...atEdges];
  const lines = report.findings.flatMap((finding) => {
    if (finding.verdict !== 'breaks') return [];
    const standing = setting.inForce(dayOf(finding, person, setting));
    asked.push(standing);
    const trigger = triggerOf(finding, standing.triggers);
    return trigger === null ? [] : [fineLine({ rota, person, grade, finding, trigger }, standing.terms, options)];
  });
  const untold = asked.find(({ missing }) => missing.length > 0)?.missing ?? [];
  const sumOf = (pence: readonly (number | null)[]): number | null => (untold.length === 0 ? knownSum(pence) : null);
  return {
    id: report.id,
    grade,
    lines,
    doctorPence: sumOf(lines.map((line) => line.doctorPence)),
    guardianPence: sumOf(lines.map((line) => line.guardianPence)),
    totalPence: sumOf(lines.map((line) => line.totalPence)),
    atLeastPence: lines.reduce((sum, line) => sum + (line.totalPence ?? line.atLeastPence ?? 0), 0),
    missing: [...new Set([...untold, ...lines.flatMap((line) => line.missing)])],
    undecided: undecidedRules(
      report.findings,
      atEdges.flatMap(({ triggers }) => triggers),
    ),
  };
}

/** The days between which the rota lies; of a template the one it is priced on. */
function edgesOf({ rota, options }: Setting): readonly string[] {
  if (rota.kind === 'template') return [options.on];
  return [formatCivilDate(rota.firstDay), formatCivilDate(rota.endDay - 1)];
}

/** The day that a finding is priced on: in a roster that of its last duty, where it names none the roster's last. */
function dayOf({ duties }: Finding, person: number, { rota, options }: Setting): string {
  if (rota.kind === 'template') return options.on;
  const last = duties.at(-1);
  const day = last === undefined ? undefined : rota.duties.day[(rota.offsets[person] ?? 0) + last];
  return formatCivilDate(day ?? rota.endDay - 1);
}

interface Fined {
  readonly rota: Rota;
  readonly person: number;
  readonly grade: string | null;
  readonly finding: Finding;
  readonly trigger: FineTrigger;
}

function fineLine(fined: Fined, terms: PayTerms, options: FineOptions): FineLine {
  const ledger = new LineLedger(terms);
  const rates = ratesOf(ledger, fined.grade);
  const rules = enhancementRules(ledger);
  const hours =
    rules === null
      ? { minutes: null, enhanced: null, missing: [] }
      : finedMinutes({ ...fined, rules, placementWeeks: options.placementWeeks ?? null });
  for (const fact of hours.missing) ledger.need(fact);
  const { minutes, enhanced } = hours;
  const plain = minutes === null || enhanced === null ? null : minutes - enhanced;
  const isPriced = ledger.isTold && rates !== null && plain !== null && enhanced !== null;
  const price = isPriced ? priceFine(rates, { plain, enhanced }) : null;
  const reading = terms.read(RATES);
  const { finding, trigger } = fined;
  return {
    rule: finding.rule,
    part: finding.part ?? null,
    on: terms.on,
    clause: reading.state === 'absent' ? '' : reading.term.clause,
    from: finding.from,
    until: finding.until,
    duties: finding.duties,
    minutes,
    plainMinutes: plain,
    enhancedMinutes: enhanced,
    doctorPence: price?.doctor ?? null,
    guardianPence: price?.guardian ?? null,
    totalPence: price?.total ?? null,
    atLeastPence: rates === null || minutes === null ? null : priceFine(rates, { plain: minutes, enhanced: 0 }).total,
    source: reading.state === 'absent' ? [] : reading.term.sources,
    confidence: weakestConfidence([ledger.confidence, trigger.confidence, finding.confidence]),
    missing: ledger.missing,
  };
}

function ratesOf(ledger: LineLedger, grade: string | null): FineRates | null {
  const point = nodalPoint(ledger, grade);
  const rows = ledger.rows(RATES);
  if (point === null || rows === null)
    return ledger.isTold ? ledger.need(`the rates of fines (${RATES}) on ${ledger.terms.on}`) : null;
  return fineRates(rows, point) ?? ledger.need(`the rates of fines at nodal point ${point} on ${ledger.terms.on}`);
}

function knownSum(pence: readonly (number | null)[]): number | null {
  return pence.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
