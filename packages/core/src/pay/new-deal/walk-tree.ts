import type { Confidence } from '../../contracts/index.ts';
import { BANDS, type Band } from './band.ts';
import type { BandTree, QuestionId, Step } from './band-tree.ts';

/** A question of a tree as it was asked of one post, for the report. */
export interface BandQuestion {
  readonly id: QuestionId;
  /** `over 1/3 of duty hours outside 07:00 to 19:00, Monday to Friday`. */
  readonly question: string;
  /** What was measured, as people say it: `0.350`, `46:13`, `1 in 4.57`; empty when nothing was. */
  readonly measured: string;
  readonly answer: 'yes' | 'no' | 'cannot tell';
  /** Term that holds the figure asked about; `null` for a question about a fact. */
  readonly term: string | null;
  /** Paragraph of that term. */
  readonly clause: string;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  /** What has to be known before it can be answered. */
  readonly missing: readonly string[];
}

/** Where a tree leads, and every question on the way. */
export interface TreeWalk {
  /** Bands that are possible, the best paid first; one when every question that matters was answered. */
  readonly possible: readonly Band[];
  /** In the order asked. */
  readonly questions: readonly BandQuestion[];
}

/**
 * Walks a tree from its start. A question that cannot be answered leads both ways, so that what stands at the end is
 * every band that the missing facts could still make.
 */
export function walkTree(tree: BandTree, ask: (id: QuestionId) => BandQuestion): TreeWalk {
  const asked = new Map<QuestionId, BandQuestion>();
  const found = new Set<Band>();
  const passed = new Set<string>();
  const follow = (step: Step): void => {
    if ('band' in step) found.add(step.band);
    else visit(step.to);
  };
  const visit = (name: string): void => {
    const node = tree[name];
    if (node === undefined || passed.has(name)) return;
    passed.add(name);
    const question = asked.get(node.ask) ?? ask(node.ask);
    asked.set(node.ask, question);
    if (question.answer !== 'no') follow(node.yes);
    if (question.answer !== 'yes') follow(node.no);
  };
  visit('start');
  return { possible: BANDS.filter((band) => found.has(band)), questions: [...asked.values()] };
}
