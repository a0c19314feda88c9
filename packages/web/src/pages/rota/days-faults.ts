import { homeWords as words } from '../../words/home.ts';
import { daysBetween } from '../../words/text.ts';

/** Days of the longest rota, as the server has it. */
const LONGEST = 732;

/** What is wrong with the title and the first and last day of a rota, by field. */
export function daysFaults({
  title,
  from,
  last,
}: {
  readonly title: string;
  readonly from: string;
  readonly last: string;
}): Partial<Record<'title' | 'from' | 'last', string>> {
  return {
    ...(title.trim() === '' ? { title: words.titleMissing } : {}),
    ...(from === '' ? { from: words.fromMissing } : {}),
    ...(last === '' || last < from
      ? { last: words.lastMissing }
      : from !== '' && daysBetween(from, last) >= LONGEST
        ? { last: words.tooLong }
        : {}),
  };
}
