import { createInterface } from 'node:readline/promises';
import type { Question, ReadOptions } from '@rotawright/formats/read';
import type { Terminal } from '../terminal/terminal.ts';
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
      const answer = await ask(question, terminal);
      if (answer === null) return opened;
      settled.options = withOption(settled.options, answer);
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
    const said = (await lines.question('Number, an option as shown, or Enter to stop: ')).trim();
    if (said === '') return null;
    return question.answers[Number(said) - 1]?.option ?? said;
  } finally {
    lines.close();
  }
}
