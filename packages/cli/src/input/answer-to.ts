import type { Question } from '@rotawright/formats/read';

/**
 * The option that settles the question, as whoever is asked says: the number of an answer, or an option in full. An answer
 * whose times are only an example is asked about once more, so that nobody's shift gets the example's times. `null` when
 * nothing is said.
 */
export async function answerTo(question: Question, read: (prompt: string) => Promise<string>): Promise<string | null> {
  const said = (await read('Number, an option as shown, or Enter to stop: ')).trim();
  if (said === '') return null;
  const answer = question.answers[Number(said) - 1];
  if (answer?.example === undefined) return answer?.option ?? said;
  const own = (await read(`Written as ${answer.example}: `)).replace(/\s+/g, '');
  return own === '' ? null : answer.option.replace(answer.example, () => own);
}
