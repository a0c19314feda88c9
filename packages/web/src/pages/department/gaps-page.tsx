import { EDITS } from '@rotawright/server/roles';
import type { GapOffer } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useGapOffers } from '../../api/gaps.ts';
import { useHolds } from '../../api/me.ts';
import { useRotas } from '../../api/rotas.ts';
import { LinkButton } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { gapWords } from '../../words/gaps.ts';
import { DepartmentCrumbs } from './department-crumbs.tsx';
import { GapRecord } from './gap-record.tsx';
import { OpenGap } from './open-gap.tsx';
import { useDepartmentHere } from './use-department.ts';

const words = gapWords.list;

/** Gaps that colleagues are asked to take: who came forward for each that is open, and the record of those that ended. */
export function GapsPage(): ReactElement {
  const { id, department } = useDepartmentHere();
  const open = useGapOffers(id, 'open');
  const ended = useGapOffers(id, 'ended');
  const [done, setDone] = useState<string | null>(null);
  const mayGive = useHolds(id, EDITS);
  const name = department?.name ?? '';
  const onDone = (text: string): void => {
    setDone(text);
    void open.reload();
    void ended.reload();
  };
  return (
    <Page
      title={words.title}
      heading={words.of(name)}
      lead={words.lead}
      crumbs={<DepartmentCrumbs id={id} name={name} />}
    >
      {done === null ? null : (
        <p className="note good" role="status">
          {done}
        </p>
      )}
      <h2>{words.open}</h2>
      <WhenLoaded from={open} what={words.loading}>
        {({ offers }) =>
          offers.length === 0 ? (
            <NoneOpen departmentId={id} mayOffer={mayGive} />
          ) : (
            byDuty(offers).map((offer) => <OpenGap key={offer.id} offer={offer} mayGive={mayGive} onDone={onDone} />)
          )
        }
      </WhenLoaded>
      <h2>{words.record}</h2>
      <WhenLoaded from={ended} what={words.loading}>
        {(page) => <GapRecord key={page.offers[0]?.id ?? ''} departmentId={id} first={page} />}
      </WhenLoaded>
    </Page>
  );
}

const byDuty = (offers: readonly GapOffer[]): readonly GapOffer[] =>
  offers.toSorted((a, b) => a.beginsAt.localeCompare(b.beginsAt));

/** Says, to those who may, how a gap is offered, with the way to the boards of what is published. */
function NoneOpen(props: { readonly departmentId: string; readonly mayOffer: boolean }): ReactElement {
  const { departmentId, mayOffer } = props;
  const rotas = (useRotas().data ?? []).filter((rota) => rota.departmentId === departmentId);
  const live = rotas.flatMap(({ title, versions }) =>
    versions.filter(({ state }) => state === 'published').map(({ id }) => ({ id, title })),
  );
  if (!mayOffer) return <Empty text={words.noneOpen} />;
  return (
    <Empty text={words.noneOpenYet}>
      {live.map(({ id, title }) => (
        <LinkButton key={id} href={`/versions/${id}`}>
          {words.board(title)}
        </LinkButton>
      ))}
    </Empty>
  );
}
