import type { RosterDocument, RosterRequest } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { DayField, SelectField, TextArea } from '../../parts/field.tsx';
import { askedWords as words } from '../../words/asked.ts';
import { solveWords } from '../../words/solve.ts';
import { shortDay } from '../../words/text.ts';
import { emptyOpenings } from './asked.ts';

/** What people worked before this rota beyond their share: typed, or pasted from a spreadsheet. */
export function OpeningFields(props: {
  readonly wire: RosterDocument;
  readonly text: string;
  readonly faults: readonly string[];
  readonly onText: (text: string) => void;
}): ReactElement {
  const { wire, text, faults, onText } = props;
  return (
    <details className="solve-weights">
      <summary>{words.openings}</summary>
      <TextArea
        id="solve-openings"
        name="openings"
        label={words.openingsLabel}
        hint={words.openingsHint}
        value={text}
        onValue={onText}
        error={faults.length === 0 ? null : faults.join(' ')}
        rows={6}
      />
      <Button onClick={() => onText(emptyOpenings(wire.people))} isOff={text.trim() !== ''}>
        {words.openingsFill}
      </Button>
    </details>
  );
}

type Weight = RosterRequest['weight'];
const WEIGHTS: readonly Weight[] = ['low', 'medium', 'high', 'must'];

/** What people ask for, one by one; each can be taken away again. */
export function RequestFields(props: {
  readonly wire: RosterDocument;
  readonly requests: readonly RosterRequest[];
  readonly onRequests: (requests: readonly RosterRequest[]) => void;
}): ReactElement {
  const { wire, requests, onRequests } = props;
  const people = wire.people.filter(({ isVacant }) => !isVacant);
  const [person, setPerson] = useState(people[0]?.id ?? '');
  const [date, setDate] = useState('');
  const [want, setWant] = useState('off');
  const [weight, setWeight] = useState<Weight>('medium');
  const isDay = date >= wire.from && date < wire.until;
  const add = (): void => {
    const made: RosterRequest = {
      ...{ person, date, weight },
      want: want === 'off' ? 'off' : 'work',
      code: want.startsWith('code ') ? want.slice(5) : null,
    };
    // Asked anew for the same day, the later wish stands.
    onRequests([...requests.filter((one) => one.person !== person || one.date !== date), made]);
  };
  return (
    <details className="solve-weights">
      <summary>{words.requests(requests.length)}</summary>
      <p className="mute">{words.requestsHint}</p>
      <ul>
        {requests.map((request) => (
          <li key={`${request.person} ${request.date}`}>
            {words.request(nameOf(people, request.person), shortDay(request.date), wantText(request))},{' '}
            {solveWords.weightWords[request.weight]}{' '}
            <Button kind="quiet" onClick={() => onRequests(requests.filter((one) => one !== request))}>
              {words.requestDrop}
              <span className="hidden-text">: {nameOf(people, request.person)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="field-row">
        <SelectField
          id="request-person"
          name="person"
          label={words.requestWho}
          value={person}
          onValue={setPerson}
          choices={people.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <DayField id="request-day" name="day" label={words.requestDay} value={date} onValue={setDate} min={wire.from} />
        <SelectField
          id="request-want"
          name="want"
          label={words.requestWhat}
          value={want}
          onValue={setWant}
          choices={[
            { value: 'off', text: words.wantOff },
            { value: 'work', text: words.wantWork },
            ...wire.shiftTypes.map(({ code, name }) => ({ value: `code ${code}`, text: `${code}, ${name}` })),
          ]}
        />
        <SelectField
          id="request-weight"
          name="weight"
          label={words.requestWeight}
          value={weight}
          onValue={(value) => setWeight(WEIGHTS.find((one) => one === value) ?? 'medium')}
          choices={WEIGHTS.map((value) => ({ value, text: solveWords.weightWords[value] }))}
        />
      </div>
      <Button isOff={!isDay || person === ''} onClick={add}>
        {words.requestAdd}
      </Button>
    </details>
  );
}

const nameOf = (people: RosterDocument['people'], id: string): string =>
  people.find((person) => person.id === id)?.name ?? '';

const wantText = ({ want, code }: RosterRequest): string => (want === 'off' ? words.wantOff : (code ?? words.wantWork));
