import { createInterface } from 'node:readline/promises';
import type { Question, ReadOptions } from '@rotawright/formats/read';
import { CommanderError } from 'commander';
import type { Terminal } from '../terminal/terminal.ts';
import { answerTo } from './answer-to.ts';
import { type Opened, openRotas } from './open-rota.ts';
import { withOption } from './option-text.ts';

/** Rounds of questions before we stop asking: each round settles every question of the one before. */
const MOST_ROUNDS = 10;

/**
 * Reads a file, asking at the terminal about every doubt; where nobody can be asked the doubts come back as they are.
 * Answers hold for the files that follow, too: a rota's codes rarely change from sheet to sheet.
 */
export async function openSettled(
  path: string,
  settled: { options: ReadOptions },
  terminal: Terminal,
): Promise<Opened> {
  for (let round = 0; ; round += 1) {
    const opened = await openRotas(path, settled.options);
    if (opened.ok || opened.questions.length === 0 || !terminal.canAsk || round === MOST_ROUNDS) return opened;
    for (const question of opened.questions) {
      const options = await settledBy(question, settled.options, terminal);
      if (options === null) return opened;
      settled.options = options;
    }
  }
}

/** The options with the user's answer, asked for until it is one; `null` when the user will not say. */
async function settledBy(question: Question, options: ReadOptions, terminal: Terminal): Promise<ReadOptions | null> {
  for (;;) {
    const answer = await ask(question, terminal);
    if (answer === null) return null;
    try {
      return withOption(options, answer);
    } catch (fault) {
      if (!(fault instanceof CommanderError)) throw fault;
      terminal.err(`That is no answer: ${fault.message}\n`);
    }
  }
}

/** The option that settles the question, or `null` when the user will not say. */
async function ask(question: Question, terminal: Terminal): Promise<string | null> {
  terminal.err(`\n${question.where}: ${question.text}\n`);
  question.answers.forEach((answer, i) => {
    terminal.err(`  ${i + 1}  ${answer.label}  (${answer.option})\n`);
  });
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await answerTo(question, (prompt) => lines.question(prompt));
  } finally {
    lines.close();
  }
}
