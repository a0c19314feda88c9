import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { homeWords } from '../../words/home.ts';
import { shellWords } from '../../words/shell.ts';

/** Home, and the other pages of the department. */
export function DepartmentCrumbs({ id, name }: { readonly id: string; readonly name: string }): ReactElement {
  return (
    <>
      <Link href="/">{shellWords.home}</Link> / {name}: <Link href={`/departments/${id}/leave`}>{homeWords.leave}</Link>{' '}
      · <Link href={`/departments/${id}/swaps`}>{homeWords.swaps}</Link> ·{' '}
      <Link href={`/departments/${id}/people`}>{homeWords.people}</Link> ·{' '}
      <Link href={`/departments/${id}/on-now`}>{homeWords.onNow}</Link>
    </>
  );
}
