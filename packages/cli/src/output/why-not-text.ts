import {
  type ConflictWords,
  conflictWords,
  hoursShortWords,
  noLineWords,
  PROVED_WORDS,
  pinnedWords,
} from '@rotawright/server/explain';
import type { GapReason, NoRosterReason } from '@rotawright/solve/rota';

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
    case 'pinned': {
      const lines = pinnedWords(reason.breaches, NAMING).map((line) => `${bullet(line)}\n`);
      return `${head} What is pinned breaks them by itself:\n${lines.join('')}`;
    }
    case 'no-line':
      return `${head} ${conflictLines(noLineWords(reason.noLine, NAMING))}\n`;
    case 'stopped':
      return `${head} Somebody has no lawful line, and there was no time to find out who. Try: a longer --time\n`;
  }
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
