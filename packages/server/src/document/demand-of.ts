import { readingNames } from '@rotawright/core/rules';
import {
  type CellDemand,
  type Demand,
  type DemandPerson,
  type RequestDemand,
  WEIGHTED_THINGS,
  type WeightWord,
} from '@rotawright/solve/rota';
import type { PersonOnRota, RosterDocument, SolveRequest } from '../wire/index.ts';
import { CellBook, codesIn, daysFrom } from './cell-book.ts';
import { countedCodes, coverDemand, type Named, skillsFor } from './cover-demand.ts';
import { rosterOf, withoutVacancies } from './judged-document.ts';
import { namedIn, presenceDemand, supervisionDemand, type Together } from './together-demand.ts';

/** What a solve is asked, besides the version itself. */
export interface DemandAsked {
  readonly request: SolveRequest;
  /** Duties in the days before the rota, from what was published. */
  readonly history: readonly CellDemand[];
  /** What people ask for. */
  readonly requests: readonly RequestDemand[];
  /** Presence and supervision, as they are kept with the version. */
  readonly together: Together;
}

/** A demand, and the cells that it leaves to the optimiser, as `person date`. */
export interface AskedDemand {
  readonly demand: Demand;
  readonly free: ReadonlySet<string>;
}

/**
 * A version as a demand `rotawright-demand/1`. What stays as it is is pinned: cells before the first day that may change, pinned cells, duties
 * where only gaps are filled, duties that no cover line counts, and cells of two duties, of which the demand can name only one
 * (the answer is judged with both). Posts without a holder are nobody's: their duties are what cover asks for.
 */
export function demandOf(whole: RosterDocument, asked: DemandAsked): AskedDemand {
  const document = withoutVacancies(whole);
  const book = new CellBook(document);
  const cover = coverDemand(document);
  const counted = countedCodes(document);
  const pinned: CellDemand[] = [];
  const free = new Set<string>();
  for (const { id } of document.people) {
    for (const date of daysFrom(document.from, document.until)) {
      const { value } = book.at(id, date);
      const codes = codesIn(value);
      const isEarly = date < (asked.request.from ?? document.from);
      const isKept = codes.length > 0 && (asked.request.keep === 'duties' || codes.some((code) => !counted.has(code)));
      if (isEarly || value.isPinned || isKept || codes.length > 1) {
        pinned.push({ person: id, date, code: codes.find((code) => counted.has(code)) ?? codes[0] ?? '' });
      } else free.add(`${id} ${date}`);
    }
  }
  const roster = rosterOf(document);
  const weights = weightsOf(asked.request.weights);
  const known = new Set(readingNames());
  const named = namedIn(asked.together);
  return {
    free,
    demand: {
      format: 'rotawright-demand/1',
      title: document.title,
      zone: document.zone,
      readings: document.readings.filter((name) => known.has(name)),
      from: document.from,
      until: document.until,
      shiftTypes: roster.shiftTypes ?? [],
      people: roster.people.map((facts, row) => ({
        ...demandPerson(document, facts, { person: document.people[row], named }),
        ...openingOf(asked.request, facts.id),
      })),
      leave: roster.leave ?? [],
      bankHolidays: document.bankHolidays,
      cover,
      presence: presenceDemand(document, asked.together),
      supervision: supervisionDemand(document, asked.together),
      pinned,
      history: asked.history,
      requests: asked.requests.filter(({ person, date }) => free.has(`${person} ${date}`)),
      weights,
    },
  };
}

function demandPerson(
  document: RosterDocument,
  facts: ReturnType<typeof rosterOf>['people'][number],
  { person, named }: { readonly person: PersonOnRota | undefined; readonly named: readonly Named[] },
): DemandPerson {
  const { line: _line, ...own } = facts;
  if (person === undefined) return own;
  return {
    ...own,
    skills: skillsFor(document, person, named),
    ...(person.works === null ? {} : { works: person.works }),
    fixedDaysOff: person.fixedDaysOff,
  };
}

/** What somebody starts with, where anything was said of them. */
function openingOf({ openings }: SolveRequest, id: string): Pick<DemandPerson, 'opening'> {
  const found = openings?.find(({ person }) => person === id);
  if (found === undefined) return {};
  const { person: _person, ...balances } = found;
  return {
    opening: Object.fromEntries(
      Object.entries(balances).filter(([, balance]) => balance !== undefined && balance !== 0),
    ),
  };
}

/** Requests of a search as the optimiser takes them. */
export function requestsOf({ requests }: SolveRequest): RequestDemand[] {
  return (requests ?? []).map(({ code, ...request }) => ({
    ...request,
    ...(code === null || request.want === 'off' ? {} : { code }),
  }));
}

/** Weights that the optimiser knows. A word that it doesn't know changes nothing. */
function weightsOf(weights: SolveRequest['weights']): NonNullable<Demand['weights']> {
  return Object.fromEntries(
    WEIGHTED_THINGS.flatMap((thing): [string, WeightWord][] => {
      const word = weights[thing];
      return word === undefined ? [] : [[thing, word]];
    }),
  );
}
