import { z } from 'zod';
import { contractOf, DUTY_ROSTER, noticeClocks } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { PUBLISHES, READS_NAMES } from '../roles/index.ts';
import type { Db } from '../store/index.ts';
import { NoticeClock, NoticeMet } from '../wire/index.ts';
import { todayIn } from './today.ts';
import { leaveTrail } from './trail.ts';

/** Notice clocks of a rota. */
export const clockRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/rotas/{rotaId}/clocks',
    summary: 'Which notice is due when, and when it was given.',
    of: 'rota',
    allow: READS_NAMES,
    answers: { 200: z.array(NoticeClock) },
    handle: async ({ db, params, services }) => ({
      status: 200,
      body: await clocksOf(db, params['rotaId'] ?? '', services.now()),
    }),
  }),
  route({
    method: 'post',
    path: '/api/rotas/{rotaId}/clocks',
    summary:
      'Says on which day the placement or the work schedule was given out; publishing says it of the duty roster.',
    of: 'rota',
    allow: PUBLISHES,
    body: NoticeMet,
    answers: { 200: z.array(NoticeClock) },
    handle: (call) => sayMet(call),
  }),
];

/** The clocks of a rota as they stand. */
export async function clocksOf(db: Db, rotaId: string, now: Date): Promise<NoticeClock[]> {
  const rota = await db.selectFrom('rota').selectAll().where('id', '=', rotaId).executeTakeFirstOrThrow();
  const contract = contractOf({ contract: { id: rota.contract_id, edition: rota.edition }, from: rota.from_day });
  if (!contract.ok) return [];
  const said = await db.selectFrom('notice_met').select(['term', 'day']).where('rota_id', '=', rotaId).execute();
  const first = await db
    .selectFrom('version')
    .select((eb) => eb.fn.min('published_at').as('at'))
    .where('rota_id', '=', rotaId)
    .executeTakeFirst();
  const met = new Map(said.map(({ term, day }) => [term, day]));
  if (first?.at != null) met.set(DUTY_ROSTER, todayIn(rota.zone, new Date(first.at)));
  return noticeClocks(contract.value, { from: rota.from_day, today: todayIn(rota.zone, now), met });
}

function sayMet(call: Call<Record<string, string>, unknown, NoticeMet>) {
  const { params, body, user, services } = call;
  const rotaId = params['rotaId'] ?? '';
  return call.write(async (trx) => {
    const clocks = await clocksOf(trx, rotaId, services.now());
    const choices = clocks.map(({ term }) => term).filter((term) => term !== DUTY_ROSTER);
    if (!choices.includes(body.term)) {
      const expected = choices.length === 0 ? 'nothing: this contract has no such clock' : choices.join(' or ');
      const problems = [{ code: 'request.not-valid', where: 'body.term', found: body.term, expected, tryThis: '' }];
      throw new HttpProblem('request.not-valid', { problems });
    }
    if (body.met === null) {
      await trx.deleteFrom('notice_met').where('rota_id', '=', rotaId).where('term', '=', body.term).execute();
    } else {
      const values = { day: body.met, by_user: user.userId };
      await trx
        .insertInto('notice_met')
        .values({ rota_id: rotaId, term: body.term, ...values })
        // Somebody else may say it at the same moment: the last word counts.
        .onConflict((conflict) => conflict.columns(['rota_id', 'term']).doUpdateSet(values))
        .execute();
    }
    await leaveTrail(call, trx, { kind: 'notice.met', subject: rotaId, body });
    return { status: 200, body: await clocksOf(trx, rotaId, services.now()) };
  });
}
