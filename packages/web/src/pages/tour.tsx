import { EDITS } from '@rotawright/server/roles';
import type { Me } from '@rotawright/server/wire';
import { type ReactElement, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { dutyMembership } from '../api/me.ts';
import { Button } from '../parts/button.tsx';
import { type TourStep, tourWords as words } from '../words/tour.ts';
import { isTourOn, setTourPlace, useTourPlace } from './tour-place.ts';

/** The button that begins the tour goes with it, so that the focus moves into the first step; a page that is loaded again keeps its own. */
let hasJustBegun = false;

function begin(): void {
  hasJustBegun = true;
  setTourPlace('0');
}

/** The last button of the tour goes with it too. */
function end(): void {
  setTourPlace('done');
  document.getElementById('main')?.focus({ preventScroll: true });
}

/** What somebody could try: as a doctor their own rota, else the board if they may change it; nothing to those who may only look. */
function stepsFor(me: Me): readonly TourStep[] | null {
  if (dutyMembership(me) !== undefined) return words.steps.doctor;
  return me.memberships.some(({ role }) => EDITS.includes(role)) ? words.steps.coordinator : null;
}

/** Offers the tour on the home page, once, to whom there is something to try. */
export function TourOffer(props: { readonly me: Me; readonly isPossible: boolean }): ReactElement | null {
  const at = useTourPlace();
  if (at !== '' || !props.isPossible || stepsFor(props.me) === null) return null;
  return (
    <div className="note">
      <p>{words.lead}</p>
      <div className="actions">
        <Button onClick={begin}>{words.start}</Button>
        <Button kind="quiet" onClick={() => setTourPlace('done')}>
          {words.no}
        </Button>
      </div>
    </div>
  );
}

/** The step that is on, at the foot of every page; it covers nothing. */
export function Tour({ me }: { readonly me: Me }): ReactElement | null {
  const at = useTourPlace();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasJustBegun) box.current?.focus();
    hasJustBegun = false;
  }, []);
  if (!isTourOn(at)) return null;
  const steps = stepsFor(me);
  const n = Number(at);
  const step = steps?.[n];
  if (steps === null || step === undefined) return null;
  return (
    <aside className="tour" aria-label={words.label} ref={box} tabIndex={-1}>
      <div>
        <p aria-live="polite">
          <strong>{words.step(n + 1, steps.length)}</strong> {step.text}
        </p>
        <span className="links">
          {step.link === null ? null : (
            <Link href={step.link} className="btn">
              {words.show}
            </Link>
          )}
          <Button kind="primary" onClick={() => (n + 1 < steps.length ? setTourPlace(String(n + 1)) : end())}>
            {words.next}
          </Button>
          <Button kind="quiet" onClick={end}>
            {words.end}
          </Button>
        </span>
      </div>
    </aside>
  );
}
