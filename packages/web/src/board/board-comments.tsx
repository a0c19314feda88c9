import { READS_DRAFTS } from '@rotawright/server/roles';
import { memo, useEffect } from 'react';
import type { Board } from '../actions/index.ts';
import { useComments } from '../api/comments.ts';
import { useHolds } from '../api/me.ts';

/** Keeps open comments on the board, for those who may read them. Draws nothing, and is not looked at again with each edit. */
export const BoardComments = memo(function BoardComments({ board }: { readonly board: Board }): null {
  const { versionId, departmentId } = board.document.wire;
  const { data } = useComments(useHolds(departmentId, READS_DRAFTS) ? versionId : null);
  useEffect(() => {
    if (data !== undefined) board.setComments(data.filter(({ settledAt }) => settledAt === null));
  }, [board, data]);
  return null;
});
