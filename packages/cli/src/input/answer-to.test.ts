import { expect, it } from 'vitest';
import { answerTo } from './answer-to.ts';

const question = {
  code: 'formats.unknown-code',
  where: 'Sheet "Rota", cell B2',
  text: 'The code "N?" is not explained.',
  answers: [
    { label: 'a shift', option: "--code 'N?=08:30-21:00'", example: '08:30-21:00' },
    { label: 'a day off', option: "--code 'N?=off'" },
  ],
};

function saying(...lines: readonly string[]) {
  const left = [...lines];
  return async () => left.shift() ?? '';
}

it('a number stands for its answer, and anything else for itself', async () => {
  expect(await answerTo(question, saying('2'))).toBe("--code 'N?=off'");
  expect(await answerTo(question, saying('--code N=leave'))).toBe('--code N=leave');
});

it('the times of an example are never taken for an answer', async () => {
  expect(await answerTo(question, saying('1', ' 20:30 - 09:00 '))).toBe("--code 'N?=20:30-09:00'");
  expect(await answerTo(question, saying('1', ''))).toBeNull();
});

it('nothing said settles nothing', async () => {
  expect(await answerTo(question, saying(''))).toBeNull();
});
