import type { ContractInForce } from '@rotawright/core/contracts';
import type { PayReport } from '@rotawright/core/pay';
import type { Rota } from '@rotawright/core/roster';
import { missingText, poundsText, totalText } from '@rotawright/formats/words';
import { type ReactElement, useMemo } from 'react';
import { payOf } from '../check/pay-of.ts';
import { Verdict } from '../parts/verdict.tsx';
import { boardWords } from '../words/board.ts';
import { fullDay } from '../words/text.ts';

/** A year's pay, line by line with its clause. What cannot be told names the missing fact and is never zero. */
export function PayLines(props: { readonly rota: Rota; readonly contract: ContractInForce | null }): ReactElement {
  const { rota, contract } = props;
  const report = useMemo(() => (contract === null ? null : payOf(rota, contract)), [rota, contract]);
  return (
    <>
      <h3>
        {boardWords.pay} {report === null ? null : <small>{boardWords.payFrom(fullDay(report.on))}</small>}
      </h3>
      {report === null ? <p className="mute">{boardWords.payNone}</p> : <Lines report={report} />}
    </>
  );
}

function Lines({ report }: { readonly report: PayReport }): ReactElement {
  return (
    <table className="pay">
      <tbody>
        {report.lines.map((line) => (
          <tr key={`${line.id} ${line.part ?? ''}`}>
            <th scope="row">
              {line.title}
              <small>{line.clause}</small>
            </th>
            <td>
              {line.amountPence === null ? (
                <span title={missingText(line.missing)}>
                  <Verdict kind="cannot-tell" />
                </span>
              ) : (
                poundsText(line.amountPence)
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {boardWords.payTotal}
            {report.missing.length === 0 ? null : <small>{boardWords.payMissing(missingText(report.missing))}</small>}
          </th>
          <td>{totalText(report.totalPence, report.knownPence)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
