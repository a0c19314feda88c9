import type { CellValue, ShiftType } from '@rotawright/server/wire';

type Leave = NonNullable<CellValue['leave']>;

/** Letters of leave, as cells show them and as they are typed. A shift type with the same code goes first. */
export const LEAVE_LETTERS: Readonly<Record<Leave, string>> = {
  annual: 'AL',
  study: 'SL',
  'bank-holiday': 'BH',
  sick: 'SK',
  parental: 'PL',
  lieu: 'TL',
  other: 'LV',
};

/** What a cell of a spreadsheet may hold for a day off. */
const OFF_TEXTS = new Set(['', '0', '·', '.', '-', '–']);

/** Everything that may be typed into a cell. */
export function typeableCodes(shiftTypes: readonly Pick<ShiftType, 'code'>[]): readonly string[] {
  const codes = shiftTypes.map(({ code }) => code);
  return [...codes, ...Object.values(LEAVE_LETTERS).filter((letters) => !codes.includes(letters))];
}

/** Value of a cell's text; `null` when nobody knows what it means. Several duties of a day are joined by `+`. */
export function valueOfText(text: string, shiftTypes: readonly Pick<ShiftType, 'code'>[]): CellValue | null {
  const trimmed = text.trim();
  if (OFF_TEXTS.has(trimmed)) return { codes: '', leave: null, isPinned: false };
  const codes = trimmed.split('+').map((part) => codeOf(part.trim(), shiftTypes));
  if (codes.every((code) => code !== null)) return { codes: codes.join('+'), leave: null, isPinned: false };
  const leave = Object.entries(LEAVE_LETTERS).find(([, letters]) => letters === trimmed.toUpperCase());
  // The keys are those of the record above.
  return leave === undefined ? null : { codes: '', leave: leave[0] as Leave, isPinned: false };
}

/** A cell as text for a spreadsheet. */
export function textOfValue({ codes, leave }: CellValue): string {
  return leave === null ? codes : LEAVE_LETTERS[leave];
}

function codeOf(text: string, shiftTypes: readonly Pick<ShiftType, 'code'>[]): string | null {
  const exact = shiftTypes.find(({ code }) => code === text);
  return (exact ?? shiftTypes.find(({ code }) => code.toUpperCase() === text.toUpperCase()))?.code ?? null;
}
