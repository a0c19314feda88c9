import { ruleTitle } from './rule-words.ts';

/** Weeks that a template needs at least, and what was counted: people, minutes of work a week, or people at a weekend. */
export interface CountedBound {
  readonly weeks: number;
  readonly reason: 'people-a-day' | 'hours' | 'weekends';
  readonly asked: number;
  /** What one week of the template can give where that limits: minutes; else one weekend in so many. */
  readonly each: number;
}

/** What a search for templates came to, as far as words need it; the optimiser's own result is one. */
export interface TemplateSearchResult {
  readonly status: 'found' | 'impossible' | 'unlawful' | 'not-found';
  /** Best first; the words need the number of weeks only. */
  readonly templates: readonly { readonly weeks: number }[];
  /** Greatest first. */
  readonly bounds: readonly CountedBound[];
  /** Numbers of weeks that an exact search ruled out. */
  readonly proved: readonly number[];
  /** Shift types that break a rule by themselves. */
  readonly unlawful: readonly { readonly code: string; readonly rule: string }[];
}

/** Why fewer weeks than a bound cannot do: `the cover is 312 h of work a week, and one doctor may work 48 h`. */
export function boundText({ reason, asked, each }: CountedBound): string {
  if (reason === 'hours') return `the cover is ${hours(asked)} of work a week, and one doctor may work ${hours(each)}`;
  if (reason === 'weekends') return `${asked} people work each weekend, and one doctor may work one in ${each}`;
  return `${asked} people are on duty on one day`;
}

/** How many weeks the best template has, and whether fewer are proved impossible. For a result that found one. */
export function foundText({ templates, bounds, proved }: TemplateSearchResult): string {
  const weeks = templates[0]?.weeks ?? 0;
  const [fewest] = bounds;
  if (fewest === undefined) return `${weeks} weeks.`;
  if (weeks === fewest.weeks) return `${weeks} weeks, and fewer are impossible: ${boundText(fewest)}.`;
  const tried = Array.from({ length: Math.max(0, weeks - fewest.weeks) }, (_, i) => fewest.weeks + i);
  return tried.length > 0 && tried.every((few) => proved.includes(few))
    ? `${weeks} weeks, and fewer are impossible: counting asks for ${fewest.weeks}, and an exact search rules out the rest.`
    : `${weeks} weeks. Counting alone asks for ${fewest.weeks}: ${boundText(fewest)}.`;
}

/** Why there is no template, a sentence each: a proof where there is one. `weeks` is the number asked for, if any. */
export function notFoundSentences(
  { status, bounds, unlawful, proved }: TemplateSearchResult,
  weeks: number | null,
): readonly string[] {
  if (status === 'unlawful')
    return unlawful.map(({ code, rule }) => `${code} breaks ${rule} (${ruleTitle({ rule })}) by itself, on any day.`);
  if (weeks !== null && proved.includes(weeks))
    return [`No template of ${weeks} weeks exists. An exact search of all of them proves it.`];
  if (status === 'impossible') {
    const reasons = bounds.filter((bound) => bound.weeks > (weeks ?? 0));
    return [
      weeks === null
        ? 'No template that anybody looks for is long enough. That is proved by counting:'
        : `No template of ${weeks} weeks exists. That is proved by counting:`,
      ...reasons.map((bound) => `at least ${bound.weeks} weeks: ${boundText(bound)}`),
    ];
  }
  return ['No template was found. That proves nothing: a longer search or more weeks may find one.'];
}

function hours(minutes: number): string {
  return `${Number((minutes / 60).toFixed(2))} h`;
}
