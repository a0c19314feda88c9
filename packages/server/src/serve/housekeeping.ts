import type { Services } from '../http/index.ts';
import { remindOfRounds } from '../routes/request-reminders.ts';
import {
  endPastGapOffers,
  forgetReadingsBefore,
  forgetSheetsBefore,
  forgetToldBefore,
  forgetVolunteers,
} from '../store/index.ts';

const HOUR = 3_600_000;

/**
 * Throws away each hour what nobody asks for any more: kept answers, counts of requests, ended sessions, spent links, files read, who came forward for
 * gaps that are long over, what people asked for on rotas that are,
 * notices of a year ago, mails that went a month ago. Gaps whose duty has begun end, and who has not answered a round of requests is reminded.
 */
export function startHousekeeping(services: Services): () => void {
  const tidy = (): void => {
    tidyUp(services).catch((err: unknown) => services.log.warn({ err }, 'housekeeping failed; it is tried again'));
  };
  const timer = setInterval(tidy, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}

/** One round. */
export async function tidyUp(services: Services): Promise<void> {
  const { db } = services.database;
  const at = services.now();
  const before = (hours: number): Date => new Date(at.getTime() - hours * HOUR);
  await db.deleteFrom('idempotency').where('created_at', '<', before(48)).execute();
  await endPastGapOffers(db, at);
  await forgetVolunteers(db, before(24 * 90));
  await forgetSheetsBefore(
    db,
    before(24 * 90)
      .toISOString()
      .slice(0, 10),
  );
  await db.deleteFrom('rate_window').where('window_start', '<', before(2)).execute();
  await db.deleteFrom('session').where('expiresAt', '<', at).execute();
  await db.deleteFrom('used_code').where('used_at', '<', before(1)).execute();
  await db.deleteFrom('sign_in_failure').where('last_at', '<', before(48)).execute();
  await db
    .deleteFrom('invitation')
    .where('expires_at', '<', before(24 * 90))
    .execute();
  await forgetToldBefore(db, { notices: before(24 * 365), mails: before(24 * 30) });
  await db.deleteFrom('verification').where('expiresAt', '<', at).execute();
  await forgetReadingsBefore(db, before(1));
  await remindOfRounds(services);
}
