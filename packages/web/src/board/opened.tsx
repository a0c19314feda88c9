import type { ReactElement } from 'react';
import type { Place } from '../actions/index.ts';
import type { Box } from '../grid/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { PartBoundary } from '../parts/part-boundary.tsx';
import { useBoard } from './use-board.ts';

const ChooseDuty = lazyPart(async () => (await import('./choose-duty.tsx')).ChooseDuty);
const WhyHere = lazyPart(async () => (await import('./why-here.tsx')).WhyHere);
const WhoCould = lazyPart(async () => (await import('./who-could.tsx')).WhoCould);
const FindDialog = lazyPart(async () => (await import('./find-dialog.tsx')).FindDialog);
const HelpDialog = lazyPart(async () => (await import('./help-dialog.tsx')).HelpDialog);
const PasteQuestion = lazyPart(async () => (await import('./paste-question.tsx')).PasteQuestion);
const SolveDialog = lazyPart(async () => (await import('./solve/solve-dialog.tsx')).SolveDialog);
const AnswerDialog = lazyPart(async () => (await import('./solve/answer-dialog.tsx')).AnswerDialog);
const OutcomeDialog = lazyPart(async () => (await import('./solve/outcome-dialog.tsx')).OutcomeDialog);
const ConflictsDialog = lazyPart(async () => (await import('./conflicts-dialog.tsx')).ConflictsDialog);
const CommentsDialog = lazyPart(async () => (await import('./comments-dialog.tsx')).CommentsDialog);

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
    <PartBoundary key={opened.kind} onClose={close}>
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
    </PartBoundary>
  );
}
