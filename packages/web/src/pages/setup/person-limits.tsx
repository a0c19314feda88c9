import type { PersonOnRota, RosterDocument } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { CheckField } from '../../parts/choice.tsx';
import { setupWords } from '../../words/setup.ts';

const words = setupWords.people.limits;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

type Limits = Pick<PersonOnRota, 'fixedDaysOff' | 'works'>;

interface LimitsProps {
  readonly document: RosterDocument;
  readonly facts: Limits;
  readonly onFacts: (some: Partial<Limits>) => void;
}

/** When and what somebody works at most: fixed days off, and the shifts they may work. Open where anything is set. */
export function PersonLimits(props: LimitsProps): ReactElement {
  const { fixedDaysOff, works } = props.facts;
  return (
    <details open={fixedDaysOff.length > 0 || works !== null}>
      <summary>{words.title}</summary>
      <FixedDays {...props} />
      <Shifts {...props} />
    </details>
  );
}

function FixedDays({ facts: { fixedDaysOff }, onFacts }: LimitsProps): ReactElement {
  const set = (day: (typeof DAYS)[number], now: Limits['fixedDaysOff'][number] | null): void =>
    onFacts({
      // In the order of the week.
      fixedDaysOff: DAYS.flatMap((one) => (one === day ? (now ?? []) : fixedDaysOff.filter((off) => off.day === one))),
    });
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend">{words.daysOff}</legend>
      <div className="nhsuk-hint">{words.daysOffHint}</div>
      {DAYS.map((day, i) => {
        const off = fixedDaysOff.find((one) => one.day === day);
        const name = words.days[i] ?? day;
        return (
          <div className="day-off" key={day}>
            <CheckField
              id={`off-${day}`}
              label={name}
              isOn={off !== undefined}
              onChange={(isOn) => set(day, isOn ? { day, canStartNight: false, canEndNight: false } : null)}
            />
            {off === undefined
              ? null
              : (['canStartNight', 'canEndNight'] as const).map((which) => (
                  <CheckField
                    key={which}
                    id={`off-${day}-${which}`}
                    label={
                      <>
                        {words[which]}
                        <span className="hidden-text"> on {name}</span>
                      </>
                    }
                    isOn={off[which]}
                    onChange={(isOn) => set(day, { ...off, [which]: isOn })}
                  />
                ))}
          </div>
        );
      })}
    </fieldset>
  );
}

function Shifts({ document: { shiftTypes }, facts: { works }, onFacts }: LimitsProps): ReactElement {
  const codes = shiftTypes.map(({ code }) => code);
  const may = (code: string): boolean => works === null || works.includes(code);
  const set = (code: string, isOn: boolean): void => {
    const next = codes.filter((one) => (one === code ? isOn : may(one)));
    // All of them is no limit, so that a shift that is new later counts too.
    onFacts({ works: next.length === codes.length ? null : next });
  };
  return (
    <fieldset className="nhsuk-fieldset known-people">
      <legend className="nhsuk-fieldset__legend">{words.shifts}</legend>
      {shiftTypes.map(({ code, name }) => (
        <CheckField
          key={code}
          id={`works-${code}`}
          label={name === code ? code : `${code}, ${name}`}
          isOn={may(code)}
          onChange={(isOn) => set(code, isOn)}
        />
      ))}
    </fieldset>
  );
}
