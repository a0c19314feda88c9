import type { ReactElement } from 'react';

/** What came of something: the answer as a paragraph, then each reason as a point. */
export function Sentences({ texts: [first = '', ...rest] }: { readonly texts: readonly string[] }): ReactElement {
  return (
    <>
      <p>{first}</p>
      {rest.length === 0 ? null : (
        <ul>
          {rest.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}
