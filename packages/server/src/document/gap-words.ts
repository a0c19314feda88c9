import { knownWeekText, limitText, marginText, measuredText, poundsText, ruleTitle } from '@rotawright/formats/words';
import { barOf } from '@rotawright/solve/repair';
import type { Candidate, Gap, RosterDesk, Unable } from '@rotawright/solve/rota';
import type { GapAnswer, RosterDocument } from '../wire/index.ts';
import { sayDay } from './say-day.ts';

interface Telling {
  readonly gap: Gap;
  readonly desk: RosterDesk;
  /** Was the duty somebody's, so that grades can be compared? */
  readonly hasOwner: boolean;
}

/** Why somebody could take a duty and what it would mean, in sentences, the most telling first. */
export function candidateWords(one: Candidate, { gap, desk, hasOwner }: Telling): string[] {
  const grade = desk.people.find(({ id }) => id === one.person)?.grade;
  const moves = one.cleared.map(
    ({ code, date }) => `Gives up ${code} on ${sayDay(date)}, which then has to be filled.`,
  );
  return [
    ...(moves.length > 0 ? moves : ['Nothing else changes.']),
    ...(hasOwner && one.hasOtherGrade ? [`Another grade${grade === undefined ? '' : `: ${grade}`}.`] : []),
    `Average week ${knownWeekText(one.weekAfter, one.unknownAfter)}, was ${knownWeekText(one.weekBefore, one.unknownBefore)}.`,
    `Would have ${one.sameAfter} × ${gap.code} in this rota, has ${one.sameBefore}.`,
    `Weekends ${one.weekendsAfter} of ${one.weekends}${one.weekendsAfter === one.weekendsBefore ? ', as before' : `, was ${one.weekendsBefore}`}.`,
    ...(one.tightest === null
      ? []
      : [
          `Nearest limit: ${ruleTitle(one.tightest)} ${measuredText(one.tightest)}, ${limitText(one.tightest)} (${marginText(one.tightest)}).`,
        ]),
    payWords(one.payPence),
  ];
}

function payWords(pence: number | null): string {
  if (pence === null) return 'Pay: can’t tell, because the grade or a rate is missing.';
  if (pence === 0) return 'Pay by the rota’s average: as before.';
  return `Pay by the rota’s average: ${poundsText(Math.abs(pence))} a year ${pence > 0 ? 'more' : 'less'}.`;
}

interface Refusal {
  readonly document: RosterDocument;
  readonly gap: Gap;
  /** What the person has on that day. */
  readonly codes: string;
}

/** Why somebody cannot take a duty. */
export function unableWords(
  { person, why, finding }: Unable,
  { document, gap, codes }: Refusal,
): Pick<GapAnswer['unable'][number], 'why' | 'text'> {
  switch (why) {
    case 'leave':
      return { why, text: 'On leave.' };
    case 'leave-after':
      return { why: 'leave', text: 'On leave when it ends.' };
    case 'away':
      return { why: 'leave', text: 'Away then too.' };
    case 'on-duty':
      return { why, text: codes === '' ? 'Already on duty.' : `Already on ${codes}.` };
    case 'overlap':
      return { why, text: 'On duty at the same hours.' };
    case 'barred': {
      const own = document.people.find(({ id }) => id === person);
      const bar = own === undefined ? 'works' : (barOf(own, gap, document.shiftTypes) ?? 'works');
      return { why: bar, text: bar === 'works' ? `Does not work ${gap.code}.` : 'Has a fixed day off.' };
    }
    case 'breaks':
      return {
        why,
        text:
          finding === null
            ? 'Would break a rule.'
            : `Would break ${ruleTitle(finding)}: ${measuredText(finding)}, ${limitText(finding)} (${finding.clause}).`,
      };
  }
}
