import { readForDepartment, storeImport } from '../imports/index.ts';
import { type Db, importFileOf, newId, type TakenRun } from '../store/index.ts';
import type { ImportResult } from '../wire/index.ts';
import type { FinishedRun } from './finished-run.ts';

/** Seconds of wall time that a file may take here. Nobody waits for the answer to a request, and searches beside it may slow it down. */
const PATIENCE = 60;

/** What a file is to be read with, and whether it is to become a draft. */
export interface ImportRun {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly title: string | null;
  readonly isAccepted: boolean;
}

/** Reads a file that waits with its run. One that is accepted, and in which nothing is open, becomes a draft when the run ends. */
export async function runImport(db: Db, run: TakenRun): Promise<FinishedRun> {
  const { departmentId, userId } = run;
  // Written by the route that took the file, after its own check.
  const { name, answers, title, isAccepted } = run.request as ImportRun;
  const bytes = await importFileOf(db, run.id);
  if (bytes === null || userId === null) return gone();
  const { reading, understood } = await readForDepartment(db, departmentId, {
    bytes,
    name,
    answers,
    patience: PATIENCE,
  });
  if (!isAccepted || understood === null) {
    const answer: ImportResult = { reading, accepted: null };
    return { outcome: [openText(reading)], answer, notice: null };
  }
  const accepted = { rotaId: newId(), versionId: newId() };
  const answer: ImportResult = { reading: null, accepted };
  return {
    outcome: ['The file is a draft now.'],
    answer,
    effect: async (trx, at) => {
      const { organisation_id: organisationId } = await trx
        .selectFrom('department')
        .select('organisation_id')
        .where('id', '=', departmentId)
        .executeTakeFirstOrThrow();
      await storeImport(trx, { understood, title, ...accepted }, { userId, organisationId, departmentId, at });
    },
    notice: { text: 'A file that you took over is a draft now.', link: `/versions/${accepted.versionId}` },
  };
}

/** Whoever sent it in has left meanwhile, or the run is over. */
function gone(): FinishedRun {
  return { outcome: ['The file is not there any more. Send it in again.'], answer: null, notice: null };
}

function openText({ summary, questions, problems }: NonNullable<ImportResult['reading']>): string {
  if (summary !== null && problems.length === 0) return 'The file is understood.';
  return problems.length > 0 ? 'The file cannot be read as it is.' : `${questions.length} questions are open.`;
}
