import { type ReactElement, useState } from 'react';
import { pasteText, typeableCodes, writeSheetText } from '../actions/index.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { openedWords } from '../words/board-opened.ts';
import { useBoard } from './use-board.ts';

const LEAVE_IT = '\u0000leave';

/** Texts of a paste that mean nothing here: each is settled before anything is pasted. */
export function PasteQuestion(props: {
  readonly rows: readonly (readonly string[])[];
  readonly unknown: readonly string[];
  readonly onClose: () => void;
}): ReactElement {
  const { rows, unknown, onClose } = props;
  const board = useBoard();
  const [meanings, setMeanings] = useState<ReadonlyMap<string, string>>(new Map());
  const isSettled = unknown.every((text) => meanings.has(text));
  const goOn = (): void => {
    onClose();
    const settled = new Map([...meanings].map(([text, code]) => [text, code === LEAVE_IT ? null : code]));
    pasteText(board, writeSheetText(rows), settled);
  };
  return (
    <Dialog title={openedWords.pasteTitle} onClose={onClose}>
      <p>{openedWords.pasteLead}</p>
      {unknown.map((text, i) => (
        <div key={text} className="nhsuk-form-group">
          <label className="nhsuk-label" htmlFor={`meaning-${i}`}>
            {openedWords.pasteMeans(text)}
          </label>
          <select
            id={`meaning-${i}`}
            className="nhsuk-select"
            value={meanings.get(text) ?? ''}
            onChange={({ target }) => setMeanings(new Map([...meanings, [text, target.value]]))}
          >
            <option value="" disabled>
              …
            </option>
            {typeableCodes(board.document.wire.shiftTypes).map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
            <option value="0">{openedWords.pasteRest}</option>
            <option value={LEAVE_IT}>{openedWords.pasteLeave}</option>
          </select>
        </div>
      ))}
      <div className="actions">
        <Button kind="primary" isOff={!isSettled} onClick={goOn}>
          {openedWords.pasteGoOn}
        </Button>
      </div>
    </Dialog>
  );
}
