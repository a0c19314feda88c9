import type { RosterDocument } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { useVersion } from '../../api/versions.ts';
import { Button } from '../../parts/button.tsx';
import { AWAY, type CellFace, cellFace, DutyCell, DutyLegend } from '../../parts/duty-cell.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { versionWords } from '../../words/publish.ts';
import { addDays, daysBetween, longDay, spanOf } from '../../words/text.ts';

const words = versionWords.print_;
const WEEKS = 4;

/** The rota for a wall: four weeks a sheet of paper across, readable in black and white. Whoever prints it, it tells nobody's kind of leave. */
export function PrintPage(): ReactElement {
  const { versionId = '' } = useParams();
  const version = useVersion(versionId);
  return (
    <Page
      title={words.title}
      {...(version.data && {
        heading: version.data.title,
        lead: `${version.data.department}. ${words.version(version.data.number, versionWords.state[version.data.state])}. ${spanOf(version.data.from, version.data.until)}.`,
        crumbs: (
          <span className="no-print">
            <Link href={`/rotas/${version.data.rotaId}`}>{version.data.title}</Link>
          </span>
        ),
      })}
      actions={
        <span className="no-print">
          <Button kind="primary" onClick={() => print()}>
            {words.print}
          </Button>
        </span>
      }
    >
      <WhenLoaded from={version} what={words.loading}>
        {(document) => (
          <>
            <DutyLegend
              shiftTypes={document.shiftTypes}
              hasLeave={document.cells.some(([, , , leave]) => leave !== null)}
            />
            {sheetsOf(document).map((from) => (
              <Sheet key={from} document={document} from={from} />
            ))}
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}

/** First days of the sheets. */
function sheetsOf({ from, until }: RosterDocument): readonly string[] {
  const count = Math.ceil(daysBetween(from, until) / (7 * WEEKS));
  return Array.from({ length: count }, (_, i) => addDays(from, i * 7 * WEEKS));
}

const OFF = cellFace({ codes: '', leave: null }, []);
const LETTERS = ['S', 'M', 'T', 'W', 'T', 'F', 'S'];
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());

function Sheet({ document, from }: { readonly document: RosterDocument; readonly from: string }): ReactElement {
  const first = daysBetween(document.from, from);
  const dates = Array.from({ length: 7 * WEEKS }, (_, i) => addDays(from, i)).filter((date) => date < document.until);
  const faces = new Map(
    document.cells.map(([person, day, codes, leave]): [string, CellFace] => [
      `${person} ${day}`,
      leave === null ? cellFace({ codes, leave }, document.shiftTypes) : AWAY,
    ]),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section className="table-wrap sheet" tabIndex={0} aria-label={words.caption(document.title, from)}>
      <table className="wall">
        <caption>{words.caption(document.title, from)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {dates.map((date) => (
              <th key={date} scope="col" className={isWeekend(date) ? 'weekend' : undefined}>
                <span aria-hidden="true">
                  {LETTERS[new Date(`${date}T00:00Z`).getUTCDay()]}
                  <br />
                  {Number(date.slice(8))}
                </span>
                <span className="hidden-text">{longDay(date)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {document.people.map(({ id, name, grade, isVacant }, row) => (
            <tr key={id}>
              <th scope="row" className="who">
                {isVacant ? words.vacant : name} <small>{grade}</small>
              </th>
              {dates.map((date, i) => (
                <td key={date} className={isWeekend(date) ? 'weekend' : undefined}>
                  <DutyCell face={faces.get(`${row} ${first + i}`) ?? OFF} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
