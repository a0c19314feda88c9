import { expect, test } from 'vitest';
import { optionsOf } from './answer-options.ts';

test.each([
  [`--name 'Asmith=Anna Smith'`, { Asmith: 'Anna Smith' }],
  [`--name "Asmith=Anna Smith"`, { Asmith: 'Anna Smith' }],
  [`--name 'Obrien=Mary O'\\''Brien'`, { Obrien: "Mary O'Brien" }],
  ['--name Asmith=ASmith', { Asmith: 'ASmith' }],
])('%s names whom it means, without its quotes', (answer, names) => {
  expect(optionsOf({ question: answer })).toEqual({ names });
});
