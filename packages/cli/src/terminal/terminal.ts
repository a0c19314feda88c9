import { styleText } from 'node:util';
import { harmlessText } from './harmless-text.ts';

type Style = Parameters<typeof styleText>[0];

/** Where a command writes, and what the other end can show. Commands get it as an argument so that tests can listen. */
export interface Terminal {
  /** Results: text for people, or JSON. */
  out(text: string): void;
  /** Problems, questions and progress. */
  err(text: string): void;
  /** Colours only where a person looks at a terminal; honours NO_COLOR and FORCE_COLOR. */
  style(style: Style, text: string): string;
  /** May we ask? True when both ends are a terminal. */
  readonly canAsk: boolean;
  /** May progress be drawn on the error stream? */
  readonly showsProgress: boolean;
  /** Width of the output in characters; 100 when it is no terminal. */
  readonly columns: number;
}

/** The process's own streams. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(harmlessText(text)),
    err: (text) => void stderr.write(harmlessText(text)),
    style: (style, text) => styleText(style, text, { stream: stdout, validateStream: true }),
    canAsk: stdin.isTTY === true && stderr.isTTY === true,
    showsProgress: stderr.isTTY === true,
    columns: stdout.columns ?? 100,
  };
}
