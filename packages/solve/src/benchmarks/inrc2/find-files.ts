import { bad, good, type Outcome, type Problem, problem } from '@rotawright/core/problems';
import type { BenchmarkSource } from '../benchmark.ts';
import type { Inrc2Texts, NamedText } from './read-inrc2.ts';

/** Which files an instance is made of: `n030w4_1_6-2-9-1` is dataset n030w4, history 1, weeks 6, 2, 9 and 1. */
export interface Inrc2InstanceName {
  readonly dataset: string;
  readonly history: number;
  readonly weeks: readonly number[];
  /** The scenario's text, when that is the file that was given. */
  readonly scenario: string | null;
}

const INSTANCE = /(?:^|[/\\])([A-Za-z0-9]+)_(\d{1,3})_(\d{1,3}(?:-\d{1,3}){0,51})(?:\.txt)?$/;
const MOST_WEEKS = 52;

/**
 * The instance that a name or a file's content speaks of; `null` when it is none of INRC-II. A scenario by itself means
 * history 0 and the first weeks in order.
 */
export function inrc2Instance(name: string, text: string | null): Inrc2InstanceName | null {
  const scenario = /^\s*SCENARIO *= *(\S+)/.exec(text ?? '');
  if (text !== null && scenario !== null) {
    const weeks = Math.min(MOST_WEEKS, Number(/^\s*WEEKS *= *(\d{1,3})/m.exec(text)?.[1] ?? 1));
    const dataset = scenario[1] ?? '';
    return { dataset, history: 0, weeks: Array.from({ length: weeks }, (_, week) => week), scenario: text };
  }
  // Files of this name list the same instance in another format; its first lines name it.
  const listed = /^\s*SCHEDULING_PERIOD\s+(\w+_\d+_[\d-]+),/.exec(text ?? '');
  if (text !== null && listed === null) return null;
  const parts = INSTANCE.exec(listed?.[1] ?? name);
  if (parts === null) return null;
  const [, dataset = '', history = '', weeks = ''] = parts;
  return { dataset, history: Number(history), weeks: weeks.split('-').map(Number), scenario: null };
}

/** Opens the files of an instance; a file that is not there is a fault. */
export function findInrc2Files(source: BenchmarkSource, instance: Inrc2InstanceName): Outcome<Inrc2Texts> {
  const { dataset, history, weeks } = instance;
  const problems: Problem[] = [];
  const open = (name: string): NamedText => {
    const text = source.open?.(name) ?? null;
    if (text === null) {
      const expected = 'that file beside the one given';
      problems.push(problem('benchmark.missing', { where: source.name, found: `no ${name}`, expected, tryThis: '' }));
    }
    return { name, text: text ?? '' };
  };
  const scenarioName = `Sc-${dataset}.txt`;
  const files = {
    name: `${dataset}_${history}_${weeks.join('-')}`,
    scenario: instance.scenario === null ? open(scenarioName) : { name: scenarioName, text: instance.scenario },
    history: open(`H0-${dataset}-${history}.txt`),
    weeks: weeks.map((week) => open(`WD-${dataset}-${week}.txt`)),
  };
  if (problems.length > 0) return bad(problems);
  const note = `read as ${files.name}: give that name with other numbers for another history or other weeks`;
  return good(files, instance.scenario === null ? [] : [note]);
}
