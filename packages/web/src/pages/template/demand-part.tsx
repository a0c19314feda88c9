import type { RosterDocument, TemplateContent } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { templateWords as words } from '../../words/template.ts';
import { needsOf, withNeed } from './design.ts';
import { PresencePart } from './presence-part.tsx';

/** People on each duty by weekday, and who they are. */
export function DemandPart(props: {
  readonly document: RosterDocument;
  readonly content: TemplateContent;
  readonly onChange: (content: TemplateContent) => void;
}): ReactElement {
  const { document, content, onChange } = props;
  const groups = document.groups.filter(({ id }) => document.cover.some(({ groupId }) => groupId === id));
  return (
    <section className="panel demand" aria-labelledby="demand-title">
      <h2 id="demand-title">{words.demand}</h2>
      <p>{words.demandLead}</p>
      {groups.length === 0 ? null : (
        <div className="actions">
          {groups.map(({ id, name }) => (
            <Button key={id} onClick={() => onChange({ ...content, needs: needsOf(document, id) })}>
              {words.fromCover(name)}
            </Button>
          ))}
        </div>
      )}
      <div className="table-wrap">
        <table className="needs-table">
          <caption className="hidden-text">{words.demand}</caption>
          <thead>
            <tr>
              <th scope="col">{words.duty}</th>
              {words.days.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {content.needs.map(({ code, people }) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                {people.map((count, day) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place
                  <td key={day}>
                    <input
                      type="number"
                      min="0"
                      max="52"
                      aria-label={words.needFor(code, words.fullDays[day] ?? '')}
                      value={count}
                      onChange={({ target }) => onChange(withNeed(content, code, day, countOf(target.value)))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PresencePart document={document} content={content} onChange={onChange} />
      <FactFields content={content} onChange={onChange} />
    </section>
  );
}

const countOf = (text: string): number => Math.min(52, Math.max(0, Math.floor(Number(text)) || 0));

function FactFields(props: {
  readonly content: TemplateContent;
  readonly onChange: (content: TemplateContent) => void;
}): ReactElement {
  const { content, onChange } = props;
  const { facts } = content;
  const [texts, setTexts] = useState({
    days: String(facts.annualLeaveDays ?? ''),
    hours: facts.normalDayMinutes === null ? '' : String(facts.normalDayMinutes / 60),
  });
  const set = (some: Partial<TemplateContent['facts']>): void => onChange({ ...content, facts: { ...facts, ...some } });
  return (
    <>
      <h3>{words.facts}</h3>
      <p className="mute">{words.factHint}</p>
      <div className="field-row">
        <TextField
          id="template-grade"
          name="grade"
          label={words.grade}
          width={5}
          maxLength={20}
          value={facts.grade ?? ''}
          onValue={(grade) => set({ grade: grade.trim() === '' ? null : grade.trim() })}
        />
        <TextField
          id="template-days"
          name="days"
          label={words.leaveDays}
          width={5}
          inputMode="decimal"
          value={texts.days}
          onValue={(days) => {
            setTexts({ ...texts, days });
            set({ annualLeaveDays: within(days, 60) });
          }}
        />
        <TextField
          id="template-hours"
          name="hours"
          label={words.normalDay}
          width={5}
          inputMode="decimal"
          value={texts.hours}
          onValue={(hours) => {
            setTexts({ ...texts, hours });
            const known = within(hours, 24);
            set({ normalDayMinutes: known === null ? null : Math.round(known * 60) });
          }}
        />
      </div>
    </>
  );
}

/** A number from 0 on; `null` for what is none or too large. */
function within(text: string, most: number): number | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) || value < 0 || value > most ? null : value;
}
