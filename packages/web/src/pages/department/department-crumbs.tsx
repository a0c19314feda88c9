import { Fragment, type ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { rolesIn, useMe } from '../../api/me.ts';
import { shellWords } from '../../words/shell.ts';
import { placesFor } from './department-places.ts';

/** Home, and the pages of the department that the reader may see, with the one they are on marked. */
export function DepartmentCrumbs({ id, name }: { readonly id: string; readonly name: string }): ReactElement {
  const me = useMe().data;
  const [here] = useLocation();
  const places = me === undefined ? [] : placesFor(id, rolesIn(me, id));
  return (
    <>
      <Link href="/">{shellWords.home}</Link> / {name}
      {places.map(({ href, text }, i) => (
        <Fragment key={href}>
          {i === 0 ? ': ' : ' · '}
          <Link href={href} {...(href === here && { 'aria-current': 'page' as const })}>
            {text}
          </Link>
        </Fragment>
      ))}
    </>
  );
}
