import type { Rota } from '@rotawright/core/roster';
import { durationText, stampText } from '@rotawright/formats/words';
import { type ReactElement, useMemo } from 'react';
import { tirednessOf } from '../check/tiredness.ts';
import { openedWords } from '../words/board-opened.ts';

/** Hours and drives with sleepiness, and the worst hour, of an average person on these duties. */
export function TirednessNumbers({ rota }: { readonly rota: Rota }): ReactElement | null {
  const found = useMemo(() => tirednessOf(rota), [rota]);
  if (found === null) return null;
  const { sleepyAWeek, sleepyDrives, drives, worst, label } = found;
  const words = openedWords.tiredness;
  return (
    <>
      <p className="mute">{label}</p>
      <table className="pay">
        <tbody>
          {sleepyAWeek === null ? null : (
            <tr>
              <th scope="row">{words.sleepy}</th>
              <td>{durationText(Math.round(sleepyAWeek))}</td>
            </tr>
          )}
          {sleepyDrives === null ? null : (
            <tr>
              <th scope="row">{words.drives}</th>
              <td>{words.ofDrives(sleepyDrives, drives)}</td>
            </tr>
          )}
          {worst === null ? null : (
            <tr>
              <th scope="row">{words.worst}</th>
              <td>{stampText(worst.at)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}
