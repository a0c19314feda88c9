import { problemSentence } from '@rotawright/core/problems';
import { foundText, notFoundSentences } from '@rotawright/formats/words';
import { findTemplates, type LawfulTemplate, readTemplateDemand, type TemplateDemand } from '@rotawright/solve/rota';
import { contractOf, foundTemplate, SLEEP_LABEL, templateDemandOf, worthAChoice } from '../document/index.ts';
import type { FoundTemplate } from '../wire/index.ts';
import type { KeptTemplates, TaskOutcome, TaskPoint, TemplateTask } from './task.ts';

/** How a search for templates is watched and stopped. It computes without a pause, so that it has to look by itself. */
export interface TemplateHooks {
  isStopped(): boolean;
  progress(point: TaskPoint): void;
}

/** Exchanges tried for each number of weeks and aim. */
const STEPS = 150_000;
/** Further searches of each number of weeks that had a template, for the sake of choice. */
const ROUNDS = 3;
/** Far enough apart that no two searches draw alike. */
const SEEDS_APART = 16;

/**
 * Looks for lawful templates that cover exactly what is asked, with choices between weeks, weekends, single days and sleepiness, or says
 * why there is none, with the proof where there is one. Uses no store.
 */
export async function runTemplates(
  { document, request }: TemplateTask,
  hooks: TemplateHooks,
): Promise<TaskOutcome<KeptTemplates>> {
  const contract = contractOf(document);
  if (!contract.ok) return { outcome: contract.problems.map(problemSentence), answer: null };
  const read = readTemplateDemand(templateDemandOf(document, request));
  if (!read.ok) return { outcome: read.problems.map(problemSentence), answer: null };
  const demand = read.value;
  const started = performance.now();
  const stopping = new AbortController();
  const look = (weeks: number): void => {
    if (hooks.isStopped()) stopping.abort();
    const seconds = (performance.now() - started) / 1000;
    hooks.progress({ seconds, phase: `${weeks} weeks`, cost: null, bound: null });
  };
  const search = (asked: TemplateDemand, round: number) =>
    findTemplates(asked, contract.value, {
      seed: request.seed + round * SEEDS_APART,
      steps: STEPS,
      exactSeconds: request.seconds,
      longer: round === 0 ? request.longer : 0,
      signal: stopping.signal,
      progress: look,
    });
  const shown = (templates: readonly LawfulTemplate[]): FoundTemplate[] =>
    templates.map((one) => foundTemplate(one, contract.value));
  const result = await search(demand, 0);
  const found = shown(result.templates);
  const counts = [...new Set(found.map(({ weeks }) => weeks.length))];
  for (let round = 1; round < ROUNDS; round += 1) {
    for (const weeks of counts) {
      const more = stopping.signal.aborted ? null : await search({ ...demand, weeks }, round);
      found.push(...shown(more?.templates ?? []));
    }
  }
  if (found.length === 0) {
    const stopped = stopping.signal.aborted ? ['It was stopped before a template was found.'] : [];
    const isTold = !stopping.signal.aborted || result.status !== 'not-found';
    return { outcome: [...stopped, ...(isTold ? notFoundSentences(result, request.weeks) : [])], answer: null };
  }
  const answer: KeptTemplates = {
    templates: worthAChoice(found),
    needs: request.needs,
    on: document.from,
    sleepLabel: SLEEP_LABEL,
  };
  return { outcome: [foundText(result)], answer };
}
