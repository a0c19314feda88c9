import { bad, good, listWords, type Outcome, ProblemList, sayValue } from '@rotawright/core/problems';
import { Fields, isObject, type JsonObject, pathPlace, type Rota, readRota } from '@rotawright/core/roster';
import { parseCivilDate } from '@rotawright/core/time';
import { type Demand, FAIR_THINGS, WEEKDAYS, WEIGHT_WORDS, WEIGHTED_THINGS } from './demand.ts';

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
  if (!skeleton.ok) return bad([...problems.list(), ...skeleton.problems]);
  const rota = skeleton.value;
  const seen: Seen = { top, problems, names: namesOf(document, rota) };
  if (rota.people.length * (rota.endDay - rota.firstDay) > MOST_CELLS) {
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
  // Every field has been looked at, so the document is what its type says.
  return problems.found > 0
    ? bad(problems.list())
    : good({ demand: document as unknown as Demand, rota }, skeleton.notes);
}

/** What the interchange format shares: without duties and without the fields that only a demand has. */
function skeletonOf(document: JsonObject): JsonObject {
  const people = document['people'];
  return {
    format: 'rotawright/1',
    kind: 'roster',
    ...pick(document, ['title', 'zone', 'from', 'until', 'shiftTypes', 'leave']),
    people: Array.isArray(people)
      ? people.map((person) => (isObject(person) ? without(person, OWN_PERSON_FIELDS) : person))
      : people,
  };
}

function pick(from: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(fields.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]));
}

function without(from: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(from).filter(([field]) => !fields.includes(field)));
}

interface Names {
  readonly people: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  readonly grades: ReadonlySet<string>;
  readonly firstDay: number;
  readonly endDay: number;
}

interface Seen {
  readonly top: Fields;
  readonly problems: ProblemList;
  readonly names: Names;
}

function namesOf(document: JsonObject, rota: Rota): Names {
  const listed = (field: string) => (Array.isArray(document[field]) ? document[field].filter(isObject) : []);
  const skills = listed('people').flatMap((person) => (Array.isArray(person['skills']) ? person['skills'] : []));
  return {
    people: new Set(rota.people.map(({ id }) => id)),
    codes: new Set(listed('shiftTypes').map((type) => String(type['code']))),
    skills: new Set(skills.map(String)),
    grades: new Set(rota.people.flatMap(({ facts }) => facts.grade ?? [])),
    firstDay: rota.firstDay,
    endDay: rota.endDay,
  };
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
    words(seen, person, { field: 'skills', known: null });
    words(seen, person, { field: 'works', known: seen.names.codes });
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

const COUNT = { least: 0, most: 10_000 };

function readCover(seen: Seen): void {
  for (const cover of entries(seen, 'cover')) {
    cover.only(new Set(['code', 'days', 'dates', 'minimum', 'target', 'maximum', 'skill']));
    cover.need(['code', 'minimum']);
    code(seen, cover);
    words(seen, cover, { field: 'days', known: new Set(WEEKDAYS) });
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
  }
}

function readPresence(seen: Seen): void {
  for (const presence of entries(seen, 'presence')) {
    presence.only(new Set(['from', 'until', 'days', 'dates', 'minimum', 'skill']));
    presence.need(['from', 'until', 'minimum']);
    presence.clock('from', 1439);
    presence.clock('until', 1440);
    words(seen, presence, { field: 'days', known: new Set(WEEKDAYS) });
    dates(seen, presence, 'dates');
    presence.whole('minimum', COUNT);
    skill(seen, presence, 'skill');
  }
}

function readSupervision(seen: Seen): void {
  for (const one of entries(seen, 'supervision')) {
    one.only(new Set(['grade', 'skill', 'codes', 'by', 'on']));
    one.need(['codes', 'by']);
    const grade = one.name('grade');
    if (grade !== undefined && !seen.names.grades.has(grade))
      unknownWord(seen, one, { field: 'grade', known: seen.names.grades, code: 'roster.unknown-word' });
    for (const field of ['skill', 'by'] as const) skill(seen, one, field);
    for (const field of ['codes', 'on'] as const) words(seen, one, { field, known: seen.names.codes });
  }
}

function readCells(seen: Seen): void {
  for (const field of ['pinned', 'history'] as const) {
    for (const cell of entries(seen, field)) {
      cell.only(new Set(['person', 'date', 'code']));
      cell.need(['person', 'date', 'code']);
      person(seen, cell);
      if (cell.object['code'] !== '') code(seen, cell);
      const day = cell.date('date');
      if (day === undefined) continue;
      const isRight = field === 'history' ? day < seen.names.firstDay : isInside(seen, day);
      if (!isRight) outside(cell, field === 'history' ? 'a day before the roster' : 'a day of the roster');
    }
  }
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
  words(seen, seen.top, { field: 'readings', known: null });
  const contract = seen.top.inner('contract');
  contract?.only(new Set(['id', 'edition']));
  contract?.name('id');
  contract?.name('edition');
}

function isInside({ names }: Seen, day: number): boolean {
  return day >= names.firstDay && day < names.endDay;
}

function outside(fields: Fields, expected: string): void {
  fields.report('demand.outside', 'date', { expected });
}

function person(seen: Seen, fields: Fields): void {
  const id = fields.name('person');
  if (id !== undefined && !seen.names.people.has(id))
    unknownWord(seen, fields, { field: 'person', known: seen.names.people, code: 'roster.unknown-person' });
}

function code(seen: Seen, fields: Fields): void {
  const word = fields.name('code');
  if (word !== undefined && !seen.names.codes.has(word))
    unknownWord(seen, fields, { field: 'code', known: seen.names.codes, code: 'roster.unknown-shift-code' });
}

function skill(seen: Seen, fields: Fields, field: 'skill' | 'by'): void {
  const word = fields.name(field);
  if (word !== undefined && !seen.names.skills.has(word))
    unknownWord(seen, fields, { field, known: seen.names.skills, code: 'demand.unknown-skill' });
}

interface Unknown {
  readonly field: string;
  readonly known: ReadonlySet<string>;
  readonly code: 'roster.unknown-person' | 'roster.unknown-shift-code' | 'roster.unknown-word' | 'demand.unknown-skill';
}

function unknownWord({ problems }: Seen, fields: Fields, { field, known, code: problemCode }: Unknown): void {
  const given = fields.object[field];
  const nearest = typeof given === 'string' ? problems.nearest(given, known) : null;
  fields.report(problemCode, field, { expected: `one of ${listWords(known, 24)}`, tryThis: nearest ?? '' });
}

/** A list of words, each known where a set is given. */
function words(
  { problems }: Seen,
  fields: Fields,
  { field, known }: { readonly field: string; readonly known: ReadonlySet<string> | null },
): void {
  for (const [i, word] of (fields.list(field) ?? []).entries()) {
    if (typeof word === 'string' && word !== '' && (known === null || known.has(word))) continue;
    problems.add('roster.unknown-word', () => ({
      where: `${fields.at(field)}[${i}]`,
      found: JSON.stringify(word) ?? 'nothing',
      expected: known === null ? 'a word' : `one of ${listWords(known, 24)}`,
      tryThis: known === null || typeof word !== 'string' ? '' : (problems.nearest(word, known) ?? ''),
    }));
  }
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
