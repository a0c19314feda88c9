import type { ReactElement } from 'react';
import type { ImportReading } from '../../api/imports.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { importWords as words } from '../../words/import.ts';
import { DepartmentCrumbs } from '../department/department-crumbs.tsx';
import { useDepartmentHere } from '../department/use-department.ts';
import { AcceptImport } from './accept-import.tsx';
import { DropFile } from './drop-file.tsx';
import { Questions, questionId } from './questions.tsx';
import { ReadSheet } from './read-sheet.tsx';
import { useReading } from './use-reading.ts';
import { WaitForFile } from './wait-for-file.tsx';

/** Drop, look, settle, accept. The file stays in the browser and goes to the server anew with each answer; a large one waits there for a worker. */
export function ImportPage(): ReactElement {
  const { id, department } = useDepartmentHere();
  const { file, reading, run, error, isBusy, take, answer, again, came, drop } = useReading(id);
  const name = department?.name ?? '';
  return (
    <Page
      title={words.title}
      heading={words.of(name)}
      lead={words.lead}
      crumbs={<DepartmentCrumbs id={id} name={name} />}
      actions={file === null ? null : <Button onClick={drop}>{words.again}</Button>}
    >
      {file === null ? <DropFile onFile={take} /> : null}
      <Failure error={error} kept={words.kept} {...(file && { onRetry: again })} />
      {isBusy && reading === null ? <Loading what={words.reading(file?.name ?? '')} /> : null}
      {file !== null && run !== null ? (
        <WaitForFile key={run.id} run={run} onDone={(result) => came(result.reading)} onAgain={again} />
      ) : null}
      {file !== null && reading !== null ? (
        <Reading departmentId={id} file={file} reading={reading} onAnswer={answer} onReading={came} />
      ) : null}
    </Page>
  );
}

function Reading(props: {
  readonly departmentId: string;
  readonly file: File;
  readonly reading: ImportReading;
  readonly onAnswer: (question: string, value: string) => void;
  readonly onReading: (reading: ImportReading) => void;
}): ReactElement {
  const { departmentId, file, reading, onAnswer, onReading } = props;
  const { summary, questions, problems, sheets, isRemembered, answers } = reading;
  const open = questions.filter(({ id }) => answers[id] === undefined);
  const isNoRota = summary === null && questions.length === 0;
  return (
    <>
      <h2>{words.read(file.name)}</h2>
      {isRemembered ? <p className="note">{words.remembered}</p> : null}
      <p role="status">
        {summary === null
          ? isNoRota
            ? words.noRota
            : words.open(open.length)
          : words.summary(summary.people, summary.duties, summary.leaveDays, summary.from, summary.until)}
      </p>
      {problems.length === 0 ? null : (
        <div className="note bad">
          <h3>{words.problems}</h3>
          <ul>
            {problems.map(({ where, found, expected, tryThis }) => (
              <li key={`${where}${found}`}>
                <strong>{where}</strong>: {found}; expected {expected}.
                {tryThis === '' ? '' : ` ${words.tryThis(tryThis)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isNoRota ? null : <Questions questions={questions} answers={answers} onAnswer={onAnswer} />}
      {sheets.map((sheet) => (
        <ReadSheet key={sheet.name} sheet={sheet} onQuestion={(question) => goTo(questions, question)} />
      ))}
      {isNoRota ? null : (
        <AcceptImport departmentId={departmentId} file={file} reading={reading} onReading={onReading} />
      )}
    </>
  );
}

/** To the first choice of a question, where a key or another click settles it. */
function goTo(questions: ImportReading['questions'], question: string): void {
  const at = questions.findIndex(({ id }) => id === question);
  document.getElementById(questionId(at))?.focus();
}
