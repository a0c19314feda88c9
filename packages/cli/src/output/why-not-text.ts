import { formatCivilDate, parseCivilDate, sayCivilDate } from '@rotawright/core/time';
import { limitText, measuredText, ruleTitle } from '@rotawright/formats/words';
import type { Conflict, ConflictItem, PinnedBreach } from '@rotawright/solve/rota';

/** Why a place stays empty, for people: what cannot all hold, and what could be given up. */
export function whyNotText(conflict: Conflict | null): string {
  if (conflict === null) return '';
  const sure = conflict.isProved ? 'cannot all hold' : 'cannot all hold, as far as the search could find';
  const lines = [`\nWhy not: between ${say(conflict.from)} and ${say(conflict.until)} these ${sure}:`];
  for (const text of grouped(conflict.items, itemText)) lines.push(`  · ${text}`);
  if (conflict.relaxations.length > 0) {
    lines.push('Giving up any one of these is enough:');
    for (const text of grouped(conflict.relaxations, relaxationText)) lines.push(`  · ${text}`);
  }
  return `${lines.join('\n')}\n\n`;
}

/** Why there is no roster at all: what is settled already breaks rules by itself. */
export function pinnedText(breaches: readonly PinnedBreach[]): string {
  const head = 'No roster keeps the rules.';
  if (breaches.length === 0)
    return `${head} Somebody has no lawful line: see what is pinned, asked as a must, and was worked before.\n`;
  const lines = breaches.map(({ person, finding, cells }) => {
    const duties = cells.map(({ date, code }) => `${code} on ${say(date)}`).join(', ');
    return `  · ${person} is fixed to ${duties}: ${ruleTitle(finding)} ${measuredText(finding)}, ${limitText(finding)} (${finding.clause})\n`;
  });
  return `${head} What is pinned breaks them by itself:\n${lines.join('')}`;
}

/** Covers of one shift on many days stand on one line; everything else on its own. */
function grouped(items: readonly ConflictItem[], textOf: (item: ConflictItem) => string): readonly string[] {
  const covers = new Map<string, string[]>();
  const texts: string[] = [];
  for (const item of items) {
    if (item.kind !== 'cover') {
      texts.push(textOf(item));
      continue;
    }
    const skill = item.cover.skill === undefined ? '' : ` with the skill ${item.cover.skill}`;
    const key =
      textOf === itemText
        ? `${item.cover.minimum} on ${item.cover.code}${skill}`
        : `one fewer on ${item.cover.code}${skill}, or somebody from outside,`;
    covers.set(key, [...(covers.get(key) ?? []), item.date]);
  }
  return [...[...covers].map(([key, dates]) => `${key} on ${dates.map(say).join(', ')}`), ...texts];
}

function itemText(item: ConflictItem): string {
  switch (item.kind) {
    case 'cover':
      return `${item.cover.minimum} on ${item.cover.code}${item.cover.skill === undefined ? '' : ` with the skill ${item.cover.skill}`} on ${say(item.date)}`;
    case 'leave':
      return `leave of ${item.person}: ${say(item.days[0]?.date ?? '')}${item.days.length > 1 ? ` to ${say(item.days.at(-1)?.date ?? '')}` : ''}`;
    case 'fixed-day-off':
      return `${item.person} has ${item.fixed.day} off`;
    case 'pinned':
      return `${item.cell.person} is fixed to ${item.cell.code === '' ? 'a day off' : item.cell.code} on ${say(item.cell.date)}`;
    case 'request':
      return `${item.request.person} must have ${item.request.want === 'off' ? 'off' : (item.request.code ?? 'work')} on ${say(item.request.date)}`;
    case 'clause':
      return `the rule ${item.rule}: ${item.title}`;
  }
}

function relaxationText(item: ConflictItem): string {
  switch (item.kind) {
    case 'cover':
      return `one fewer on ${item.cover.code} on ${say(item.date)}, or somebody from outside`;
    case 'leave':
      return `other days for the ${item.days[0]?.kind ?? ''} leave of ${item.person}`;
    case 'fixed-day-off':
      return `another day off for ${item.person} in that week`;
    case 'pinned':
      return `another duty for ${item.cell.person} on ${say(item.cell.date)}`;
    case 'request':
      return `the request of ${item.request.person} for ${say(item.request.date)}`;
    case 'clause':
      return `an agreed wider limit of ${item.rule}, where there is one`;
  }
}

function say(date: string): string {
  const day = parseCivilDate(date);
  return day === null ? date : sayCivilDate(day) || formatCivilDate(day);
}
