import type { RosterDocument, SeqAnswer } from '@rotawright/server/wire';
import { type ReactElement, useRef, useState } from 'react';
import { useSWRConfig } from 'swr';
import { ApiProblem } from '../../api/problems.ts';
import { useRota } from '../../api/rotas.ts';
import type { Write } from '../../api/use-write.ts';
import { partPath } from '../../api/versions.ts';
import { Button } from '../../parts/button.tsx';
import { CheckField } from '../../parts/choice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { DayField, SelectField, TextField } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { useForm } from '../../parts/use-form.ts';
import { contractChoices, contractName } from '../../words/contracts.ts';
import { rotaSettingsWords as words } from '../../words/rota-settings.ts';
import { setupWords } from '../../words/setup.ts';
import { addDays, spanOf } from '../../words/text.ts';
import { DraftHere } from '../setup/draft-here.tsx';
import { daysFaults } from './days-faults.ts';
import { DiscardDraft } from './discard-draft.tsx';
import { type Outside, outsideOf } from './outside.ts';

/** What the rota of a draft is, for as long as nothing of it was published, and the way to give the draft up. */
export function RotaSettingsPage(): ReactElement {
  return (
    <DraftHere title={words.title} headingOf={({ title, number }) => words.of(title, number)}>
      {(document, reload) => <OfRota document={document} reload={reload} />}
    </DraftHere>
  );
}

interface Here {
  readonly document: RosterDocument;
  readonly reload: () => Promise<RosterDocument | undefined>;
}

function OfRota({ document, reload }: Here): ReactElement {
  const { rotaId, versionId, title } = document;
  return (
    <WhenLoaded from={useRota(rotaId)} what={setupWords.loading}>
      {({ versions }) => {
        const isWholeRota = versions.every(({ state }) => state === 'draft');
        return (
          <>
            {isWholeRota ? <Settings document={document} reload={reload} /> : <Standing document={document} />}
            <section aria-labelledby="discard">
              <h2 id="discard">{isWholeRota ? words.discardRota : words.discard}</h2>
              <p>{isWholeRota ? words.discardRotaLead : words.discardLead}</p>
              <DiscardDraft versionId={versionId} isWholeRota={isWholeRota} title={title} />
            </section>
          </>
        );
      }}
    </WhenLoaded>
  );
}

/** What a rota goes by that was published, and why it cannot be changed. */
function Standing({ document: { from, until, contract } }: Pick<Here, 'document'>): ReactElement {
  return (
    <section className="panel" aria-labelledby="standing">
      <h2 id="standing">{words.standing}</h2>
      <p>
        {spanOf(from, until)}. {contractName(contract.id)}.
      </p>
      <p className="note">{words.published}</p>
    </section>
  );
}

const valuesOf = ({ title, from, until, contract }: RosterDocument) => ({
  title,
  from,
  last: addDays(until, -1),
  contract: contract.id,
});

function Settings({ document, reload }: Here): ReactElement {
  const [outside, setOutside] = useState<Outside | null>(null);
  const [isCleared, setCleared] = useState(false);
  const [note, setNote] = useState<'kept' | 'passed' | null>(null);
  const { mutate } = useSWRConfig();
  const seen = useRef(JSON.stringify(valuesOf(document)));
  const form = useForm(valuesOf(document), { check: daysFaults });

  const send = form.submit(async ({ title, from, last, contract }, write) => {
    setNote(null);
    // An edition that was chosen elsewhere stays with its contract.
    const edition = contract === document.contract.id ? document.contract.edition : null;
    const body = { title: title.trim(), from, until: addDays(last, 1), contract: { id: contract, edition } };
    const clears = isCleared && outside !== null ? outside.count : 0;
    try {
      if (!(await put(write, document, { ...body, clears }))) return;
    } catch (error) {
      const found = outsideOf(error);
      if (found === null) throw error;
      setOutside(found);
      setCleared(false);
      return;
    }
    setOutside(null);
    setCleared(false);
    setNote('kept');
    const now = await reload();
    if (now !== undefined) seen.current = JSON.stringify(valuesOf(now));
    await mutate((key) => typeof key === 'string' && key.startsWith('/api/rotas'));
  });

  /** Sends again where only other parts were edited meanwhile; where these settings were, says so and sends nothing. */
  const put = async (write: Write, from: RosterDocument, body: object): Promise<boolean> => {
    const now = JSON.stringify(valuesOf(from));
    if (now !== seen.current) {
      seen.current = now;
      setNote('passed');
      return false;
    }
    try {
      await write<SeqAnswer>('PUT', partPath(from.versionId, 'settings'), { seq: from.seq, ...body });
      return true;
    } catch (error) {
      const fresh = error instanceof ApiProblem && error.status === 409 ? await reload() : undefined;
      if (fresh === undefined || fresh.seq === from.seq) throw error;
      return put(write, fresh, body);
    }
  };

  return (
    <form className="panel" onSubmit={send} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      {note === 'passed' ? (
        <p className="note warn" role="alert">
          {words.passed}
        </p>
      ) : null}
      <TextField {...form.field('title')} label={words.rotaTitle} width={30} maxLength={200} autoComplete="off" />
      <div className="field-row">
        <DayField {...form.field('from')} label={words.from} />
        <DayField {...form.field('last')} label={words.last} />
      </div>
      <SelectField
        {...form.field('contract')}
        label={words.contract}
        hint={words.contractHint}
        choices={contractChoices}
      />
      {outside === null ? null : <LeftOutside outside={outside} isCleared={isCleared} onClear={setCleared} />}
      <Button type="submit" kind="primary" isOff={form.isBusy}>
        {words.save}
      </Button>
      <p role="status">{note === 'kept' ? words.kept : ''}</p>
    </form>
  );
}

function LeftOutside(props: {
  readonly outside: Outside;
  readonly isCleared: boolean;
  readonly onClear: (isCleared: boolean) => void;
}): ReactElement {
  const { outside, isCleared, onClear } = props;
  return (
    <div className="note warn" role="alert">
      <p>
        <strong>{words.outside(outside.count)}</strong>
      </p>
      <p>{words.outsideLead}</p>
      <ul>
        {outside.lines.map(({ where, found }) => (
          <li key={where + found}>
            <strong>{where}</strong>: {found}
          </li>
        ))}
      </ul>
      <CheckField id="clear" label={words.clear(outside.count)} isOn={isCleared} onChange={onClear} />
    </div>
  );
}
