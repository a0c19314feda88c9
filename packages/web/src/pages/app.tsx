import type { ReactElement } from 'react';

/** The whole app: who is signed in decides what it shows. */
export function App(): ReactElement {
  return <main>Rotawright</main>;
}
