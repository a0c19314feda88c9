import { BugError } from '@rotawright/core/problems';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { requestsOf } from '../document/index.ts';
import { type CompareRun, type Db, publishedDuties, readAsked, readDocument, type TakenRun } from '../store/index.ts';
import { SolveRequest, TemplateSearch } from '../wire/index.ts';
import type { SolveTask, Task } from './task.ts';

/** Days before a rota that still bind its first days. */
const PAST_DAYS = 28;

/** Reads what a search or a comparison needs, as it stands when the work begins. */
export async function taskOf(db: Db, run: TakenRun): Promise<Task> {
  const { kind, versionId } = run;
  if (versionId === null) throw new BugError(`a run of kind ${kind} is of no version`);
  const document = await readDocument(db, versionId);
  switch (kind) {
    case 'template':
      return { kind, document, request: TemplateSearch.parse(run.request) };
    case 'compare':
      // Written by the route that asked for it.
      return { kind, before: await readDocument(db, (run.request as CompareRun).beforeId), after: document };
    case 'solve':
    case 'why-not':
      return solveTask(db, { kind, document, run });
    default:
      throw new BugError(`a run of kind ${kind} is no task`);
  }
}

async function solveTask(
  db: Db,
  { kind, document, run }: Pick<SolveTask, 'kind' | 'document'> & { readonly run: TakenRun },
): Promise<SolveTask> {
  const first = parseCivilDate(document.from) ?? 0;
  const span = { from: formatCivilDate(first - PAST_DAYS), until: document.from };
  const past = await publishedDuties(db, { departmentId: run.departmentId, rotaId: document.rotaId }, span);
  const kept = await readAsked(db, document.versionId);
  const given = SolveRequest.parse(run.request);
  // What the search was started with stands before what is kept.
  const request = {
    openings: kept.openings,
    requests: kept.requests,
    ...given,
    weights: { ...kept.weights, ...given.weights },
  };
  const people = new Set(document.people.filter(({ isVacant }) => !isVacant).map(({ id }) => id));
  const codes = new Set(document.shiftTypes.map(({ code }) => code));
  // Somebody may be on two rotas on one day; a search takes one duty of it.
  const lastOfDay = new Map(
    past
      .filter(({ person, code }) => people.has(person) && codes.has(code))
      .map((duty) => [`${duty.person} ${duty.date}`, duty]),
  );
  return {
    kind,
    document,
    request,
    history: [...lastOfDay.values()],
    requests: requestsOf(request),
    together: { presence: kept.presence, supervision: kept.supervision },
  };
}
