import type { Me } from '@rotawright/server/wire';
import { type ReactElement, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { dutyMembership } from '../api/me.ts';
import { Button } from '../parts/button.tsx';
import { tourWords as words } from '../words/tour.ts';
import { isTourOn, setTourPlace, useTourPlace } from './tour-place.ts';

/** Offers the tour on the home page, once, when there is something to try it on. */
export function TourOffer({ isPossible }: { readonly isPossible: boolean }): ReactElement | null {
  const at = useTourPlace();
  if (at !== '' || !isPossible) return null;
  return (
    <div className="note">
      <p>{words.lead}</p>
      <div className="actions">
        <Button onClick={() => setTourPlace('0')}>{words.start}</Button>
        <Button kind="quiet" onClick={() => setTourPlace('done')}>
          {words.no}
        </Button>
      </div>
    </div>
  );
}

/**
 * The step that is on, at the foot of every page; it covers nothing. Beginning and ending it take away the button that was pressed,
 * so that the focus goes into it, and back to the page.
 */
export function Tour({ me }: { readonly me: Me }): ReactElement | null {
  const at = useTourPlace();
  const box = useRef<HTMLElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (isTourOn(at) && before.current === '') box.current?.focus();
    if (!isTourOn(at) && isTourOn(before.current)) document.getElementById('main')?.focus({ preventScroll: true });
    before.current = at;
  }, [at]);
  if (!isTourOn(at)) return null;
  const steps = dutyMembership(me) === undefined ? words.steps.coordinator : words.steps.doctor;
  const n = Number(at);
  const step = steps[n];
  if (step === undefined) return null;
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
          <Button kind="primary" onClick={() => setTourPlace(n + 1 < steps.length ? String(n + 1) : 'done')}>
            {words.next}
          </Button>
          <Button kind="quiet" onClick={() => setTourPlace('done')}>
            {words.end}
          </Button>
        </span>
      </div>
    </aside>
  );
}
