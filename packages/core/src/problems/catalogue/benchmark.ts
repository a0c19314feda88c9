import type { CatalogueEntry } from './entry.ts';

/** Problems of public benchmark files. */
export const BENCHMARK_PROBLEMS = {
  'benchmark.format': {
    meaning: 'The file is none of the benchmark formats known here.',
    help: 'Give a Curtois instance, an INRC-I or INRC-II text file, or a rotating-workforce .dzn file.',
  },
  'benchmark.missing': {
    meaning: 'A section of a benchmark file, or a file that belongs to it, is not there.',
    help: 'Compare the file with the description of its format; INRC-II needs the files of its folder.',
  },
  'benchmark.more': {
    meaning: 'A benchmark file has more faults than are listed.',
    help: 'Correct those listed first, then read again.',
  },
  'benchmark.name': {
    meaning: 'A benchmark file names a shift, skill, contract or person that it does not define.',
    help: 'Correct the spelling, or define the name in its section.',
  },
  'benchmark.size': {
    meaning: 'A benchmark is larger than the optimiser takes.',
    help: 'Split the horizon or the staff.',
  },
  'benchmark.value': {
    meaning: 'A line of a benchmark file holds something else than its format asks for there.',
    help: 'Compare the line with the description of its format.',
  },
} as const satisfies Record<string, CatalogueEntry>;
