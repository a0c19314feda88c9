import { describePayLine, type PayLine, type PayReport } from '@rotawright/core/pay';
import { missingText, plainNumber, poundsText, totalText } from '@rotawright/formats/words';
import type { MyRota } from '@rotawright/server/wire';
import { type ReactElement, useMemo } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useNow } from '../../parts/use-now.ts';
import { Verdict } from '../../parts/verdict.tsx';
import { myWords } from '../../words/my.ts';
import { fullDay } from '../../words/text.ts';
import { myDuties, nowIn } from './my-duties.ts';
import { MyFrame } from './my-frame.tsx';
import { factOf, workingOf } from './pay-working.ts';
import { Unreadable } from './unreadable.tsx';
import { useMySums } from './use-my-sums.ts';

const words = myWords.pay;

export function MyPayPage(): ReactElement {
  return <MyFrame title={words.title}>{(rota) => <PayView key={rota.versionId} rota={rota} />}</MyFrame>;
}

function PayView({ rota }: { readonly rota: MyRota }): ReactElement {
  const read = useMemo(() => myDuties(rota.document), [rota.document]);
  const sums = useMySums(rota.document, read, nowIn(rota.document.zone, useNow()).slice(0, 10));
  if (!read.ok) return <Unreadable faults={read.faults} />;
  if (sums === null) return <Loading what={myWords.working} />;
  if (sums.payFaults.length > 0) return <Unreadable faults={sums.payFaults} />;
  return sums.pay === null ? <Empty text={words.none} /> : <PaySheet pay={sums.pay} />;
}

function PaySheet({ pay }: { readonly pay: PayReport }): ReactElement {
  const total = totalText(pay.totalPence, pay.knownPence);
  return (
    <section className="panel" aria-labelledby="sum">
      <h2 className="hidden-text" id="sum">
        {words.total}
      </h2>
      <p className="big-figure">{total}</p>
      <p className="mute">{words.year(fullDay(pay.on), pay.grade)}</p>
      {pay.missing.length > 0 ? <p className="note warn">{words.missing(missingText(pay.missing))}</p> : null}
      <table className="table">
        <caption className="hidden-text">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col" className="n">
              {words.aYear}
            </th>
          </tr>
        </thead>
        <tbody>
          {pay.lines.map((line) => (
            <LineRow key={`${line.id}${line.part ?? ''}`} line={line} lines={pay.lines} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className="n">{total}</td>
          </tr>
          {pay.monthlyPence === null ? null : (
            <tr>
              <th scope="row">{words.month}</th>
              <td className="n">{poundsText(pay.monthlyPence)}</td>
            </tr>
          )}
        </tfoot>
      </table>
      <p className="small mute">{words.note}</p>
    </section>
  );
}

/** A line with how it was worked out, its clause and rate, which open under it. */
function LineRow({ line, lines }: { readonly line: PayLine; readonly lines: readonly PayLine[] }): ReactElement {
  const amount = line.amountPence === null ? <Verdict kind="cannot-tell" /> : poundsText(line.amountPence);
  return (
    <tr>
      <th scope="row">
        {line.title}
        {line.within.length > 0 ? <small>{words.inside}</small> : null}
        {line.missing.length > 0 ? <small>{words.missing(missingText(line.missing))}</small> : null}
        <details className="pay-how">
          <summary>
            {words.how}
            <span className="hidden-text">: {line.title.toLowerCase()}</span>
          </summary>
          <Working line={line} lines={lines} />
          <small>{describePayLine(line.id).text}</small>
          <small>{words.clause(line.clause)}</small>
          {line.rate === null ? null : (
            <small>{words.rate(rateText(line), line.from === null ? null : fullDay(line.from))}</small>
          )}
          <small>{words.rounding(line.rounding)}</small>
          <small>{myWords.hours.confidence[line.confidence]}.</small>
        </details>
      </th>
      <td className="n">{line.within.length > 0 ? <span className="mute">({amount})</span> : amount}</td>
    </tr>
  );
}

/** The sum as a sentence; where it cannot be said, the facts that are known. */
function Working({ line, lines }: { readonly line: PayLine; readonly lines: readonly PayLine[] }): ReactElement {
  const sentence = workingOf(line, lines);
  if (sentence !== null) return <small>{sentence}</small>;
  return (
    <>
      {Object.entries(line.inputs).map(([name, value]) => (
        <small key={name}>{factOf(name, value).join(': ')}</small>
      ))}
    </>
  );
}

function rateText({ rate }: PayLine): string {
  if (rate === null) return '';
  const { value, unit } = rate;
  if (typeof value !== 'number') return String(value);
  if (unit === 'pence' || unit === 'pence/year') return poundsText(value);
  if (unit === 'basis-points') return `${plainNumber(value / 100)}%`;
  return `${plainNumber(value)} ${unit}`;
}
