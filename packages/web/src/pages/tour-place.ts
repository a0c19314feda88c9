import { useSyncExternalStore } from 'react';
import { keepHere, keptHere } from '../parts/kept-here.ts';

/** Where the visitor is in the tour, kept on this device: no number while it has not begun, `done` once it is over. */
const KEY = 'rotawright-tour';
const listeners = new Set<() => void>();

// A browser that keeps nothing shows no tour.
const place = (): string => keptHere(KEY, 'done');

/** Goes to a step, or ends the tour. */
export function setTourPlace(value: string): void {
  keepHere(KEY, value);
  for (const tell of listeners) tell();
}

/** Where the visitor is now. */
export function useTourPlace(): string {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, place);
}

/** Does a step stand at the foot of the page? */
export const isTourOn = (place: string): boolean => place !== '' && place !== 'done';
