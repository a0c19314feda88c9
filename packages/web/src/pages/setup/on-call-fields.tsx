import type { ReactElement } from 'react';
import { TextField } from '../../parts/field.tsx';
import { setupWords } from '../../words/setup.ts';
import type { OnCallTexts } from './on-call-facts.ts';

const words = setupWords.onCall;

/** What is expected inside one on-call period: without it several rules can only say that they cannot tell. */
export function OnCallFields(props: {
  readonly code: string;
  readonly texts: OnCallTexts;
  readonly onSet: (some: Partial<OnCallTexts>) => void;
  readonly idOf: (name: string) => string;
  readonly errorOf: (name: string) => string | null;
}): ReactElement {
  const { code, texts, onSet, idOf, errorOf } = props;
  const field = (name: keyof OnCallTexts) => ({
    ...{ id: idOf(name), name, value: texts[name], error: errorOf(name) },
    onValue: (value: string) => onSet({ [name]: value }),
  });
  return (
    <fieldset className="on-call-facts" aria-describedby={idOf('facts-hint')}>
      <legend className="nhsuk-label">{words.title(code)}</legend>
      <div className="nhsuk-hint" id={idOf('facts-hint')}>
        {words.hint}
      </div>
      <div className="field-row">
        <TextField {...field('work')} label={words.work} width={5} />
        <TextField {...field('enhanced')} label={words.enhanced} width={5} />
        <TextField {...field('rest')} label={words.rest} width={5} />
        <TextField {...field('nightRest')} label={words.nightRest} width={5} />
      </div>
    </fieldset>
  );
}
