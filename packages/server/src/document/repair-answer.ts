import { bad, good, type Outcome } from '@rotawright/core/problems';
import { limitText, measuredText, ruleTitle } from '@rotawright/formats/words';
import { type Cells, type Repair, repairRoster } from '@rotawright/solve/rota';
import type { RepairAnswer, RepairRequest, RosterDocument } from '../wire/index.ts';
import { barsOf } from './barred.ts';
import { answerOf } from './gap-answer.ts';
import { deskOf } from './judged-document.ts';
import { Proposal } from './proposed-cells.ts';
import { sayDay } from './say-day.ts';

/** Ways looked at for the smallest change. */
const STEPS = 400;

/** The smallest lawful change that fills the gaps which absences leave, with everybody who could take each of them. */
export function repairAnswer(document: RosterDocument, request: RepairRequest): Outcome<RepairAnswer> {
  const strangers = request.absences.filter(({ person }) => !document.people.some(({ id }) => id === person));
  if (strangers.length > 0) {
    const expected = 'somebody of this rota';
    return bad(
      strangers.map(({ person }) => ({ code: 'gap.person', where: 'absences', found: person, expected, tryThis: '' })),
    );
  }
  const desk = deskOf(document);
  if (!desk.ok) return desk;
  const first = request.absences.map(({ date }) => date).sort()[0] ?? document.from;
  const frozenUntil = request.frozenUntil ?? first;
  const repair = repairRoster(desk.value, request.absences, { frozenUntil, steps: STEPS, isBarred: barsOf(document) });
  const proposal = new Proposal(document);
  const after = dutiesByPerson(repair);
  const touched = new Set([
    ...request.absences.map(({ person }) => person),
    ...repair.handovers.map(({ to }) => to.person),
  ]);
  return good({
    gaps: repair.choices.map((choices) => answerOf(document, desk.value, choices)),
    plan: planWords(repair, proposal),
    open: repair.open.map(({ date, code }) => ({ date, code })),
    changes: [...touched].flatMap((person) => proposal.cellsFor(person, after.get(person) ?? [])),
  });
}

function dutiesByPerson({ document }: Repair): ReadonlyMap<string, Cells> {
  const own = new Map<string, { date: string; code: string }[]>();
  for (const duty of document.duties ?? []) {
    if (!('code' in duty)) continue;
    const list = own.get(duty.person) ?? [];
    list.push({ date: duty.date, code: duty.code });
    own.set(duty.person, list);
  }
  return own;
}

function planWords({ handovers, open, left }: Repair, proposal: Proposal): string[] {
  return [
    ...handovers.map(({ gap, to }) => {
      const cleared = to.cleared.map(({ code, date }) => `, giving up ${code} on ${sayDay(date)}`).join('');
      return `${proposal.nameOf(to.person)} takes ${gap.code} on ${sayDay(gap.date)} from ${proposal.nameOf(gap.person)}${cleared}.`;
    }),
    ...open.map(({ code, date }) => `${code} on ${sayDay(date)} stays open.`),
    ...left.map(
      ({ person, finding }) =>
        `What is left to ${proposal.nameOf(person)} breaks a rule: ${ruleTitle(finding)} ${measuredText(finding)}, ${limitText(finding)}.`,
    ),
  ];
}
