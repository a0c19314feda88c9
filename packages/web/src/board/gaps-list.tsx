import { type Gap, missingIn } from '@rotawright/core/roster';
import { EDITS } from '@rotawright/server/roles';
import type { GapOffer } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { type Board, daysToToday, firstOpenDay, gapSums, gapsToFill, goToGap, isOver } from '../actions/index.ts';
import { useGapOffers } from '../api/gaps.ts';
import { useHolds } from '../api/me.ts';
import { fillGaps } from '../check/fill-gaps.ts';
import { Empty } from '../parts/empty.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { PartBoundary } from '../parts/part-boundary.tsx';
import { boardWords } from '../words/board.ts';
import { openedWords } from '../words/board-opened.ts';
import { gapWords } from '../words/gaps.ts';
import { shiftName, shortDay } from '../words/text.ts';
import { givenChanges } from './give-duties.ts';
import { Tool } from './tool.tsx';
import { useBoard } from './use-board.ts';

const OfferGap = lazyPart(async () => (await import('./offer-gap.tsx')).OfferGap);

/** Every duty that nobody does, by day, with a way to whoever could and to colleagues. */
export function GapsList(): ReactElement {
  const board = useBoard();
  const [showsPast, setShowsPast] = useState(false);
  const [offering, setOffering] = useState<Gap | null>(null);
  const { departmentId } = board.document.wire;
  const mayOffer = useHolds(departmentId, EDITS);
  const offers = useGapOffers(mayOffer ? departmentId : null, 'open');
  const { gaps, document: version } = board;
  const toFill = gapsToFill(version, gaps);
  const past = missingIn(gaps) - missingIn(toFill);
  const shown = showsPast ? gaps : toFill;
  const today = daysToToday(version);
  const isCoverAsked = board.cover.lines.length > 0;
  const row = { board, offers: offers.data?.offers ?? [], onOffer: mayOffer ? setOffering : null, today };
  return (
    <div className="board-list">
      {toFill.length === 0 ? <NoGap board={board} /> : null}
      {shown.length === 0 ? null : (
        <>
          <p className="mute">{boardWords.gapsCounted(gapSums(version, gaps), isCoverAsked)}</p>
          {board.isEditable && board.checker !== null ? (
            <p>
              <Tool onClick={() => fill(board)}>{openedWords.fill}</Tool>{' '}
              <span className="mute">{openedWords.fillLead}</span>
            </p>
          ) : null}
          <table className="table">
            <caption className="hidden-text">{openedWords.gapsCaption}</caption>
            <GapHeads />
            <tbody>
              {shown.map((gap) => (
                <GapRow key={`${gap.day} ${gap.code} ${gap.person} ${gap.line}`} gap={gap} {...row} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {past === 0 ? null : (
        <p>
          <Tool onClick={() => setShowsPast(!showsPast)}>
            {showsPast ? openedWords.gapsPastHide : openedWords.gapsPast(past)}
          </Tool>
        </p>
      )}
      {offering === null ? null : (
        <PartBoundary>
          <OfferGap
            board={board}
            gap={offering}
            onClose={() => setOffering(null)}
            onOffered={() => {
              setOffering(null);
              board.say(gapWords.offer.done);
              void offers.reload();
            }}
          />
        </PartBoundary>
      )}
    </div>
  );
}

function GapHeads(): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col">{openedWords.gapDay}</th>
        <th scope="col">{openedWords.gapDuty}</th>
        <th scope="col">{openedWords.gapFor}</th>
        <th scope="col" className="n">
          {openedWords.gapMissing}
        </th>
        <th scope="col">
          <span className="hidden-text">{openedWords.gapDo}</span>
        </th>
      </tr>
    </thead>
  );
}

/** That every duty ahead has somebody; or, where no cover is asked, that this cannot be told and where it is asked. */
function NoGap({ board: { cover, isEditable, document } }: { readonly board: Board }): ReactElement {
  if (cover.lines.length > 0) return <Empty text={boardWords.noGap} />;
  return (
    <Empty text={boardWords.noCover}>
      {isEditable ? <Link href={`/versions/${document.wire.versionId}/setup`}>{boardWords.askCover}</Link> : null}
    </Empty>
  );
}

interface RowProps {
  readonly board: Board;
  readonly gap: Gap;
  readonly offers: readonly GapOffer[];
  /** `null` for who may not offer gaps. */
  readonly onOffer: ((gap: Gap) => void) | null;
  /** Days from the first of the rota to today. */
  readonly today: number;
}

function GapRow({ board, gap, offers, onOffer, today }: RowProps): ReactElement {
  const { frame, wire } = board.document;
  const type = wire.shiftTypes.find(({ code }) => code === gap.code);
  const date = frame.dates[gap.day] ?? '';
  const day = shortDay(date);
  const whose = gap.person === null ? wire.cover[gap.line ?? 0]?.title : frame.people[gap.person]?.name;
  const which = <span className="hidden-text">{`, ${gap.code}, ${day}, ${whose ?? ''}`}</span>;
  const offered = offers.filter((offer) => isFor(board, gap, offer)).length;
  return (
    <tr>
      <th scope="row">{day}</th>
      <td>
        <span className={`duty look-${type?.look ?? 'spare-1'}`}>{gap.code}</span>{' '}
        {type === undefined ? '' : shiftName(type)}
      </td>
      <td>{whose}</td>
      <td className="n">{gap.missing}</td>
      <td>
        <Tool onClick={() => board.open({ kind: 'who', gap })}>
          {openedWords.whoCould}
          {which}
        </Tool>{' '}
        <Tool onClick={() => goToGap(board, gap)}>
          {openedWords.showOnBoard}
          {which}
        </Tool>{' '}
        {onOffer === null || gap.day <= today || offered >= gap.missing ? null : (
          <Tool onClick={() => onOffer(gap)}>
            {gapWords.offer.open}
            {which}
          </Tool>
        )}
        {offered === 0 ? null : (
          <Link href={`/departments/${wire.departmentId}/gaps`} className="tag live">
            {gapWords.offer.offered(offered)}
            {which}
          </Link>
        )}
      </td>
    </tr>
  );
}

/** Is an offer one for this gap: of the same post's duty, or of the same line of cover on that day? */
function isFor({ document: { frame, wire } }: Board, gap: Gap, offer: GapOffer): boolean {
  if (offer.rotaId !== wire.rotaId || offer.date !== frame.dates[gap.day]) return false;
  if (gap.person === null) return offer.line !== null && offer.line === wire.cover[gap.line ?? -1]?.id;
  return offer.post === frame.people[gap.person]?.id && offer.code === gap.code;
}

/** Shows on the board what filling the gaps would change, as one edit that somebody accepts or leaves. */
function fill(board: Board): void {
  const { checker, document: version } = board;
  if (checker === null) return;
  // Of a rota that is over every day is looked at: somebody looks back at it, or tries things out.
  const from = isOver(version) ? 0 : firstOpenDay(version);
  const filled = fillGaps(version, gapsToFill(version, board.gaps), { checker, contract: checker.contract, from });
  if (filled === null || filled.fillings.length === 0) {
    board.say(openedWords.fillNone);
    return;
  }
  const { days } = version.frame;
  const given = filled.fillings.map(({ gap: { person, day, code }, to }) => ({
    code,
    to: to * days + day,
    from: person === null ? [] : [{ cell: person * days + day, code }],
  }));
  board.setMode('people');
  board.preview('repair', givenChanges(board, given));
  board.say(openedWords.fillShown(filled.fillings.length, filled.left));
}
