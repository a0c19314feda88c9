import { bad, good, listWords, type Outcome, ProblemList, sayValue } from '@rotawright/core/problems';
import { Fields, isObject, pathPlace, readRota, type ShiftType } from '@rotawright/core/roster';
import { WEEKDAYS, WEIGHT_WORDS, type Weekday, type WeightWord } from './demand.ts';
import { readJudgedBy } from './read-words.ts';

/** What a cyclic template must cover, `rotawright-template-demand/1`. As many doctors as weeks work it, each a week apart. */
export interface TemplateDemand {
  readonly format: 'rotawright-template-demand/1';
  readonly title?: string;
  readonly contract?: { readonly id?: string; readonly edition?: string };
  readonly readings?: readonly string[];
  readonly shiftTypes: readonly ShiftType[];
  /** People on each shift and weekday, exactly; every day when `days` is absent. */
  readonly cover: readonly { readonly code: string; readonly days?: readonly Weekday[]; readonly count: number }[];
  /** Weeks of the template; the fewest that will do when absent. */
  readonly weeks?: number;
  readonly weights?: { readonly fatigue?: WeightWord };
  readonly grade?: string;
  readonly waivers?: readonly string[];
  readonly annualLeaveDays?: number;
  readonly normalDayMinutes?: number;
}

const TOP = new Set([
  'format',
  'title',
  'contract',
  'readings',
  'shiftTypes',
  'cover',
  'weeks',
  'weights',
  'grade',
  'waivers',
  'annualLeaveDays',
  'normalDayMinutes',
]);

/** Weeks of the longest template that is looked for. */
export const MOST_WEEKS = 52;

/** Reads a demand for a template, or tells every problem of it with its place. Any value may be given; none makes it throw. */
export function readTemplateDemand(document: unknown): Outcome<TemplateDemand> {
  const problems = new ProblemList('demand.more');
  if (!isObject(document) || document['format'] !== 'rotawright-template-demand/1') {
    problems.add('roster.unknown-word', () => ({
      where: 'format',
      found: isObject(document) ? sayValue(document['format']) : 'no object',
      expected: '"rotawright-template-demand/1"',
      tryThis: 'examples/template-demand.json for an example',
    }));
    return bad(problems.list());
  }
  const top = new Fields(document, (field = 'the demand') => field, problems);
  top.only(TOP);
  top.need(['shiftTypes', 'cover']);
  top.whole('weeks', { least: 1, most: MOST_WEEKS });
  readJudgedBy(top);
  const weights = top.inner('weights');
  weights?.only(new Set(['fatigue']));
  weights?.choice('fatigue', WEIGHT_WORDS);
  const skeleton = readRota({
    format: 'rotawright/1',
    kind: 'template',
    ...templateFacts(document),
    cycleWeeks: 1,
    lines: [['', '', '', '', '', '', '']],
  });
  const types = Array.isArray(document['shiftTypes']) ? document['shiftTypes'].filter(isObject) : [];
  const codes = new Set(types.map(({ code }) => code).filter((code) => typeof code === 'string'));
  for (const [i, entry] of (top.list('cover') ?? []).entries()) {
    if (!isObject(entry)) {
      problems.add('roster.wrong-value', () => ({
        where: `cover[${i}]`,
        found: JSON.stringify(entry) ?? 'nothing',
        expected: 'an object',
        tryThis: '',
      }));
      continue;
    }
    readCover(
      new Fields(
        entry,
        pathPlace(() => `cover[${i}]`),
        problems,
      ),
      codes,
    );
  }
  if (!skeleton.ok) return bad([...problems.list(), ...skeleton.problems]);
  // Every field has been looked at, so the document is what its type says.
  return problems.found > 0 ? bad(problems.list()) : good(document as unknown as TemplateDemand);
}

/** What a demand says of the template itself: all but what is asked of it. */
export function templateFacts<T extends Readonly<Partial<Record<Asked, unknown>>>>(demand: T): Omit<T, Asked> {
  const {
    format: _format,
    contract: _contract,
    readings: _readings,
    cover: _cover,
    weeks: _weeks,
    weights: _weights,
    ...facts
  } = demand;
  return facts;
}

type Asked = 'format' | 'contract' | 'readings' | 'cover' | 'weeks' | 'weights';

function readCover(cover: Fields, codes: ReadonlySet<string>): void {
  cover.only(new Set(['code', 'days', 'count']));
  cover.need(['code', 'count']);
  cover.whole('count', { least: 0, most: MOST_WEEKS });
  const code = cover.name('code');
  if (code !== undefined && !codes.has(code)) {
    cover.report('roster.unknown-shift-code', 'code', {
      expected: `one of ${listWords(codes, 24)}`,
      tryThis: cover.problems.nearest(code, codes) ?? '',
    });
  }
  for (const day of cover.list('days') ?? []) {
    if (WEEKDAYS.some((known) => known === day)) continue;
    cover.report('roster.unknown-word', 'days', { expected: `a list of ${listWords(WEEKDAYS)}` });
  }
}

/** People on each shift type and weekday, at `weekday * types + type`. A later entry replaces an earlier one. */
export function templateNeeds({ shiftTypes, cover }: TemplateDemand): Int32Array {
  const needs = new Int32Array(7 * shiftTypes.length);
  for (const { code, days, count } of cover) {
    const type = shiftTypes.findIndex((one) => one.code === code);
    for (const day of days ?? WEEKDAYS) needs[WEEKDAYS.indexOf(day) * shiftTypes.length + type] = count;
  }
  return needs;
}
