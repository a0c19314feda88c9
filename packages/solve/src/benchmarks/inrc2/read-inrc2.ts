import { bad, good, type Outcome, type ProblemList } from '@rotawright/core/problems';
import { BenchmarkText } from '../text/benchmark-text.ts';
import type { Inrc2Instance } from './inrc2-file.ts';
import { readScenario } from './read-scenario.ts';
import { readHistory, readWeek } from './read-weeks.ts';

/** A file's text with the name by which faults call it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The files of one instance, weeks in the order in which they are worked. */
export interface Inrc2Texts {
  readonly name: string;
  readonly scenario: NamedText;
  readonly history: NamedText;
  readonly weeks: readonly NamedText[];
}

/** Reads an instance of the Second International Nurse Rostering Competition (2015) as a static problem: all weeks are known. */
export function readInrc2({ name, scenario, history, weeks }: Inrc2Texts, faults: ProblemList): Outcome<Inrc2Instance> {
  const open = ({ text, name: file }: NamedText) => new BenchmarkText(text, file, { comment: '#', faults });
  const read = readScenario(open(scenario));
  const before = readHistory(open(history), read.names);
  const demands = weeks.map((week) => readWeek(open(week), read.names));
  if (weeks.length !== read.scenario.weeks) {
    faults.add('benchmark.missing', () => ({
      where: scenario.name,
      found: `${weeks.length} week files`,
      expected: `${read.scenario.weeks}, as the scenario says`,
      tryThis: '',
    }));
  }
  if (faults.found > 0) return bad(faults.list());
  return good({ name, scenario: read.scenario, history: before, weeks: demands });
}
