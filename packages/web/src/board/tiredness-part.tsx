import type { Rota } from '@rotawright/core/roster';
import { durationText, stampText } from '@rotawright/formats/words';
import { type ReactElement, useEffect, useState } from 'react';
import type { Tiredness } from '../check/tiredness.ts';
import { boardWords } from '../words/board.ts';
import { Tool } from './tool.tsx';

/** How tired these duties would make an average person, worked out when asked for. */
export function TirednessPart({ rota }: { readonly rota: Rota }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<Tiredness | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    let isGone = false;
    void import('../check/tiredness.ts').then(({ tirednessOf }) => {
      if (!isGone) setFound(tirednessOf(rota));
    });
    return () => {
      isGone = true;
    };
  }, [isOpen, rota]);
  return (
    <section>
      <h3>{boardWords.tiredness}</h3>
      {isOpen ? null : <Tool onClick={() => setOpen(true)}>{boardWords.tirednessShow}</Tool>}
      {found === null ? null : <Numbers found={found} />}
    </section>
  );
}

function Numbers({ found }: { readonly found: Tiredness }): ReactElement {
  const { sleepyAWeek, sleepyDrives, drives, worst, label } = found;
  return (
    <>
      <p className="mute">{label}</p>
      <table className="pay">
        <tbody>
          {sleepyAWeek === null ? null : (
            <tr>
              <th scope="row">{boardWords.tirednessSleepy}</th>
              <td>{durationText(Math.round(sleepyAWeek))}</td>
            </tr>
          )}
          {sleepyDrives === null ? null : (
            <tr>
              <th scope="row">{boardWords.tirednessDrives}</th>
              <td>{boardWords.ofDrives(sleepyDrives, drives)}</td>
            </tr>
          )}
          {worst === null ? null : (
            <tr>
              <th scope="row">{boardWords.tirednessWorst}</th>
              <td>{stampText(worst.at)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}
