import type { ReadOptions } from '@rotawright/formats/read';
import { Command } from 'commander';
import { addReadFlags, type ReadFlags, readOptions } from './read-options.ts';

/** Read options with one more, given as it would stand on the command line: `--code L=leave`. Throws commander's error on a wrong one. */
export function withOption(options: ReadOptions, text: string): ReadOptions {
  const parser = addReadFlags(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  parser.parse(wordsOf(text), { from: 'user' });
  const added = readOptions(parser.opts<ReadFlags>());
  return {
    ...options,
    ...added,
    codes: { ...options.codes, ...added.codes },
    names: { ...options.names, ...added.names },
  };
}

/** Words of a command line; quotes, single or double, keep blanks together. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
}
