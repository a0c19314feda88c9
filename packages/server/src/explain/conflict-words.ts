import { formatCivilDate, parseCivilDate, sayCivilDate } from '@rotawright/core/time';
import { limitText, measuredText, ruleTitle } from '@rotawright/formats/words';
import type {
  Conflict,
  ConflictItem,
  NoLine,
  PinnedBreach,
  PresenceDemand,
  Relaxation,
  UntoldAfter,
} from '@rotawright/solve/rota';

/** How people and skills of a demand are called on a screen. */
export interface Naming {
  nameOf(id: string): string;
  /** `with the skill airway`. */
  skillWords(skill: string): string;
}

/** Why a place stays empty, as lines of text. */
export interface ConflictWords {
  readonly head: string;
  /** What cannot all hold. */
  readonly items: readonly string[];
  /** Any one of these given up is enough; the cheapest first, each with its points. */
  readonly relaxations: readonly string[];
}

/** Why a place stays empty, for people: what cannot all hold, and what could be given up. */
export function conflictWords(conflict: Conflict, naming: Naming): ConflictWords {
  const sure = conflict.isProved ? 'cannot all hold' : 'cannot all hold, as far as the search could find';
  return {
    head: `between ${say(conflict.from)} and ${say(conflict.until)} these ${sure}${fewest(conflict)}`,
    items: grouped(
      conflict.items,
      (item) => itemText(item, naming),
      ({ cover }) => `${cover.minimum} on ${placeText(cover, naming)}`,
    ),
    relaxations: conflict.relaxations.map((one) => `${relaxationText(one.item, naming)} (${priceText(one)})`),
  };
}

/** Why there is no roster at all: what cannot all hold for one person, whatever the others work. */
export function noLineWords({ person, conflict }: NoLine, naming: Naming): ConflictWords {
  const words = conflictWords(conflict, naming);
  const name = naming.nameOf(person);
  if (words.items.length === 0)
    return { ...words, head: `${name} has no lawful line after what came before the roster` };
  return { ...words, head: `For ${name} these cannot all hold, whatever the others work${fewest(conflict)}` };
}

const fewest = ({ isMinimal }: Conflict): string => (isMinimal ? '' : ' (there was no time to look for fewer)');

/** What is pinned and breaks rules by itself, a line for each rule of each person. */
export function pinnedWords(breaches: readonly PinnedBreach[], { nameOf }: Pick<Naming, 'nameOf'>): readonly string[] {
  return breaches.map(({ person, finding, cells }) => {
    const duties = cells.map(({ date, code }) => `${code} on ${say(date)}`).join(', ');
    return `${nameOf(person)} is fixed to ${duties}: ${ruleTitle(finding)} ${measuredText(finding)}, ${limitText(finding)} (${finding.clause})`;
  });
}

/** What cannot be told of a roster after the days before it, a line for each rule of each person. */
export function untoldWords(untold: readonly UntoldAfter[], { nameOf }: Pick<Naming, 'nameOf'>): readonly string[] {
  return untold.map(
    ({ person, finding }) =>
      `${nameOf(person)}: ${ruleTitle(finding)} (${finding.clause}) cannot be told after the days before the roster; nobody says ${finding.missing.join(', ')}.`,
  );
}

type CoverItem = Extract<ConflictItem, { readonly kind: 'cover' }>;
type OtherItem = Exclude<ConflictItem, CoverItem>;

/** Covers of one shift on many days stand on one line; everything else on its own. */
function grouped(
  items: readonly ConflictItem[],
  textOf: (item: OtherItem) => string,
  coverOf: (item: CoverItem) => string,
): readonly string[] {
  const covers = new Map<string, string[]>();
  const texts: string[] = [];
  for (const item of items) {
    if (item.kind !== 'cover') texts.push(textOf(item));
    else covers.set(coverOf(item), [...(covers.get(coverOf(item)) ?? []), item.date]);
  }
  return [...[...covers].map(([key, dates]) => `${key} on ${dates.map(say).join(', ')}`), ...texts];
}

function placeText({ code, skill }: CoverItem['cover'], { skillWords }: Naming): string {
  return skill === undefined ? code : `${code} ${skillWords(skill)}`;
}

function priceText({ points, stillMissing }: Relaxation): string {
  const still = stillMissing === null || stillMissing === 0 ? '' : `; ${stillMissing} still missing near by`;
  return `${points} ${points === 1 ? 'point' : 'points'}${still}`;
}

function presenceText({ from, until, skill }: PresenceDemand, date: string, { skillWords }: Naming): string {
  return `at work from ${from} to ${until} on ${say(date)}${skill === undefined ? '' : ` ${skillWords(skill)}`}`;
}

function itemText(item: OtherItem, naming: Naming): string {
  const { nameOf, skillWords } = naming;
  switch (item.kind) {
    case 'presence':
      return `${item.presence.minimum} ${presenceText(item.presence, item.date, naming)}`;
    case 'supervision': {
      const { grade, skill, codes, by } = item.rule;
      const who = grade ?? (skill === undefined ? 'anybody' : `somebody ${skillWords(skill)}`);
      return `${who} works ${codes.join(' or ')} only with somebody ${skillWords(by)} on`;
    }
    case 'leave':
      return `leave of ${nameOf(item.person)}: ${daysText(item.days)}`;
    case 'fixed-day-off':
      return `${nameOf(item.person)} has ${item.fixed.day} off`;
    case 'pinned':
      return `${nameOf(item.cell.person)} is fixed to ${item.cell.code === '' ? 'a day off' : item.cell.code} on ${say(item.cell.date)}`;
    case 'request':
      return `${nameOf(item.request.person)} must have ${item.request.want === 'off' ? 'off' : (item.request.code ?? 'work')} on ${say(item.request.date)}`;
    case 'clause':
      return `the rule ${item.rule}: ${item.title}`;
  }
}

function relaxationText(item: Relaxation['item'], naming: Naming): string {
  const { nameOf } = naming;
  switch (item.kind) {
    case 'cover':
      return `one fewer on ${placeText(item.cover, naming)} on ${say(item.date)}, or somebody from outside`;
    case 'presence':
      return `one fewer ${presenceText(item.presence, item.date, naming)}, or somebody from outside`;
    case 'supervision':
      return `one duty on ${item.rule.codes.join(' or ')} without somebody ${naming.skillWords(item.rule.by)}`;
    case 'leave':
      return `another ${item.days.length === 1 ? 'day' : 'time'} for the ${item.days[0]?.kind ?? ''} leave of ${nameOf(item.person)} on ${daysText(item.days)}`;
    case 'fixed-day-off':
      return `another day off for ${nameOf(item.person)} in that week`;
    case 'pinned':
      return `another duty for ${nameOf(item.cell.person)} on ${say(item.cell.date)}`;
    case 'request':
      return `the request of ${nameOf(item.request.person)} for ${say(item.request.date)}`;
  }
}

function daysText(days: readonly { readonly date: string }[]): string {
  const last = days.length > 1 ? ` to ${say(days.at(-1)?.date ?? '')}` : '';
  return `${say(days[0]?.date ?? '')}${last}`;
}

function say(date: string): string {
  const day = parseCivilDate(date);
  return day === null ? date : sayCivilDate(day) || formatCivilDate(day);
}
