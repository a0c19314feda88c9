import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { accounts } from './0001-accounts.ts';
import { departments } from './0002-departments.ts';
import { rotas } from './0003-rotas.ts';
import { trail } from './0004-trail.ts';
import { people } from './0005-people.ts';
import { notice } from './0006-notice.ts';
import { requests } from './0007-requests.ts';
import { usedCodes } from './0008-used-codes.ts';
import { templates } from './0009-templates.ts';
import { asked } from './0010-asked.ts';
import { facts } from './0011-facts.ts';
import { gapOffers } from './0012-gap-offers.ts';
import { queued } from './0013-queued.ts';
import { requestRounds } from './0014-request-rounds.ts';
import { lieu } from './0015-lieu.ts';
import { reminders } from './0016-reminders.ts';
import { leaveFlags } from './0017-leave-flags.ts';

/** Every migration by its name, which is also its order. Add at the end; never change one that has landed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-accounts': statements(accounts),
  '0002-departments': statements(departments),
  '0003-rotas': statements(rotas),
  '0004-trail': statements(trail),
  '0005-people': statements(people),
  '0006-notice': statements(notice),
  '0007-requests': statements(requests),
  '0008-used-codes': statements(usedCodes),
  '0009-templates': statements(templates),
  '0010-asked': statements(asked),
  '0011-facts': inTurn(facts),
  '0012-gap-offers': statements(gapOffers),
  '0013-queued': statements(queued),
  '0014-request-rounds': statements(requestRounds),
  '0015-lieu': inTurn(lieu),
  '0016-reminders': statements(reminders),
  '0017-leave-flags': statements(leaveFlags),
};

/** One statement at a time, because a prepared statement holds only one. */
function statements(text: string): Migration {
  const parts = text
    .replace(/--.*$/gm, '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return inTurn(parts);
}

function inTurn(parts: readonly string[]): Migration {
  return {
    up: async (db) => {
      for (const part of parts) await sql.raw(part).execute(db);
    },
  };
}
