import type { Asked } from '../wire/index.ts';

/**
 * What a search is asked as the trail may hold it: how many balances and wishes there are, and no word of whose or which. The trail can
 * never be changed, and more people read it than read wishes. What is absent stays absent.
 */
export function counted(asked: object): object {
  const { openings, requests, ...rest } = asked as Partial<Asked>;
  return {
    ...rest,
    ...(openings === undefined ? {} : { openings: openings.length }),
    ...(requests === undefined ? {} : { requests: requests.length }),
  };
}
