import type { PresenceLine, RosterDocument, TemplateContent } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useAsked } from '../../api/asked.ts';
import { Button } from '../../parts/button.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { templateWords as words } from '../../words/template.ts';
import { presenceText } from '../setup/presence-lines.tsx';
import { raisedNeeds, type Shortfall, shortfall } from './presence.ts';

/** What is asked by the hour, whether what the template covers gives it by itself, and a way to ask for enough. */
export function PresencePart(props: {
  readonly document: RosterDocument;
  readonly content: TemplateContent;
  readonly onChange: (content: TemplateContent) => void;
}): ReactElement | null {
  const { document, content, onChange } = props;
  const { data } = useAsked(document.versionId);
  const lines = data?.presence ?? [];
  if (lines.length === 0) return null;
  const short = lines.map((line) => shortfall(content.needs, document.shiftTypes, line));
  const raised = raisedNeeds(content.needs, document.shiftTypes, lines);
  const added = sumOf(raised) - sumOf(content.needs);
  return (
    <>
      <h3>{words.hoursAsked}</h3>
      <p className="mute">{words.hoursHint}</p>
      <ul>
        {lines.map((line, i) => (
          <li key={line.id}>
            {presenceText(document, line)}: <Line line={line} short={short[i] ?? null} />
          </li>
        ))}
      </ul>
      <div className="actions">
        {added === 0 ? null : (
          <Button onClick={() => onChange({ ...content, needs: raised })}>{words.raise(added)}</Button>
        )}
        <Link href={`/versions/${document.versionId}/setup`}>{words.hoursSet}</Link>
      </div>
    </>
  );
}

function Line({ line, short }: { readonly line: PresenceLine; readonly short: Shortfall | null }): ReactElement {
  const isAnybody = line.groupId === null && line.skill === null;
  if (short === null) return <Verdict kind="meets" text={isAnybody ? words.hoursKept : words.hoursKeptBy} />;
  const day = words.fullDays[short.day] ?? '';
  return (
    <Verdict
      kind="cannot-tell"
      text={words.hoursShort({ day, from: clock(short.from), until: clock(short.until), there: short.there })}
    />
  );
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const sumOf = (needs: TemplateContent['needs']): number =>
  needs.reduce((sum, { people }) => sum + people.reduce((all, count) => all + count, 0), 0);
