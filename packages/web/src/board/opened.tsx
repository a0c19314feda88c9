import { lazy, type ReactElement, Suspense } from 'react';
import type { Place } from '../actions/index.ts';
import type { Box } from '../grid/index.ts';
import { useBoard } from './use-board.ts';

const ChooseDuty = lazy(async () => ({ default: (await import('./choose-duty.tsx')).ChooseDuty }));
const WhyHere = lazy(async () => ({ default: (await import('./why-here.tsx')).WhyHere }));
const WhoCould = lazy(async () => ({ default: (await import('./who-could.tsx')).WhoCould }));
const FindDialog = lazy(async () => ({ default: (await import('./find-dialog.tsx')).FindDialog }));
const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }));
const PasteQuestion = lazy(async () => ({ default: (await import('./paste-question.tsx')).PasteQuestion }));
const SolveDialog = lazy(async () => ({ default: (await import('./solve/solve-dialog.tsx')).SolveDialog }));
const AnswerDialog = lazy(async () => ({ default: (await import('./solve/answer-dialog.tsx')).AnswerDialog }));
const OutcomeDialog = lazy(async () => ({ default: (await import('./solve/outcome-dialog.tsx')).OutcomeDialog }));
const ConflictsDialog = lazy(async () => ({ default: (await import('./conflicts-dialog.tsx')).ConflictsDialog }));
const CommentsDialog = lazy(async () => ({ default: (await import('./comments-dialog.tsx')).CommentsDialog }));

/** Whatever stands open over the board. Closing it gives the focus back to the cell. */
export function OpenedThing(props: {
  readonly boxOf: (place: Place) => Box | null;
  readonly onClosed: () => void;
}): ReactElement | null {
  const board = useBoard();
  const { opened } = board;
  if (opened === null) return null;
  const close = (): void => {
    board.open(null);
    props.onClosed();
  };
  return (
    <Suspense>
      {opened.kind === 'why' ? <WhyHere place={opened.place} box={props.boxOf(opened.place)} onClose={close} /> : null}
      {opened.kind === 'set' ? <ChooseDuty box={props.boxOf(opened.place)} onClose={close} /> : null}
      {opened.kind === 'who' ? <WhoCould gap={opened.gap} onClose={close} /> : null}
      {opened.kind === 'find' ? <FindDialog onClose={close} /> : null}
      {opened.kind === 'help' ? <HelpDialog onClose={close} /> : null}
      {opened.kind === 'paste' ? <PasteQuestion rows={opened.rows} unknown={opened.unknown} onClose={close} /> : null}
      {opened.kind === 'solve' ? <SolveDialog onClose={close} /> : null}
      {opened.kind === 'answer' ? <AnswerDialog onClose={close} /> : null}
      {opened.kind === 'outcome' ? <OutcomeDialog onClose={close} /> : null}
      {opened.kind === 'comments' ? <CommentsDialog onClose={close} /> : null}
      {opened.kind === 'conflicts' ? <ConflictsDialog onClose={close} /> : null}
    </Suspense>
  );
}
