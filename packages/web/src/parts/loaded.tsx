import type { ReactElement, ReactNode } from 'react';
import type { Loaded } from '../api/use-load.ts';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';

/** Draws what was loaded; before that the words of waiting, and after a failure what to do. Old data stays in sight. */
export function WhenLoaded<T>(props: {
  readonly from: Loaded<T>;
  readonly what: string;
  readonly children: (data: T) => ReactNode;
}): ReactElement {
  const { data, error, reload } = props.from;
  if (data === undefined)
    return error === undefined ? (
      <Loading what={props.what} />
    ) : (
      <Failure error={error} onRetry={() => void reload()} />
    );
  return <>{props.children(data)}</>;
}
