import type { ShiftType, TemplateContent } from '@rotawright/server/wire';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { readTyped, WAIT_FOR_LETTER } from '../../actions/typing.ts';
import { DOUBTED, PROVES, TIPS } from '../../check/day-marks.ts';
import { Button } from '../../parts/button.tsx';
import { cellFace } from '../../parts/duty-cell.tsx';
import { templateWords as words } from '../../words/template.ts';
import { thereOn, WEEK, withCell, withWeeks } from './design.ts';

interface GridProps {
  readonly content: TemplateContent;
  readonly shiftTypes: readonly ShiftType[];
  /** By day from Monday of the first week; `null` while nothing is judged. */
  readonly marks: Uint8Array | null;
  readonly onChange: (content: TemplateContent) => void;
  /** `null` where there is nothing to undo. */
  readonly onUndo: (() => void) | null;
}

/** Weeks by weekdays, one stop for Tab: arrows move, letters set a duty, and so do the buttons below. */
export function TemplateGrid({ content, shiftTypes, marks, onChange, onUndo }: GridProps): ReactElement {
  const [focus, setFocus] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const count = content.weeks.length * WEEK;
  const at = Math.min(focus, count - 1);
  const move = (to: number): void => {
    if (to < 0 || to >= count) return;
    setFocus(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus();
  };
  const set = (codes: string): void => onChange(withCell(content, at, codes));
  const letters = useLetters(
    shiftTypes.map(({ code }) => code),
    set,
  );
  const key = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      onUndo?.();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      letters.stop();
      move(step(at, content.weeks.length));
    } else if (['Delete', 'Backspace', '0'].includes(event.key)) {
      event.preventDefault();
      set('');
    } else if (event.key.length === 1 && event.key !== ' ') {
      event.preventDefault();
      letters.type(event.key);
    }
  };
  return (
    <>
      <p className="mute" id="template-help">
        {words.gridHelp}
      </p>
      <div className="table-wrap">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked in by key is a grid */}
        <table ref={table} className="template-grid" role="grid" aria-describedby="template-help" onKeyDown={key}>
          <caption className="hidden-text">{words.grid}</caption>
          <thead>
            <tr>
              <th scope="col">{words.weekShort}</th>
              {words.days.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {content.weeks.map((week, w) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
              <tr key={w}>
                <th scope="row">{w + 1}</th>
                {week.map((codes, day) => (
                  <Cell
                    // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place
                    key={day}
                    cell={w * WEEK + day}
                    codes={codes}
                    mark={marks?.[w * WEEK + day] ?? 0}
                    isFocus={at === w * WEEK + day}
                    shiftTypes={shiftTypes}
                    onChoose={move}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <NeedRows content={content} />
        </table>
      </div>
      <fieldset className="palette">
        <legend>{words.palette}</legend>
        {shiftTypes.map(({ code, name, look }) => (
          <button key={code} type="button" className="palette-duty" onClick={() => set(code)}>
            <span className={`duty look-${look}`}>{code}</span> {name}
          </button>
        ))}
        <button type="button" className="palette-duty" onClick={() => set('')}>
          <span className="duty look-rest">·</span> {words.off}
        </button>
      </fieldset>
      <div className="actions">
        <Button onClick={() => onChange(withWeeks(content, content.weeks.length + 1))}>{words.addWeek}</Button>
        <Button
          isOff={content.weeks.length === 1}
          onClick={() => onChange(withWeeks(content, content.weeks.length - 1))}
        >
          {words.removeWeek}
        </Button>
        <Button isOff={onUndo === null} onClick={() => onUndo?.()}>
          {words.undo}
        </Button>
      </div>
    </>
  );
}

const STEPS: Readonly<Record<string, (at: number, weeks: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at - WEEK,
  ArrowDown: (at) => at + WEEK,
  Home: (at) => at - (at % WEEK),
  End: (at) => at - (at % WEEK) + WEEK - 1,
  PageUp: (at) => at % WEEK,
  PageDown: (at, weeks) => (weeks - 1) * WEEK + (at % WEEK),
};

/** Letters of a code as they are typed; one that begins two waits, as on the board. */
function useLetters(codes: readonly string[], set: (code: string) => void) {
  const held = useRef<{ letters: string; timer: ReturnType<typeof setTimeout> | null }>({ letters: '', timer: null });
  const latest = useRef(set);
  latest.current = set;
  const stop = (): void => {
    if (held.current.timer !== null) clearTimeout(held.current.timer);
    held.current = { letters: '', timer: null };
  };
  useEffect(() => () => (held.current.timer === null ? undefined : clearTimeout(held.current.timer)), []);
  const type = (letter: string): void => {
    const letters = held.current.letters + letter;
    const typed = readTyped(letters, codes);
    stop();
    if (typed.kind === 'done') latest.current(typed.code);
    if (typed.kind !== 'wait') return;
    const { code } = typed;
    held.current = {
      letters,
      timer: setTimeout(() => {
        stop();
        if (code !== null) latest.current(code);
      }, WAIT_FOR_LETTER),
    };
  };
  return { type, stop };
}

function Cell(props: {
  readonly cell: number;
  readonly codes: string;
  readonly mark: number;
  readonly isFocus: boolean;
  readonly shiftTypes: readonly ShiftType[];
  readonly onChoose: (cell: number) => void;
}): ReactElement {
  const { cell, codes, mark, isFocus, shiftTypes, onChoose } = props;
  const face = cellFace({ codes, leave: null }, shiftTypes);
  const state =
    (mark & TIPS) !== 0 ? 'tips' : (mark & PROVES) !== 0 ? 'proves' : (mark & DOUBTED) !== 0 ? 'doubted' : null;
  const day = words.fullDays[cell % WEEK] ?? '';
  const spoken = words.cell(Math.floor(cell / WEEK) + 1, day, face.spoken);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid that takes the focus
      role="gridcell"
      data-cell={cell}
      tabIndex={isFocus ? 0 : -1}
      aria-selected={isFocus}
      className={[state ?? '', cell % WEEK > 4 ? 'weekend' : ''].filter(Boolean).join(' ') || undefined}
      onClick={() => onChoose(cell)}
    >
      <span className={`duty look-${face.look}`} aria-hidden="true">
        {face.letters}
      </span>
      <span className="hidden-text">{state === null ? spoken : `${spoken}, ${words[state]}`}</span>
    </td>
  );
}

/** How many are on each duty, and how many are asked for; only duties of which either is more than none. */
function NeedRows({ content }: { readonly content: TemplateContent }): ReactElement {
  const rows = content.needs.map(({ code, people }) => ({ code, people, there: thereOn(content, code) }));
  const used = rows.filter(({ people, there }) => [...people, ...there].some((count) => count > 0));
  return (
    <tfoot>
      {used.length === 0 ? null : (
        <tr>
          <th colSpan={WEEK + 1} scope="colgroup" className="asked">
            {words.asked}
          </th>
        </tr>
      )}
      {used.map(({ code, people, there }) => (
        <tr key={code}>
          <th scope="row">{code}</th>
          {people.map((asked, day) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place
            <td key={day} className={there[day] === asked ? undefined : 'missed'}>
              {words.there(there[day] ?? 0, asked)}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}
