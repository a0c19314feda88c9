import type { LieuEntry } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { lieuWords } from '../../words/lieu.ts';
import { momentText } from '../../words/text.ts';

const words = lieuWords.ledger;

/** Every entry, the newest day first, each with its amount and the balance after it. */
export function LedgerList(props: {
  readonly entries: readonly LieuEntry[];
  /** `null` for who reads and does not write. */
  readonly onReverse: ((entry: LieuEntry) => void) | null;
}): ReactElement {
  const { entries, onReverse } = props;
  return (
    <>
      <p className="small mute">{words.order}</p>
      <ol className="plain-list ledger">
        {entries.toReversed().map((entry) => (
          <Row key={entry.id ?? `${entry.cause} ${entry.status} ${entry.date}`} entry={entry} onReverse={onReverse} />
        ))}
      </ol>
    </>
  );
}

function Row(props: {
  readonly entry: LieuEntry;
  readonly onReverse: ((entry: LieuEntry) => void) | null;
}): ReactElement {
  const { entry, onReverse } = props;
  const { date, cause, status, code, reason, isReversed, after } = entry;
  const changes = status === 'counted' || status === 'booked';
  const about = words.about[status];
  return (
    <li>
      <div>
        <strong>{lieuWords.day(date)}</strong>
        <span className="line">
          {words.cause[cause]}
          {code === null ? '' : `, ${words.from(code)}`}{' '}
          {words.status[status] === '' ? null : <span className="tag">{words.status[status]}</span>}
          {isReversed ? <span className="tag">{words.isReversed}</span> : null}
        </span>
        {reason === '' ? null : <span className="line">{reason}</span>}
        <span className="small mute line">
          {originOf(entry)}
          {about === '' ? '' : `. ${about}`}
        </span>
        {changes ? <span className="small line">{words.after(after)}</span> : null}
        {onReverse === null || entry.id === null || isReversed || cause === 'reversal' ? null : (
          <Button kind="quiet" onClick={() => onReverse(entry)}>
            {words.reverse}
            <span className="hidden-text">
              : {words.cause[cause]}, {lieuWords.day(date)}
            </span>
          </Button>
        )}
      </div>
      <p className="ledger-amount">
        <strong>
          {changes || status === 'ahead' ? lieuWords.signed(entry) : lieuWords.amount({ days: 0, minutes: 0 })}
        </strong>
      </p>
    </li>
  );
}

function originOf({ writtenBy, writtenAt, rota }: LieuEntry): string {
  if (writtenBy !== null && writtenAt !== null) return words.written(writtenBy, momentText(writtenAt));
  return rota === null ? words.granted : words.rota(rota);
}
