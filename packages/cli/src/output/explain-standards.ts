import { MODEL_FACTS, MODEL_LABEL, type ModelFacts, RR446_FACTS, SLEEP_METHOD } from '@rotawright/core/fatigue';
import {
  COVER_PACKS,
  type CoverPack,
  EVIDENCE,
  type Evidence,
  FATIGUE_TRIGGERS,
  WORDING_RULE,
} from '@rotawright/core/standards';
import type { Terminal } from '../terminal/terminal.ts';

/** Something that is no contract and can be explained: studies, a model of fatigue, a cover standard. */
export type Explained =
  | { readonly kind: 'evidence'; readonly wordingRule: string; readonly evidence: readonly Evidence[] }
  | {
      readonly kind: 'model';
      readonly label: string;
      readonly model: ModelFacts;
      readonly sleep: string;
      readonly triggers: readonly unknown[];
    }
  | { readonly kind: 'cover'; readonly packs: readonly CoverPack[] };

/**
 * What goes by this name outside the contracts, letter case apart: `evidence`, `evidence nights`, the id of a study,
 * `fatigue`, a model, `cover`, a cover standard.
 */
export function explainStandards(name: string): readonly Explained[] {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/^(evidence|fatigue|cover)[ .:]+/, (word) => `${word.trim().replace(/[.:]$/, '')} `)
    .trim();
  const [area = '', ...rest] = wanted.split(' ');
  const what = rest.join(' ');
  if (area === 'evidence')
    return evidenceOf((one) => what === '' || one.id === what || one.topic === what || one.id.startsWith(`${what}.`));
  if (area === 'fatigue') return modelsOf((one) => what === '' || one.id === what);
  if (area === 'cover') return packsOf((one) => what === '' || one.id === what);
  return [
    ...evidenceOf((one) => one.id === wanted || one.topic === wanted),
    ...modelsOf((one) => one.id === wanted),
    ...packsOf((one) => one.id === wanted),
  ];
}

/** Names that {@link explainStandards} knows, for suggestions. */
export function standardNames(): readonly string[] {
  return [
    'evidence',
    'fatigue',
    'cover',
    ...EVIDENCE.flatMap(({ id, topic }) => [id, `evidence ${topic}`]),
    ...allModels().map(({ id }) => id),
    ...COVER_PACKS.map(({ id }) => `cover ${id}`),
  ];
}

function allModels(): readonly ModelFacts[] {
  return [...Object.values(MODEL_FACTS), RR446_FACTS];
}

function evidenceOf(isWanted: (one: Evidence) => boolean): readonly Explained[] {
  const evidence = EVIDENCE.filter(isWanted);
  return evidence.length === 0 ? [] : [{ kind: 'evidence', wordingRule: WORDING_RULE, evidence }];
}

function modelsOf(isWanted: (one: ModelFacts) => boolean): readonly Explained[] {
  return allModels()
    .filter(isWanted)
    .map((model) => ({
      kind: 'model',
      label: MODEL_LABEL,
      model,
      sleep: SLEEP_METHOD,
      triggers: model.id === RR446_FACTS.id ? FATIGUE_TRIGGERS : [],
    }));
}

function packsOf(isWanted: (one: CoverPack) => boolean): readonly Explained[] {
  const packs = COVER_PACKS.filter(isWanted);
  return packs.length === 0 ? [] : [{ kind: 'cover', packs }];
}

/** For people. */
export function explainedText(one: Explained, terminal: Terminal): string {
  const bold = (text: string): string => terminal.style('bold', text);
  switch (one.kind) {
    case 'evidence':
      return `${one.evidence.map((study) => studyText(study, bold)).join('\n')}\n${one.wordingRule}\n`;
    case 'model':
      return `${modelText(one, bold)}`;
    default:
      return one.packs.map((pack) => packText(pack, bold)).join('\n');
  }
}

type Bold = (text: string) => string;

function studyText(study: Evidence, bold: Bold): string {
  return `${bold(study.claim)}  ${study.id}
  Found:    ${study.number}
  Study:    ${study.study}; ${study.design}
  Caution:  ${study.caution} (source ${study.confidence})
  May say:  ${study.say}
`;
}

function modelText({ model, label, sleep, triggers }: Extract<Explained, { kind: 'model' }>, bold: Bold): string {
  const acted = FATIGUE_TRIGGERS.filter((trigger) => triggers.includes(trigger)).map(
    ({ id, from, usedBy, source, confidence }) =>
      `  Trigger ${id}: from ${from}; ${usedBy} (${source}; ${confidence})\n`,
  );
  return `${bold(model.title)}  ${model.id}
  ${model.paper}
  Gives: ${model.score}, ${label}.
  Validated on ${model.validatedOn}.
${model.limits.map((limit) => `  ${limit}\n`).join('')}${acted.join('')}  ${sleep}
`;
}

function packText(pack: CoverPack, bold: Bold): string {
  const rules = pack.rules.map(({ id, text, confidence }) => `  ${id}: ${text} (${confidence})\n`);
  return `${bold(pack.title)}  ${pack.id}
  ${pack.setting}; ${pack.publisher}, ${pack.published}
${rules.join('')}  Source: ${pack.source} (${pack.confidence})
  Doubt: ${pack.doubt}
  A standard, no contract: nobody breaches it, and it is used only where you ask for it.
`;
}
