import type { RosterDocument, SupervisionLine } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { CheckField } from '../../parts/choice.tsx';
import type { Fault } from '../../parts/fault.ts';
import { SelectField } from '../../parts/field.tsx';
import { errorAt } from '../../parts/use-form.ts';
import { capital } from '../../words/capital.ts';
import { togetherWords as words } from '../../words/together.ts';
import { LineBox, TickRow } from './line-box.tsx';
import { namedChoices, namedOf, namedValue, oneNamed } from './named.ts';

export const emptySupervision = ({ groups }: RosterDocument): SupervisionLine => ({
  id: crypto.randomUUID(),
  grade: null,
  groupId: null,
  skill: null,
  codes: [],
  byGroupId: groups[0]?.id ?? null,
  bySkill: null,
});

const byOf = ({ byGroupId, bySkill }: SupervisionLine) => ({ groupId: byGroupId, skill: bySkill });

/** A line in words: `One of Registrars on duty whenever an F1 works N`. */
export function supervisionText(document: RosterDocument, line: SupervisionLine): string {
  const who = line.grade === null ? oneNamed(document, line) || words.others : words.someOfGrade(line.grade);
  const by = oneNamed(document, byOf(line)) || '…';
  return words.supervisionLine(who, line.codes, capital(by));
}

const fieldOf = ({ id }: SupervisionLine, name: string): string => `supervision-${id}-${name}`;

/** Codes to choose from: those of the draft, and what is chosen that it no longer has. */
const codesOf = ({ shiftTypes }: RosterDocument, line: SupervisionLine): readonly string[] => [
  ...new Set([...shiftTypes.map(({ code }) => code), ...line.codes]),
];

export function supervisionFaults(document: RosterDocument, line: SupervisionLine): readonly Fault[] {
  const text = supervisionText(document, line);
  const first = fieldOf(line, `on-${codesOf(document, line)[0] ?? ''}`);
  return [
    ...(line.codes.length > 0 ? [] : [{ field: first, text: words.badCodes(text) }]),
    ...(line.byGroupId === null && line.bySkill === null
      ? [{ field: fieldOf(line, 'by'), text: words.badBy(text) }]
      : []),
  ];
}

const GRADE = 'grade:';

/** Who needs whom on which duties, a box a line. */
export function SupervisionRow(props: {
  readonly document: RosterDocument;
  readonly line: SupervisionLine;
  readonly faults: readonly Fault[];
  readonly onSet: (some: Partial<SupervisionLine>) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { document, line, faults, onSet, onRemove } = props;
  const id = (name: string): string => fieldOf(line, name);
  const text = supervisionText(document, line);
  const grades = new Set([...document.people.map(({ grade }) => grade), line.grade].filter((grade) => grade !== null));
  const codes = codesOf(document, line);
  const nameOf = (code: string): string => document.shiftTypes.find((type) => type.code === code)?.name ?? '';
  return (
    <LineBox text={text} onRemove={onRemove}>
      <div className="field-row">
        <SelectField
          id={id('who')}
          name="who"
          label={words.needs}
          value={line.grade === null ? namedValue(line) : `${GRADE}${line.grade}`}
          onValue={(value) =>
            onSet(
              value.startsWith(GRADE)
                ? { grade: value.slice(GRADE.length), groupId: null, skill: null }
                : { grade: null, ...namedOf(value) },
            )
          }
          choices={[
            { value: '', text: words.needsEverybody },
            ...[...grades].sort().map((grade) => ({ value: `${GRADE}${grade}`, text: words.grade(grade) })),
            ...namedChoices(document, line),
          ]}
        />
        <SelectField
          id={id('by')}
          name="by"
          error={errorAt(faults, id('by'))}
          label={words.by}
          value={namedValue(byOf(line))}
          onValue={(value) => {
            const { groupId, skill } = namedOf(value);
            onSet({ byGroupId: groupId, bySkill: skill });
          }}
          choices={namedChoices(document, byOf(line))}
        />
      </div>
      <TickRow legend={words.on}>
        {codes.map((code) => (
          <CheckField
            key={code}
            id={id(`on-${code}`)}
            label={[code, nameOf(code)].filter(Boolean).join(', ')}
            isOn={line.codes.includes(code)}
            onChange={(isOn) =>
              onSet({ codes: codes.filter((one) => (one === code ? isOn : line.codes.includes(one))) })
            }
          />
        ))}
      </TickRow>
    </LineBox>
  );
}
