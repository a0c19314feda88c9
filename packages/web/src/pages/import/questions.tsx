import { type ReactElement, useState } from 'react';
import type { ImportReading } from '../../api/imports.ts';
import { Button } from '../../parts/button.tsx';
import { RadioField } from '../../parts/choice.tsx';
import { Empty } from '../../parts/empty.tsx';
import { TextField } from '../../parts/field.tsx';
import { importWords as words } from '../../words/import.ts';

type Question = ImportReading['questions'][number];

/** Where the question of a doubtful cell stands on the page. */
export const questionId = (at: number): string => `question-${at}`;

/** Doubts, each settled by one click; one that needs times or a year asks for them. */
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
      {questions.map((question, i) => (
        <div className="panel" key={question.id}>
          <OneQuestion
            at={i}
            question={question}
            answer={answers[question.id] ?? ''}
            onAnswer={(value) => onAnswer(question.id, value)}
          />
        </div>
      ))}
    </>
  );
}

function OneQuestion(props: {
  readonly at: number;
  readonly question: Question;
  readonly answer: string;
  readonly onAnswer: (value: string) => void;
}): ReactElement {
  const { at, question, answer, onAnswer } = props;
  const { id, text, cells, choices } = question;
  const [chosen, setChosen] = useState<string | null>(null);
  const open = choices.find(({ value }) => value === chosen);
  return (
    <>
      <RadioField
        id={questionId(at)}
        name={id}
        label={text}
        hint={words.cells(cells)}
        value={chosen ?? answer}
        onValue={(value) => {
          const choice = choices.find((one) => one.value === value);
          const asksTimes = choice !== undefined && choice.example !== null;
          setChosen(asksTimes ? value : null);
          if (!asksTimes) onAnswer(value);
        }}
        choices={choices.map((choice) => ({ value: choice.value, text: choice.text }))}
      />
      {open === undefined || open.example === null ? null : (
        <Missing
          id={`${questionId(at)}-missing`}
          example={open.example}
          onGiven={(given) => onAnswer(open.value.replace(open.example ?? '', given))}
        />
      )}
    </>
  );
}

/** What an answer still needs, by the form of its example: a year, or the times of a duty. */
function Missing(props: {
  readonly id: string;
  readonly example: string;
  readonly onGiven: (given: string) => void;
}): ReactElement {
  const { id, example, onGiven } = props;
  return example.includes(':') ? <Times id={id} onTimes={onGiven} /> : <Year id={id} onYear={onGiven} />;
}

function Year({ id, onYear }: { readonly id: string; readonly onYear: (year: string) => void }): ReactElement {
  const [year, setYear] = useState('');
  const isGiven = /^20\d\d$/.test(year.trim());
  return (
    <div className="field-row keep-row">
      <TextField id={id} name="year" label={words.year} inputMode="numeric" width={4} value={year} onValue={setYear} />
      <div className="actions">
        <Button kind="primary" isOff={!isGiven} onClick={() => onYear(year.trim())}>
          {words.takeYear}
        </Button>
      </div>
    </div>
  );
}

/** Start and end of a duty that the file does not explain. The example of the choice is never taken for an answer. */
function Times({ id, onTimes }: { readonly id: string; readonly onTimes: (times: string) => void }): ReactElement {
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const isGiven = start !== '' && end !== '';
  return (
    <div className="field-row keep-row">
      <TextField id={`${id}-start`} name="start" type="time" label={words.start} value={start} onValue={setStart} />
      <TextField id={`${id}-end`} name="end" type="time" label={words.end} value={end} onValue={setEnd} />
      <div className="actions">
        <Button kind="primary" isOff={!isGiven} onClick={() => onTimes(`${start}-${end}`)}>
          {words.takeTimes}
        </Button>
      </div>
    </div>
  );
}
