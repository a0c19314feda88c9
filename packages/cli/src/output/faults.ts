import { type Problem, problemSentence } from '@rotawright/core/problems';
import type { Question } from '@rotawright/formats/read';
import { type ExitCode, WRONG_INPUT } from '../exit-codes.ts';
import type { Session } from '../session.ts';

/** Why a file came to nothing. */
export interface FileFault {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly questions?: readonly Question[];
  readonly understood?: readonly string[];
}

/** Says the fault to people, and to a program that reads JSON as well; the exit code that goes with it. */
export function showFault(
  fault: FileFault,
  flags: { readonly json?: true },
  { terminal }: Pick<Session, 'terminal'>,
): ExitCode {
  if (flags.json) terminal.out(`${JSON.stringify(faultJson(fault))}\n`);
  terminal.err(faultText(fault, problemSentence));
  return WRONG_INPUT;
}

/** Says of a rota of a file that a command for one rota leaves out, and how to have it. */
export function leftOutText({ sheet }: { readonly sheet: string }): string {
  return `Left out: sheet ${sheet}. Try: --sheet "${sheet}"\n`;
}

/** The fault as one JSON value, so that output of many files keeps its order and loses none. */
function faultJson(fault: FileFault) {
  return {
    format: 'rotawright-problems/1',
    file: fault.file,
    problems: fault.problems,
    questions: fault.questions ?? [],
  };
}

/** The fault for people: what was understood, every problem, every doubt with the option that settles it. */
export function faultText(fault: FileFault, sentence: (problem: Problem) => string): string {
  const questions = fault.questions ?? [];
  const lines = [`${fault.file} could not be used.`];
  for (const line of fault.understood ?? []) lines.push(`  Understood: ${line}`);
  for (const problem of fault.problems) lines.push(`  ${sentence(problem)}`);
  for (const question of questions) {
    lines.push(`  ${question.where}: ${question.text}`);
    for (const answer of question.answers) lines.push(`      ${answer.option}   ${answer.label}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
