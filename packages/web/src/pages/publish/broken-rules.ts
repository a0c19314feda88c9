import type { OpenBreach, PublishRequest } from '@rotawright/server/wire';

/** A rule that is broken, and those who break it in the order in which they were found. */
export interface BrokenRule {
  readonly rule: string;
  readonly people: readonly BreakingPerson[];
}

/** Every breach of one rule by one person, who has one reason for them all. */
export interface BreakingPerson {
  readonly person: string;
  readonly name: string;
  readonly breaches: readonly Pick<OpenBreach, 'text' | 'clause'>[];
}

/** Reasons as they were typed, by field: {@link forAll} of a rule, or {@link forOne} of its people where each has one. */
export type TypedReasons = Readonly<Record<string, string>>;

export const forAll = (rule: string): string => `reason-${rule}`;
export const forOne = (rule: string, person: string): string => `reason-${rule}-${person}`;

/** Breaches by rule, then by person. */
export function brokenRules(breaches: readonly OpenBreach[]): readonly BrokenRule[] {
  const found = new Map<string, Map<string, { name: string; breaches: OpenBreach[] }>>();
  for (const breach of breaches) {
    const people = found.get(breach.rule) ?? new Map<string, { name: string; breaches: OpenBreach[] }>();
    const person = people.get(breach.person) ?? { name: breach.name, breaches: [] };
    person.breaches.push(breach);
    found.set(breach.rule, people.set(breach.person, person));
  }
  return [...found].map(([rule, people]) => ({
    rule,
    people: [...people].map(([person, of]) => ({ person, ...of })),
  }));
}

/** Has each of those who break the rule a reason of their own? One alone has it anyway. */
export function hasEach({ rule, people }: BrokenRule, apart: ReadonlySet<string>): boolean {
  return people.length === 1 || apart.has(rule);
}

/** The field in which the reason of one person stands. */
export function fieldOf(broken: BrokenRule, person: string, apart: ReadonlySet<string>): string {
  return hasEach(broken, apart) ? forOne(broken.rule, person) : forAll(broken.rule);
}

/** A reason for each rule and person, as the server asks for them. */
export function reasonsTyped(
  rules: readonly BrokenRule[],
  apart: ReadonlySet<string>,
  typed: TypedReasons,
): PublishRequest['reasons'] {
  return rules.flatMap((broken) =>
    broken.people.map(({ person }) => ({
      person,
      rule: broken.rule,
      reason: typed[fieldOf(broken, person, apart)] ?? '',
    })),
  );
}
