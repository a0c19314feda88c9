import type { RotaSummary, VersionSummary } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useComparison, useVersion } from '../../api/versions.ts';
import { SelectField } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { versionWords as words } from '../../words/publish.ts';
import { listed } from '../../words/text.ts';
import { ChangeTable } from '../publish/change-table.tsx';
import { EffectPart } from './effect-part.tsx';

/** Two versions of a rota, chosen, the cells that differ, and what that means for everybody. */
export function Comparison({ rota }: { readonly rota: RotaSummary }): ReactElement {
  const sorted = [...rota.versions].sort((a, b) => a.number - b.number);
  const [before, setBefore] = useState(sorted.at(-2)?.id ?? '');
  const [after, setAfter] = useState(sorted.at(-1)?.id ?? '');
  const comparison = useComparison(before === after ? null : before, after);
  const version = useVersion(after);
  const choices = sorted.map(choiceOf);
  return (
    <>
      <h2>{words.compare}</h2>
      <div className="field-row">
        <SelectField
          id="before"
          name="before"
          label={words.from}
          value={before}
          onValue={setBefore}
          choices={choices}
        />
        <SelectField id="after" name="after" label={words.to} value={after} onValue={setAfter} choices={choices} />
      </div>
      {before === after ? (
        <p>{words.same}</p>
      ) : (
        <WhenLoaded from={comparison} what={words.comparing}>
          {({ changes, peopleAdded, peopleGone }) => (
            <>
              {peopleAdded.length > 0 ? <p>{words.added(listed(peopleAdded.map(({ name }) => name)))}</p> : null}
              {peopleGone.length > 0 ? <p>{words.gone(listed(peopleGone.map(({ name }) => name)))}</p> : null}
              {changes.length === 0 ? (
                <p>{words.same}</p>
              ) : (
                <ChangeTable changes={changes} shiftTypes={version.data?.shiftTypes ?? []} />
              )}
              <EffectPart key={`${before} ${after}`} before={before} after={after} />
            </>
          )}
        </WhenLoaded>
      )}
    </>
  );
}

const choiceOf = ({ id, number, state }: VersionSummary) => ({
  value: id,
  text: `${words.number} ${number}, ${words.state[state].toLowerCase()}`,
});
