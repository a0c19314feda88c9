import type { RequestReview, RequestsToTake, ReviewedPerson, ReviewedRequest } from '@rotawright/server/wire';

/** Can taking change what the draft asks for? */
export function isTakeable({ status }: Pick<ReviewedRequest, 'status'>): boolean {
  return status === 'new' || status === 'changed' || status === 'withdrawn';
}

/** Names one day of one person. */
export const dayKey = (
  { personId }: Pick<ReviewedPerson, 'personId'>,
  { date }: Pick<ReviewedRequest, 'date'>,
): string => `${personId} ${date}`;

/** Every day that taking would change. */
export function takeableKeys({ people }: Pick<RequestReview, 'people'>): readonly string[] {
  return people.flatMap((person) => person.requests.filter(isTakeable).map((request) => dayKey(person, request)));
}

/** What to send to take the days with these keys. */
export function toTake({ people }: Pick<RequestReview, 'people'>, keys: ReadonlySet<string>): RequestsToTake {
  return {
    people: people.flatMap((person) => {
      const dates = person.requests
        .filter((request) => isTakeable(request) && keys.has(dayKey(person, request)))
        .map(({ date }) => date);
      return dates.length === 0 ? [] : [{ person: person.personId, seq: person.seq, dates }];
    }),
  };
}

/** One line of a day: who asks for what. */
export interface DayLine {
  readonly person: ReviewedPerson;
  readonly request: ReviewedRequest;
}

/** Days on which somebody asks for something, in order, each with who. */
export function linesByDay({
  people,
}: Pick<RequestReview, 'people'>): readonly (readonly [string, readonly DayLine[]])[] {
  const days = new Map<string, DayLine[]>();
  for (const person of people) {
    for (const request of person.requests) {
      const lines = days.get(request.date) ?? [];
      lines.push({ person, request });
      days.set(request.date, lines);
    }
  }
  return [...days].sort(([a], [b]) => a.localeCompare(b));
}
