import { type ReactElement, useState } from 'react';
import { importWords as words } from '../../words/import.ts';

const MOST = 10 * 1024 * 1024;

/** A place to drop a file on, which is also an ordinary file field. */
export function DropFile({ onFile }: { readonly onFile: (file: File) => void }): ReactElement {
  const [isOver, setOver] = useState(false);
  const [isTooLarge, setTooLarge] = useState(false);
  const take = (file: File | undefined): void => {
    setOver(false);
    if (file === undefined) return;
    setTooLarge(file.size > MOST);
    if (file.size <= MOST) onFile(file);
  };
  return (
    <>
      {isTooLarge ? (
        <p className="note bad" role="alert">
          {words.tooLarge}
        </p>
      ) : null}
      <label
        className={isOver ? 'drop over' : 'drop'}
        htmlFor="file"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files[0]);
        }}
      >
        <strong>{words.drop}</strong>
        <br />
        <span className="mute">{words.kinds}</span>
        <br />
        <input
          id="file"
          type="file"
          accept=".xlsx,.xls,.csv,.ics,.json"
          onChange={(event) => take(event.target.files?.[0])}
        />
      </label>
    </>
  );
}
