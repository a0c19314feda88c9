import { bad, good, listWords, type Outcome, type Problem, ProblemList, sayValue } from '@rotawright/core/problems';
import { Fields, isObject, type JsonObject, pathPlace, type Rota, readRota } from '@rotawright/core/roster';
import { parseCivilDate } from '@rotawright/core/time';
import { cellClashes, clashesWithPast, type ReadCell } from './cell-clashes.ts';
import { type Demand, FAIR_THINGS, WEEKDAYS, WEIGHT_WORDS, WEIGHTED_THINGS } from './demand.ts';
import { readJudgedBy, readWords } from './read-words.ts';

/** A demand that passed every check, with its days as a rota without duties: people, facts, leave, zone. */
export interface ReadDemand {
  readonly demand: Demand;
  readonly rota: Rota;
}

const TOP: ReadonlySet<string> = new Set([
  'format',
  'title',
  'zone',
  'contract',
  'readings',
  'from',
  'until',
  'shiftTypes',
  'people',
  'leave',
  'bankHolidays',
  'cover',
  'presence',
  'supervision',
  'pinned',
  'history',
  'requests',
  'weights',
  'nightBeforeLeave',
]);

const OWN_PERSON_FIELDS = ['skills', 'works', 'fixedDaysOff', 'opening'] as const;

/** Cells of a roster that a search may have. */
const MOST_CELLS = 200_000;

/**
 * Reads a demand, or tells every problem of it with its place. What it shares with the interchange format (shift types,
 * people, leave, days) is read by that format's own reader. Any value may be given; none makes it throw.
 */
export function readDemand(document: unknown): Outcome<ReadDemand> {
  const problems = new ProblemList('demand.more');
  if (!isObject(document) || document['format'] !== 'rotawright-demand/1') {
    problems.add('roster.unknown-word', () => ({
      where: 'format',
      found: isObject(document) ? sayValue(document['format']) : 'no object',
      expected: '"rotawright-demand/1"',
      tryThis: 'examples/demand-ward.json for an example',
    }));
    return bad(problems.list());
  }
  const top = new Fields(document, (field = 'the demand') => field, problems);
  top.only(TOP);
  top.need(['from', 'until', 'shiftTypes', 'people', 'cover']);
  top.flag('nightBeforeLeave');
  const skeleton = readRota(skeletonOf(document));
  const rota = skeleton.ok ? skeleton.value : null;
  const seen: Seen = { top, problems, names: namesOf(document), rota };
  if (rota !== null && rota.people.length * (rota.endDay - rota.firstDay) > MOST_CELLS) {
    problems.add('demand.too-large', () => ({
      where: 'the demand',
      found: `${rota.people.length} people and ${rota.endDay - rota.firstDay} days`,
      expected: `at most ${MOST_CELLS} days of people`,
      tryThis: 'a shorter span',
    }));
  }
  for (const check of [
    readOwnPeople,
    readCover,
    readPresence,
    readSupervision,
    readCells,
    readRequests,
    readWeights,
    readOthers,
  ])
    check(seen);
  if (!skeleton.ok) return bad(eachOnce([...problems.list(), ...skeleton.problems]));
  // Every field has been looked at, so the document is what its type says.
  return problems.found > 0
    ? bad(problems.list())
    : good({ demand: document as unknown as Demand, rota: skeleton.value }, skeleton.notes);
}

/** What both readers found is told once. */
function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const told = new Map(problems.map((problem) => [`${problem.code} ${problem.where} ${problem.found}`, problem]));
  return [...told.values()];
}

/** What the interchange format shares: without duties and without the fields that only a demand has. */
function skeletonOf(document: JsonObject): JsonObject {
  const people = document['people'];
  return {
    format: 'rotawright/1',
    kind: 'roster',
    ...pick(document, ['title', 'zone', 'from', 'until', 'shiftTypes', 'leave']),
    people: Array.isArray(people)
      ? people.map((person) => (isObject(person) ? without(person, [...OWN_PERSON_FIELDS, 'line']) : person))
      : people,
  };
}

function pick(from: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(fields.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]));
}

function without(from: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(from).filter(([field]) => !fields.includes(field)));
}

/** Words that the demand itself gives; `null` where the list that gives them cannot be read. */
interface Names {
  readonly people: ReadonlySet<string> | null;
  readonly codes: ReadonlySet<string> | null;
  readonly skills: ReadonlySet<string> | null;
  readonly grades: ReadonlySet<string> | null;
  /** Days of the roster; `NaN`, which is neither before nor after any day, where they cannot be read. */
  readonly firstDay: number;
  readonly endDay: number;
}

interface Seen {
  readonly top: Fields;
  readonly problems: ProblemList;
  readonly names: Names;
  /** `null` where a fault is in what the interchange format shares. */
  readonly rota: Rota | null;
}

function namesOf(document: JsonObject): Names {
  const listed = (field: string) => {
    const list = document[field];
    return Array.isArray(list) && list.every(isObject) ? list : null;
  };
  const named = (field: string, key: string) => {
    const words = listed(field)?.map((one) => one[key]);
    return words?.every((word) => typeof word === 'string') ? new Set(words) : null;
  };
  const people = listed('people');
  const skills = people?.flatMap((person) => (Array.isArray(person['skills']) ? person['skills'] : []));
  const grades = people?.flatMap(({ grade }) => (typeof grade === 'string' ? grade : []));
  const day = (field: string) => (typeof document[field] === 'string' ? parseCivilDate(document[field]) : null);
  return {
    people: named('people', 'id'),
    codes: named('shiftTypes', 'code'),
    skills: skills === undefined ? null : new Set(skills.map(sayName)),
    grades: grades === undefined ? null : new Set(grades),
    firstDay: day('from') ?? Number.NaN,
    endDay: day('until') ?? Number.NaN,
  };
}

function sayName(word: unknown): string {
  return typeof word === 'string' ? word : '';
}

/** The objects of a list, each with its fields; anything else in it is reported. */
function entries({ top, problems }: Pick<Seen, 'top' | 'problems'>, field: string): readonly Fields[] {
  return (top.list(field) ?? []).flatMap((entry, i) => {
    const path = `${top.at(field)}[${i}]`;
    if (isObject(entry))
      return [
        new Fields(
          entry,
          pathPlace(() => path),
          problems,
        ),
      ];
    problems.add('roster.wrong-value', () => ({
      where: path,
      found: JSON.stringify(entry) ?? 'nothing',
      expected: 'an object',
      tryThis: '',
    }));
    return [];
  });
}

function readOwnPeople(seen: Seen): void {
  for (const person of entries(seen, 'people')) {
    if (person.object['line'] !== undefined) noLine(person);
    readWords(person, { field: 'skills', known: null });
    readWords(person, { field: 'works', known: seen.names.codes });
    for (const day of entries({ top: person, problems: seen.problems }, 'fixedDaysOff')) {
      day.only(new Set(['day', 'canStartNight', 'canEndNight']));
      day.need(['day']);
      day.choice('day', WEEKDAYS);
      day.flag('canStartNight');
      day.flag('canEndNight');
    }
    const opening = person.inner('opening');
    opening?.only(new Set(FAIR_THINGS));
    for (const thing of FAIR_THINGS) opening?.number(thing, { least: -1000, most: 1000 });
  }
}

/** People of a template have a line; those of a roster that is yet to be made have none. */
function noLine(person: Fields): void {
  person.problems.add('roster.unknown-field', () => ({
    where: person.at('line'),
    found: sayValue(person.object['line']),
    expected: 'no line: only people of a template have one',
    tryThis: 'take it away',
  }));
}

const COUNT = { least: 0, most: 10_000 };

function readCover(seen: Seen): void {
  for (const cover of entries(seen, 'cover')) {
    cover.only(new Set(['code', 'days', 'dates', 'minimum', 'target', 'maximum', 'skill']));
    cover.need(['code', 'minimum']);
    code(seen, cover);
    readWords(cover, { field: 'days', known: new Set(WEEKDAYS) });
    dates(seen, cover, 'dates');
    const minimum = cover.whole('minimum', COUNT) ?? 0;
    const target = cover.whole('target', COUNT) ?? minimum;
    const maximum = cover.whole('maximum', COUNT) ?? target;
    if (minimum > target || target > maximum) {
      cover.report('demand.order', 'minimum', {
        expected: `minimum, target and maximum that rise, not ${minimum}, ${target}, ${maximum}`,
      });
    }
    skill(seen, cover, 'skill');
    // Whoever has the skill may also stand in a place for anybody, so no search could keep to it.
    if (cover.object['skill'] !== undefined && cover.object['maximum'] !== undefined)
      cover.report('roster.wrong-value', 'maximum', {
        expected: 'no maximum beside a skill',
        tryThis: 'take it away, or write it in the cover of everybody on the shift',
      });
  }
}

function readPresence(seen: Seen): void {
  for (const presence of entries(seen, 'presence')) {
    presence.only(new Set(['from', 'until', 'days', 'dates', 'minimum', 'skill']));
    presence.need(['from', 'until', 'minimum']);
    presence.clock('from', 1439);
    presence.clock('until', 1440);
    readWords(presence, { field: 'days', known: new Set(WEEKDAYS) });
    dates(seen, presence, 'dates');
    presence.whole('minimum', COUNT);
    skill(seen, presence, 'skill');
  }
}

function readSupervision(seen: Seen): void {
  for (const one of entries(seen, 'supervision')) {
    one.only(new Set(['grade', 'skill', 'codes', 'by', 'on']));
    one.need(['codes', 'by']);
    known(one, { field: 'grade', words: seen.names.grades, code: 'roster.unknown-word' });
    for (const field of ['skill', 'by'] as const) skill(seen, one, field);
    for (const field of ['codes', 'on'] as const) readWords(one, { field, known: seen.names.codes });
  }
}

function readCells(seen: Seen): void {
  const { rota } = seen;
  const shiftTypes = seen.top.object['shiftTypes'];
  const pinned = readCellsOf(seen, 'pinned');
  cellClashes(pinned, rota, shiftTypes);
  const past = readCellsOf(seen, 'history');
  cellClashes(past, null, shiftTypes);
  clashesWithPast(pinned, past, { rota, shiftTypes });
}

function readCellsOf(seen: Seen, field: 'pinned' | 'history'): readonly ReadCell[] {
  const read: ReadCell[] = [];
  for (const cell of entries(seen, field)) {
    cell.only(new Set(['person', 'date', 'code']));
    cell.need(['person', 'date', 'code']);
    const id = person(seen, cell);
    const word = cell.object['code'] === '' ? '' : code(seen, cell);
    const day = cell.date('date');
    if (day === undefined) continue;
    const isRight = field === 'history' ? !(day >= seen.names.firstDay) : isInside(seen, day);
    if (!isRight) outside(cell, field === 'history' ? 'a day before the roster' : 'a day of the roster');
    else if (id !== undefined && word !== undefined) read.push({ cell, person: id, day, code: word });
  }
  return read;
}

function readRequests(seen: Seen): void {
  for (const request of entries(seen, 'requests')) {
    request.only(new Set(['person', 'date', 'want', 'code', 'weight']));
    request.need(['person', 'date', 'want']);
    person(seen, request);
    request.choice('want', ['work', 'off']);
    if (request.object['code'] !== undefined) code(seen, request);
    request.choice('weight', WEIGHT_WORDS);
    const day = request.date('date');
    if (day !== undefined && !isInside(seen, day)) outside(request, 'a day of the roster');
  }
}

function readWeights({ top }: Seen): void {
  const weights = top.inner('weights');
  weights?.only(new Set(WEIGHTED_THINGS));
  for (const thing of WEIGHTED_THINGS) weights?.choice(thing, WEIGHT_WORDS);
}

function readOthers(seen: Seen): void {
  dates(seen, seen.top, 'bankHolidays');
  readJudgedBy(seen.top);
}

function isInside({ names }: Seen, day: number): boolean {
  return !(day < names.firstDay || day >= names.endDay);
}

function outside(fields: Fields, expected: string): void {
  fields.report('demand.outside', 'date', { expected });
}

function person({ names }: Seen, fields: Fields): string | undefined {
  return known(fields, { field: 'person', words: names.people, code: 'roster.unknown-person' });
}

function code({ names }: Seen, fields: Fields): string | undefined {
  return known(fields, { field: 'code', words: names.codes, code: 'roster.unknown-shift-code' });
}

function skill({ names }: Seen, fields: Fields, field: 'skill' | 'by'): void {
  known(fields, { field, words: names.skills, code: 'demand.unknown-skill' });
}

interface Known {
  readonly field: string;
  /** `null` where they are not known, so that any word will do. */
  readonly words: ReadonlySet<string> | null;
  readonly code: 'roster.unknown-person' | 'roster.unknown-shift-code' | 'roster.unknown-word' | 'demand.unknown-skill';
}

/** What to say where there is no such word at all. */
const NONE: Readonly<Record<Known['code'], { readonly expected: string; readonly tryThis: string }>> = {
  'roster.unknown-person': { expected: 'an id in people; nobody has one', tryThis: 'give somebody in people an "id"' },
  'roster.unknown-shift-code': { expected: 'a code in shiftTypes; there is none', tryThis: 'add it to shiftTypes' },
  'roster.unknown-word': {
    expected: 'a grade that somebody has; nobody has any',
    tryThis: 'give somebody in people a "grade"',
  },
  'demand.unknown-skill': {
    expected: 'a skill that somebody has; nobody has any',
    tryThis: 'give somebody in people "skills"',
  },
};

/** The word in a field, where it is one of those that are known. */
function known(fields: Fields, { field, words, code: problemCode }: Known): string | undefined {
  const word = fields.name(field);
  if (word === undefined || words === null || words.has(word)) return word;
  if (words.size === 0) return fields.report(problemCode, field, NONE[problemCode]);
  const tryThis = fields.problems.nearest(word, words) ?? '';
  return fields.report(problemCode, field, { expected: `one of ${listWords(words, 24)}`, tryThis });
}

function dates(seen: Seen, fields: Fields, field: string): void {
  for (const [i, text] of (fields.list(field) ?? []).entries()) {
    const day = typeof text === 'string' ? parseCivilDate(text) : null;
    if (day !== null && isInside(seen, day)) continue;
    seen.problems.add(day === null ? 'roster.not-a-date' : 'demand.outside', () => ({
      where: `${fields.at(field)}[${i}]`,
      found: JSON.stringify(text) ?? 'nothing',
      expected: day === null ? 'a real date written YYYY-MM-DD' : 'a day of the roster',
      tryThis: '',
    }));
  }
}
