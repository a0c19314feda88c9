import {
  type ConflictWords,
  conflictWords,
  hoursShortWords,
  noLineWords,
  PROVED_WORDS,
  pinnedWords,
  untoldWords,
} from '@rotawright/server/explain';
import type { HoursShort, NoLine, NotFound, PinnedBreach, UntoldAfter, WhyNot } from '@rotawright/solve/rota';

/** A demand's people go by their ids, as the file writes them. */
const NAMING = { nameOf: (id: string) => id, skillWords: (skill: string) => `with the skill ${skill}` };

/** What is known of the whole roster: that none costs less, and that there is more work than everybody may do. */
export interface KnownOfAll {
  readonly isProved: boolean;
  readonly hours: HoursShort | null;
}

/** Why a place stays empty, for people: what cannot all hold, and what could be given up. */
export function whyNotText({ conflict, wasStopped }: WhyNot, { isProved, hours }: KnownOfAll): string {
  if (conflict === null && hours !== null) return `\nWhy not: ${hoursShortWords(hours)}\n\n`;
  if (conflict === null && isProved) return `\n${PROVED_WORDS}\n\n`;
  if (conflict === null && wasStopped) return '\nWhy not: there was no time to find out. Try: a longer --time\n\n';
  if (conflict === null) return '\nAround the first gap everything can be covered. Try: a longer --time\n\n';
  return `\nWhy not: ${conflictLines(conflictWords(conflict, NAMING))}\n\n`;
}

/** Why there is no roster at all: what is settled already breaks rules by itself, or somebody cannot have a lawful line. */
export function infeasibleText(breaches: readonly PinnedBreach[], noLine: NoLine | null): string {
  const head = 'No roster keeps the rules.';
  if (breaches.length > 0) {
    return `${head} What is pinned breaks them by itself:\n${pinnedLines(breaches)}`;
  }
  if (noLine !== null) return `${head} ${conflictLines(noLineWords(noLine, NAMING))}\n`;
  return `${head} Somebody has no lawful line, and there was no time to find out who. Try: a longer --time\n`;
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
