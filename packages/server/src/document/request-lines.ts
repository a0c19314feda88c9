import type {
  OwnRequest,
  PersonOnRota,
  RequestResult,
  ReviewedRequest,
  RosterRequest,
  ShiftType,
} from '../wire/index.ts';

/** What somebody said, and what of it was taken before. */
export interface SaidSheet {
  readonly personId: string;
  readonly requests: readonly OwnRequest[];
  readonly taken: readonly OwnRequest[];
}

/** What a version has room for: its days and its shifts. */
export interface RequestFrame {
  readonly from: string;
  /** First day after the rota. */
  readonly until: string;
  readonly shiftTypes: readonly Pick<ShiftType, 'code'>[];
}

type Worker = Pick<PersonOnRota, 'works'>;
type Wanted = Pick<RosterRequest, 'want' | 'code' | 'weight'>;

/** Can the version grant this to this person at all: does it have the day, and the shift, and do they work that? */
export function fits(
  frame: RequestFrame,
  { works }: Worker,
  { date, code }: Pick<OwnRequest, 'date' | 'code'>,
): boolean {
  if (date < frame.from || date >= frame.until) return false;
  return code === null || (frame.shiftTypes.some((type) => type.code === code) && (works?.includes(code) ?? true));
}

/** Each day of a sheet beside what the draft asks for it, by day. What only the coordinator asks is no line. */
export function reviewedRequests(
  { requests, taken, personId }: SaidSheet,
  asked: readonly RosterRequest[],
  isFit: (request: OwnRequest) => boolean,
): readonly ReviewedRequest[] {
  const now = byDate(requests);
  const before = byDate(taken);
  const dates = [...new Set([...now.keys(), ...before.keys()])].sort();
  return dates.flatMap((date): ReviewedRequest[] => {
    const request = now.get(date) ?? null;
    const there = asked.filter((one) => one.person === personId && one.date === date);
    const status = statusOf({ request, before: before.get(date) ?? null, there, isFit });
    return status === null ? [] : [{ date, request: wanted(request), asked: wanted(there[0] ?? null), status }];
  });
}

function statusOf(line: {
  readonly request: OwnRequest | null;
  readonly before: OwnRequest | null;
  readonly there: readonly RosterRequest[];
  readonly isFit: (request: OwnRequest) => boolean;
}): ReviewedRequest['status'] | null {
  const { request, before, there, isFit } = line;
  const [only] = there;
  const isAsTaken = before !== null && only !== undefined && there.length === 1 && holdsSame(only, before);
  if (request === null) return isAsTaken ? 'withdrawn' : null;
  if (only !== undefined && there.length === 1 && holdsSame(only, request)) return 'taken';
  if (!isFit(request)) return 'unfit';
  if (only === undefined) return 'new';
  return isAsTaken ? 'changed' : 'own';
}

/** What taking comes to for one person. */
export interface TakenSheet {
  /** Everything that the draft asks for afterwards, of everybody. */
  readonly asked: readonly RosterRequest[];
  readonly taken: readonly OwnRequest[];
  /** Days that the draft asks for anew or otherwise, and days that it no longer asks for. */
  readonly set: number;
  readonly dropped: number;
}

/**
 * Takes somebody's requests into what a draft asks for: on all days, or on some. What the coordinator asks instead stays, and what was taken already
 * changes nothing, so that taking twice is taking once.
 */
export function takeRequests(
  sheet: SaidSheet,
  asked: readonly RosterRequest[],
  options: { readonly dates: readonly string[] | null; readonly isFit: (request: OwnRequest) => boolean },
): TakenSheet {
  const { dates, isFit } = options;
  const chosen = reviewedRequests(sheet, asked, isFit).filter(({ date }) => dates === null || dates.includes(date));
  const toSet = new Set(
    chosen.filter(({ status }) => status === 'new' || status === 'changed').map(({ date }) => date),
  );
  const toDrop = new Set(chosen.filter(({ status }) => status === 'withdrawn').map(({ date }) => date));
  const same = new Set(chosen.filter(({ status }) => status === 'taken').map(({ date }) => date));
  const { personId } = sheet;
  const kept = asked.filter(({ person, date }) => person !== personId || (!toSet.has(date) && !toDrop.has(date)));
  const added = sheet.requests.filter(({ date }) => toSet.has(date)).map((one) => ({ person: personId, ...one }));
  return {
    asked: [...kept, ...added],
    taken: [
      ...sheet.taken.filter(({ date }) => !toSet.has(date) && !toDrop.has(date) && !same.has(date)),
      ...sheet.requests.filter(({ date }) => toSet.has(date) || same.has(date)),
    ].sort((a, b) => a.date.localeCompare(b.date)),
    set: toSet.size,
    dropped: toDrop.size,
  };
}

/** What became of requests, by day, in the duties that somebody has: off is met by a day on which no duty begins. */
export function requestResults(
  requests: readonly OwnRequest[],
  cells: readonly { readonly date: string; readonly codes: string }[],
): readonly RequestResult[] {
  const codesOn = new Map(cells.map(({ date, codes }) => [date, codes === '' ? [] : codes.split('+')]));
  return requests
    .map(({ date, want, code }) => {
      const codes = codesOn.get(date) ?? [];
      if (want === 'off') return { date, isMet: codes.length === 0 };
      return { date, isMet: code === null ? codes.length > 0 : codes.includes(code) };
    })
    .sort((a, b) => a.date.localeCompare(b.date));
}

function byDate(requests: readonly OwnRequest[]): ReadonlyMap<string, OwnRequest> {
  return new Map(requests.map((request) => [request.date, request]));
}

/** Do two ask for the same, as weightily? Whose and of which day they are is not looked at. */
export function holdsSame(a: Wanted, b: Wanted): boolean {
  return a.want === b.want && a.code === b.code && a.weight === b.weight;
}

function wanted<W extends Wanted>(request: W | null): Pick<W, 'want' | 'code' | 'weight'> | null {
  if (request === null) return null;
  const { want, code, weight } = request;
  return { want, code, weight };
}
