import type { Notice, NoticeClock, RotaSummary } from '@rotawright/server/wire';
import { type Loaded, useLoad } from './use-load.ts';

/** Every rota that the reader may open, of all departments. */
export const useRotas = (): Loaded<readonly RotaSummary[]> => useLoad('/api/rotas');

export const useRota = (id: string): Loaded<RotaSummary> => useLoad(`/api/rotas/${id}`);

/** Notice clocks of a rota. */
export const useClocks = (rotaId: string | null): Loaded<readonly NoticeClock[]> =>
  useLoad(rotaId === null ? null : `/api/rotas/${rotaId}/clocks`);

export const useNotices = (): Loaded<readonly Notice[]> => useLoad('/api/notices');
