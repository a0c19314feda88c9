import type { ReactElement, ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { Empty } from '../../parts/empty.tsx';
import { SelectField } from '../../parts/field.tsx';

/** One of several rotas or departments of somebody's own: the one that the address names, else `first`; a choice where there are more. */
export function OneOfMine<T>(props: {
  readonly all: readonly T[];
  /** The one that is shown until another is chosen; `undefined` where there is none. */
  readonly first: T | undefined;
  /** Name in the address. */
  readonly param: string;
  readonly idOf: (one: T) => string;
  readonly textOf: (one: T) => string;
  readonly label: string;
  /** Said where there is none. */
  readonly none: string;
  readonly children: (one: T) => ReactNode;
}): ReactElement {
  const { all, first, param, idOf, textOf, label, none, children } = props;
  const [search, setSearch] = useSearchParams();
  const chosen = all.find((one) => idOf(one) === search.get(param)) ?? first;
  if (chosen === undefined) return <Empty text={none} />;
  return (
    <>
      {all.length > 1 ? (
        <SelectField
          id="which"
          name="which"
          label={label}
          value={idOf(chosen)}
          onValue={(id) => setSearch({ [param]: id })}
          choices={all.map((one) => ({ value: idOf(one), text: textOf(one) }))}
        />
      ) : null}
      {children(chosen)}
    </>
  );
}
