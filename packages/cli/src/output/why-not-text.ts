import { conflictWords, pinnedWords } from '@rotawright/server/explain';
import type { PinnedBreach, WhyNot } from '@rotawright/solve/rota';

/** A demand's people go by their ids, as the file writes them. */
const NAMING = { nameOf: (id: string) => id, skillWords: (skill: string) => `with the skill ${skill}` };

/** Why a place stays empty, for people: what cannot all hold, and what could be given up. */
export function whyNotText({ conflict, wasStopped }: WhyNot): string {
  if (conflict === null && wasStopped) return '\nWhy not: there was no time to find out. Try: a longer --time\n\n';
  if (conflict === null) return '\nAround the first gap everything can be covered. Try: a longer --time\n\n';
  const { head, items, relaxations } = conflictWords(conflict, NAMING);
  const lines = [`\nWhy not: ${head}:`, ...items.map(bullet)];
  if (relaxations.length > 0)
    lines.push('Giving up any one of these is enough, the cheapest first:', ...relaxations.map(bullet));
  return `${lines.join('\n')}\n\n`;
}

/** Why there is no roster at all: what is settled already breaks rules by itself. */
export function pinnedText(breaches: readonly PinnedBreach[]): string {
  const head = 'No roster keeps the rules.';
  if (breaches.length === 0)
    return `${head} Somebody has no lawful line: see what is pinned, asked as a must, and was worked before.\n`;
  const lines = pinnedWords(breaches, NAMING).map((line) => `${bullet(line)}\n`);
  return `${head} What is pinned breaks them by itself:\n${lines.join('')}`;
}

function bullet(text: string): string {
  return `  · ${text}`;
}
