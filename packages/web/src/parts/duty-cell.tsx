import type { ShiftType } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { capital } from '../words/capital.ts';
import { type LeaveName, partWords } from '../words/parts.ts';

/** Looks of duties as shift types name them, and of days off. */
export type CellLook = ShiftType['look'] | 'annual' | 'study' | 'bank-holiday' | 'leave' | 'rest' | 'gap';

const LEAVE: Readonly<Record<LeaveName, readonly [letters: string, look: CellLook]>> = {
  annual: ['AL', 'annual'],
  study: ['SL', 'study'],
  'bank-holiday': ['BH', 'bank-holiday'],
  sick: ['SK', 'leave'],
  parental: ['PL', 'leave'],
  lieu: ['TL', 'leave'],
  other: ['LV', 'leave'],
};

/** What a cell shows: letters, look, and what a screen reader says. */
export interface CellFace {
  readonly letters: string;
  readonly look: CellLook;
  readonly spoken: string;
}

/** Leave where nobody is to learn of what kind: who is sick is no colleague's business. */
export const AWAY: CellFace = { letters: 'LV', look: 'leave', spoken: partWords.away };

/** The face of a cell's value under some shift types. Leave is shown before a duty that stands under it. */
export function cellFace(
  value: { readonly codes: string; readonly leave: LeaveName | null },
  shiftTypes: readonly Pick<ShiftType, 'code' | 'name' | 'look'>[],
): CellFace {
  if (value.leave !== null) {
    const [letters, look] = LEAVE[value.leave];
    return { letters, look, spoken: partWords.leave[value.leave] };
  }
  if (value.codes === '') return { letters: '·', look: 'rest', spoken: partWords.off };
  const found = value.codes.split('+').map((code) => shiftTypes.find((type) => type.code === code));
  return {
    letters: value.codes,
    look: found[0]?.look ?? 'spare-1',
    spoken: value.codes
      .split('+')
      .map((code, i) => found[i]?.name ?? code)
      .join(' and '),
  };
}

/** One duty as a cell: letters on its fill and pattern, the name for screen readers. */
export function DutyCell({ face, isLarge = false }: { readonly face: CellFace; readonly isLarge?: boolean }) {
  return (
    <span className={`duty look-${face.look}${isLarge ? ' large' : ''}`}>
      <span aria-hidden="true">{face.letters}</span>
      <span className="hidden-text">{face.spoken}</span>
    </span>
  );
}

/** Which letters mean what: every shift type, and leave of whatever kind where some stands. */
export function DutyLegend(props: {
  readonly shiftTypes: readonly ShiftType[];
  readonly hasLeave: boolean;
}): ReactElement {
  const { shiftTypes, hasLeave } = props;
  return (
    <ul className="legend">
      {shiftTypes.map((type) => (
        <li key={type.code}>
          <span className={`duty look-${type.look}`}>{type.code}</span> {type.name}, {type.start} to {type.end}
        </li>
      ))}
      {hasLeave ? (
        <li>
          <span className={`duty look-${AWAY.look}`}>{AWAY.letters}</span> {capital(AWAY.spoken)}
        </li>
      ) : null}
    </ul>
  );
}
