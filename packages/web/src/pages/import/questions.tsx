import type { ReactElement } from 'react';
import type { ImportReading } from '../../api/imports.ts';
import { RadioField } from '../../parts/choice.tsx';
import { Empty } from '../../parts/empty.tsx';
import { importWords as words } from '../../words/import.ts';

/** Doubts, each settled by one click; answered ones can be changed. */
export function Questions(props: {
  readonly questions: ImportReading['questions'];
  readonly answers: ImportReading['answers'];
  readonly onAnswer: (question: string, value: string) => void;
}): ReactElement {
  const { questions, answers, onAnswer } = props;
  return (
    <>
      <h2>{words.questions}</h2>
      {questions.length === 0 ? <Empty text={words.noneOpen} /> : null}
      {questions.map(({ id, text, cells, choices }, i) => (
        <div className="panel" key={id}>
          <RadioField
            id={`question-${i}`}
            name={id}
            label={text}
            hint={words.cells(cells)}
            value={answers[id] ?? ''}
            onValue={(value) => onAnswer(id, value)}
            choices={choices}
          />
        </div>
      ))}
    </>
  );
}
