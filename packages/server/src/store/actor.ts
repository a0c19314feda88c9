import type { Actor } from '../wire/index.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Who did something, as others may see it; an account that is gone leaves nobody. */
export function actorOf(userId: string | null, name: string | null): Actor {
  return { userId: userId ?? NOBODY, name: name ?? 'somebody who has left' };
}
