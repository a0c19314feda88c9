import { readFileSync } from 'node:fs';
import type { Document, Node } from 'yaml';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

export type Step = string | number;

/** One fault of the data, with the place a person opens to mend it. */
export interface Fault {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** A parsed YAML file as plain values, with the line of every part of it. */
export interface YamlFile {
  /** Path as printed: from the root of the repository. */
  readonly name: string;
  readonly content: unknown;
  /** Line of the key or list item that the path leads to, or of its nearest parent. */
  lineOf(path: readonly Step[]): number;
}

/** Reads and parses a file. Faults of syntax, duplicate keys among them, are added to `faults`; then the content is `null`. */
export function readYamlFile(path: string, name: string, faults: Fault[]): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  for (const error of [...document.errors, ...document.warnings]) {
    faults.push({ file: name, line: lines.linePos(error.pos[0]).line, message: error.message });
  }
  const content: unknown = document.errors.length > 0 ? null : document.toJS();
  return { name, content, lineOf: (steps) => lines.linePos(offsetOf(document, steps)).line };
}

function offsetOf(document: Document, steps: readonly Step[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of steps) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined) break;
      offset = startOf(pair.key, offset);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node, offset);
    } else break;
  }
  return offset;
}

function startOf(node: unknown, otherwise: number): number {
  // Only nodes carry a range; anything else keeps the parent's place.
  const range = (node as Node | null | undefined)?.range;
  return range?.[0] ?? otherwise;
}
