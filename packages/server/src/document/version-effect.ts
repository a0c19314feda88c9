import { fatigueOfRota } from '@rotawright/core/fatigue';
import type { Problem } from '@rotawright/core/problems';
import { countedDuties } from '@rotawright/core/rules';
import type { Judged, RosterDesk } from '@rotawright/solve/rota';
import type { PersonEffect, PersonFigures, RosterDocument, VersionEffect, VersionFigures } from '../wire/index.ts';
import { ENGINE } from './engine.ts';
import { SLEEP_LABEL } from './found-templates.ts';
import { gapsFrom, gapsIn } from './gap-count.ts';
import { deskOf } from './judged-document.ts';
import { breachText } from './swap-sides.ts';

/** Hears how many people of how many have been judged. */
export type Heard = (done: number, all: number) => void;

/**
 * What the change from one version to another means for each person and altogether: hours, nights, weekends, pay, tiredness, and the
 * rules that would be broken or kept again. Both are judged from nothing, by the contract of each.
 */
export function versionEffect(before: RosterDocument, after: RosterDocument, heard: Heard): VersionEffect {
  const all = before.people.length + after.people.length;
  const was = judgedVersion(before, (done) => heard(done, all));
  const is = judgedVersion(after, (done) => heard(before.people.length + done, all));
  const ids = new Map([...after.people, ...before.people].map(({ id, name }) => [id, name]));
  const [left, right] = [was.desk, is.desk];
  const people =
    left === null || right === null
      ? []
      : [...ids].map(([id, name]) => ({
          person: id,
          name,
          before: was.people.get(id) ?? null,
          after: is.people.get(id) ?? null,
          comes: breachesOnlyIn(right, left, id),
          goes: breachesOnlyIn(left, right, id),
        }));
  return {
    before: left === null ? null : sumOf(before, [...was.people.values()]),
    after: right === null ? null : sumOf(after, [...is.people.values()]),
    problems: [...was.problems, ...is.problems],
    people: people.filter(isDifferent),
    sleepLabel: SLEEP_LABEL,
  };
}

/** A version on a desk, with everybody's figures. */
interface JudgedVersion {
  /** `null` where the version cannot be read. */
  readonly desk: RosterDesk | null;
  readonly problems: readonly Problem[];
  readonly people: ReadonlyMap<string, PersonFigures>;
}

function judgedVersion(document: RosterDocument, heard: (done: number) => void): JudgedVersion {
  const desk = deskOf(document);
  if (!desk.ok) return { desk: null, problems: desk.problems, people: new Map() };
  const people = new Map<string, PersonFigures>();
  desk.value.people.forEach(({ id }, at) => {
    const judged = desk.value.before(id);
    if (judged !== null) people.set(id, figuresOf(desk.value, judged));
    heard(at + 1);
  });
  return { desk: desk.value, problems: [], people };
}

function figuresOf(desk: RosterDesk, judged: Judged): PersonFigures {
  const { rota, report, breaches } = judged;
  const { totals, findings } = report;
  const nights = countedDuties(rota, desk.contract).nights.reduce((sum, night) => sum + night, 0);
  return {
    weekMinutes: totals.weeks === 0 ? 0 : totals.workedMinutes / totals.weeks,
    unknownWork: totals.unknownWork,
    nights,
    weekends: totals.weekendsWorked,
    payPence: desk.payPence(judged),
    sleepyMinutes: fatigueOfRota(rota, { engine: ENGINE }).people[0]?.totals.sleepyMinutes ?? null,
    breaches: breaches.length,
    cannotTell: findings.filter(({ verdict }) => verdict === 'cannot tell').length,
  };
}

function sumOf(document: RosterDocument, people: readonly PersonFigures[]): VersionFigures {
  const sum = (of: (one: PersonFigures) => number | null): number =>
    people.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    versionId: document.versionId,
    number: document.number,
    seq: document.seq,
    people: people.length,
    weekMinutes: sum(({ weekMinutes }) => weekMinutes),
    unknownWork: sum(({ unknownWork }) => unknownWork),
    nights: sum(({ nights }) => nights),
    weekends: sum(({ weekends }) => weekends),
    payPence: sum(({ payPence }) => payPence),
    payUnknown: people.filter(({ payPence }) => payPence === null).length,
    sleepyMinutes: sum(({ sleepyMinutes }) => sleepyMinutes),
    breaches: sum(({ breaches }) => breaches),
    cannotTell: sum(({ cannotTell }) => cannotTell),
    emptyPlaces: gapsIn(gapsFrom(document, document.from)),
  };
}

/** What somebody breaks on one desk and not on the other, in words. */
function breachesOnlyIn(one: RosterDesk, other: RosterDesk, id: string): string[] {
  const judged = one.before(id);
  return judged === null ? [] : other.newBreaches(id, judged).map((finding) => breachText(finding, judged));
}

function isDifferent({ before, after, comes, goes }: PersonEffect): boolean {
  if (comes.length > 0 || goes.length > 0) return true;
  if (before === null || after === null) return before !== after;
  return (Object.keys(before) as (keyof PersonFigures)[]).some((key) => before[key] !== after[key]);
}
