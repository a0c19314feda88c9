import { nearestWord } from '@rotawright/core/problems';
import { quoted } from './code-questions.ts';
import type { ReadOptions } from './reading.ts';
import type { Gathered } from './task.ts';

/** Names of a file as they are met, each with how often and where first. */
export interface NameBook {
  /** Remembers a name at a place and gives the name that it stands for, with the options applied. */
  meet(name: string, where: string): string;
  /** The name that it stands for, as `meet`, and remembers nothing. */
  meant(name: string): string;
  /** Asks about every name that looks like another one misspelt. */
  ask(out: Gathered): void;
}

interface Met {
  readonly name: string;
  readonly where: string;
  count: number;
}

/** Names shorter than this differ by one letter too easily: Ann and Ian are two people. */
const SHORTEST_DOUBT = 4;
/** A slip is rare beside the name that was meant. */
const RARE = 3;

/**
 * Makes the book. `listed` names are known to be right; with none of them, names that are met often are.
 * Letter case, accents aside, never makes two people.
 */
export function nameBook(options: ReadOptions, listed: Iterable<string>): NameBook {
  const settled = new Map(Object.entries(options.names ?? {}).map(([from, to]) => [nameKey(from), to]));
  const known = new Map(Array.from(listed, (name) => [nameKey(name), name]));
  const met = new Map<string, Met>();
  const canonical = (name: string): string => {
    const meant = settled.get(nameKey(name)) ?? name;
    return known.get(nameKey(meant)) ?? met.get(nameKey(meant))?.name ?? meant;
  };
  return {
    meant: canonical,
    meet: (name, where) => {
      const meant = canonical(name);
      const before = met.get(nameKey(meant));
      if (before === undefined) met.set(nameKey(meant), { name: meant, where, count: 1 });
      else before.count += 1;
      return meant;
    },
    ask: (out) => {
      for (const one of met.values()) {
        if (known.has(nameKey(one.name)) || settled.has(nameKey(one.name))) continue;
        const near = likely(one, known, met);
        if (near !== null) out.questions.push(question(one, near));
      }
    },
  };
}

/** What tells two names apart: letter case and extra blanks do not. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function likely(one: Met, known: ReadonlyMap<string, string>, met: ReadonlyMap<string, Met>): string | null {
  if (one.name.length < SHORTEST_DOUBT) return null;
  if (known.size > 0) return near(one.name, known.values());
  const usual = [...met.values()].filter((other) => other !== one && other.count >= one.count * RARE);
  return near(
    one.name,
    usual.map((other) => other.name),
  );
}

/** Names that differ in a number alone (`Doctor 1`, `Doctor 2`) are never each other's slip. */
function near(name: string, others: Iterable<string>): string | null {
  const numberless = (text: string): string => text.replace(/\d+/g, '#').toLowerCase();
  const found = nearestWord(
    name,
    Array.from(others).filter((other) => numberless(other) !== numberless(name) && other.length >= SHORTEST_DOUBT),
  );
  return found;
}

function question(one: Met, near: string) {
  return {
    code: 'formats.misspelt-name',
    where: one.where,
    text: `"${one.name}" stands ${one.count === 1 ? 'once' : `${one.count} times`} on the rota. Is it "${near}"?`,
    answers: [
      { label: `yes, it is ${near}`, option: `--name ${quoted(`${one.name}=${near}`)}` },
      { label: `no, ${one.name} is a person too`, option: `--name ${quoted(`${one.name}=${one.name}`)}` },
    ],
  };
}
