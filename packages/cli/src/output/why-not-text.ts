import {
  type ConflictWords,
  conflictWords,
  hoursShortWords,
  noLineWords,
  PROVED_WORDS,
  pinnedWords,
  untoldWords,
} from '@rotawright/server/explain';
import type { GapReason, NoRosterReason, NotFound, PinnedBreach, UntoldAfter } from '@rotawright/solve/rota';

/** A demand's people go by their ids, as the file writes them. */
const NAMING = { nameOf: (id: string) => id, skillWords: (skill: string) => `with the skill ${skill}` };

/** Why something stays undone, for people: every reason, in the order given; empty where there is none. */
export function whyNotText(reasons: readonly GapReason[]): string {
  if (reasons.length === 0) return '';
  return `\n${reasons.map((reason, at) => reasonText(reason, at === 0 ? 'Why not: ' : 'Besides, ')).join('\n')}\n\n`;
}

function reasonText(reason: GapReason, head: string): string {
  switch (reason.kind) {
    case 'hours':
      return `${head}${hoursShortWords(reason.hours)}`;
    case 'conflict':
      return `${head}${conflictLines(conflictWords(reason.conflict, NAMING))}`;
    case 'proved':
      return PROVED_WORDS;
    case 'stopped':
      return 'Why not: there was no time to find out. Try: a longer --time';
    case 'unfound':
      return 'Around the first gap everything can be covered. Try: a longer --time';
  }
}

/** Why there is no roster at all: what is settled already breaks rules by itself, or somebody cannot have a lawful line. */
export function infeasibleText(reason: NoRosterReason): string {
  const head = 'No roster keeps the rules.';
  switch (reason.kind) {
    case 'pinned':
      return `${head} What is pinned breaks them by itself:\n${pinnedLines(reason.breaches)}`;
    case 'no-line':
      return `${head} ${conflictLines(noLineWords(reason.noLine, NAMING))}\n`;
    case 'stopped':
      return `${head} Somebody has no lawful line, and there was no time to find out who. Try: a longer --time\n`;
  }
}

/** What cannot be told of a roster after the days before it; nothing where all can. */
export function untoldText(untold: readonly UntoldAfter[]): string {
  return untoldWords(untold, NAMING)
    .map((line) => `${line}\n`)
    .join('');
}

/** Why no roster was found though none is proved to be impossible; `null` where there was no more time. */
export function notFoundText(why: NotFound | null, breaches: readonly PinnedBreach[]): string | null {
  const head = 'No roster that keeps the rules was found; that there is none is not proved.';
  if (why === 'pinned')
    return `${head} What is pinned breaks them by itself, and nothing found to work besides mends it:\n${pinnedLines(breaches)}`;
  return why === 'unmended' ? `${head} What the check found could not be mended. Try: another --seed\n` : null;
}

function pinnedLines(breaches: readonly PinnedBreach[]): string {
  return pinnedWords(breaches, NAMING)
    .map((line) => `${bullet(line)}\n`)
    .join('');
}

function conflictLines({ head, items, relaxations }: ConflictWords): string {
  const lines = [`${head}:`, ...items.map(bullet)];
  if (relaxations.length > 0)
    lines.push('Giving up any one of these is enough, the cheapest first:', ...relaxations.map(bullet));
  return lines.join('\n');
}

function bullet(text: string): string {
  return `  · ${text}`;
}
