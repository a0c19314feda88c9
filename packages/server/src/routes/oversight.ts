import { z } from 'zod';
import {
  breachFigures,
  contractOf,
  countCannotTell,
  finesOf,
  gapFigures,
  gapsFrom,
  gapsIn,
  groupFigures,
  type Judged,
  judgeDocument,
  missingFacts,
  openBreaches,
  waiversOf,
} from '../document/index.ts';
import { type Call, type Route, route } from '../http/index.ts';
import { OVERSEES, READS_DRAFTS, READS_REPORT } from '../roles/index.ts';
import {
  type Db,
  gapOffersOfRota,
  publicationsOf,
  readDocument,
  reasonsOf,
  type StandingVersion,
  standingVersions,
} from '../store/index.ts';
import {
  BoardReport,
  type OverseenRota,
  Oversight,
  type RosterDocument,
  type RotaFigures,
  VersionStanding,
} from '../wire/index.ts';
import { clocksOf } from './clocks.ts';
import { documentNow } from './document-view.ts';
import { shownOffer } from './gap-steps.ts';
import { addDays, todayIn } from './today.ts';

/** How a department's rotas stand: for its home page, for its guardian, and for a board. */
export const oversightRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/standing',
    summary:
      'Broken rules and gaps of every draft and published version of the department, counted; rotas that ended four weeks ago are left out.',
    of: 'department',
    allow: READS_DRAFTS,
    answers: { 200: z.array(VersionStanding) },
    handle: async (call) => ({ status: 200, body: await standing(call) }),
  }),
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/oversight',
    summary: 'What the guardian watches: breaches with names and reasons, fines, waivers, notice and late changes.',
    of: 'department',
    allow: OVERSEES,
    answers: { 200: Oversight },
    handle: async (call) => ({ status: 200, body: await oversight(call) }),
  }),
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/board-report',
    summary:
      'The published rotas of the department in figures, without names: hours, breaches, fines, gaps, notice, fairness.',
    of: 'department',
    allow: READS_REPORT,
    answers: { 200: BoardReport },
    handle: async (call) => ({ status: 200, body: await boardReport(call) }),
  }),
];

/** Days after a rota's end for which it is judged whenever somebody looks at the home page. */
const STANDS_DAYS = 28;

async function standing(call: Call): Promise<VersionStanding[]> {
  const { db, departmentId } = call;
  const now = call.services.now();
  const found: VersionStanding[] = [];
  for (const version of await standingVersions(db, departmentId, addDays(todayIn(ZONE, now), -STANDS_DAYS))) {
    const document = await documentNow(call, version.versionId);
    const gaps = gapsFrom(document, todayIn(document.zone, now));
    const judged = judgeDocument(document);
    const breaches = judged.ok ? openBreaches(judged.value, document) : null;
    found.push({
      ...version,
      posts: document.people.length,
      duties: judged.ok ? judged.value.rota.duties.count : 0,
      breaches: breaches?.length ?? null,
      people: new Set(breaches?.map(({ person }) => person)).size,
      cannotTell: judged.ok ? countCannotTell(judged.value) : 0,
      gaps: gapsIn(gaps),
      nextGap: gaps?.flatMap(({ days }) => days).sort()[0] ?? null,
    });
  }
  return found;
}

/** A published version, read and judged. */
interface Live {
  readonly version: StandingVersion;
  readonly document: RosterDocument;
  readonly judged: Judged;
}

/** Every published version of a department, judged; and those that cannot be read, with why. */
async function liveVersions(db: Db, departmentId: string) {
  const live: Live[] = [];
  const unread: Oversight['unread'] = [];
  for (const version of await standingVersions(db, departmentId)) {
    if (version.state !== 'published') continue;
    const document = await readDocument(db, version.versionId);
    const judged = judgeDocument(document);
    if (judged.ok) live.push({ version, document, judged: judged.value });
    else
      unread.push({
        title: document.title,
        why: judged.problems.map(({ where, found }) => `${where}: ${found}`).join('; '),
      });
  }
  return { live, unread };
}

async function headOf(db: Db, departmentId: string) {
  return db
    .selectFrom('department')
    .innerJoin('organisation', 'organisation.id', 'department.organisation_id')
    .select(['department.name as department', 'organisation.name as organisation'])
    .where('department.id', '=', departmentId)
    .executeTakeFirstOrThrow();
}

/** Zone of a report over several rotas. */
const ZONE = 'Europe/London';

async function oversight({ db, departmentId, services }: Call): Promise<Oversight> {
  const { live, unread } = await liveVersions(db, departmentId);
  const { department } = await headOf(db, departmentId);
  const rotas: OverseenRota[] = [];
  for (const one of live) rotas.push(await overseen(db, one, services.now()));
  return { department, madeOn: todayIn(ZONE, services.now()), rotas, unread };
}

async function overseen(db: Db, { version, document, judged }: Live, now: Date): Promise<OverseenRota> {
  const reasons = await reasonsOf(db, version.versionId);
  const contract = contractOf(document);
  return {
    rotaId: version.rotaId,
    versionId: version.versionId,
    title: document.title,
    number: document.number,
    from: document.from,
    until: document.until,
    people: document.people.filter(({ isVacant }) => !isVacant).length,
    breaches: openBreaches(judged, document).map((breach) => ({
      ...breach,
      reason: reasons.get(`${breach.person} ${breach.rule}`) ?? null,
    })),
    cannotTell: countCannotTell(judged),
    missing: missingFacts(judged),
    waivers: waiversOf(judged, document),
    fines: contract.ok ? finesOf(judged, document, contract.value) : null,
    clocks: await clocksOf(db, version.rotaId, now),
    publications: await publicationsOf(db, version.rotaId),
  };
}

/** The report for the board of a department. */
export async function boardReport({ db, departmentId, services }: Call): Promise<BoardReport> {
  const { live, unread } = await liveVersions(db, departmentId);
  const rotas: RotaFigures[] = [];
  for (const one of live) rotas.push(await figures(db, one, services.now()));
  return { ...(await headOf(db, departmentId)), madeOn: todayIn(ZONE, services.now()), rotas, unread };
}

async function figures(db: Db, { version, document, judged }: Live, now: Date): Promise<RotaFigures> {
  const contract = contractOf(document);
  const fines = contract.ok ? finesOf(judged, document, contract.value) : null;
  const publications = await publicationsOf(db, version.rotaId);
  const holders = document.people.filter(({ isVacant }) => !isVacant);
  return {
    rotaId: version.rotaId,
    versionId: version.versionId,
    title: document.title,
    from: document.from,
    until: document.until,
    people: holders.length,
    vacantPosts: document.people.length - holders.length,
    groups: contract.ok ? groupFigures(judged, document, { contract: contract.value, rest: 'In no tier' }) : [],
    breaches: breachFigures(openBreaches(judged, document)),
    cannotTell: countCannotTell(judged),
    waivers: holders.reduce((sum, { waivers }) => sum + waivers.length, 0),
    fines:
      fines === null
        ? null
        : {
            doctorPence: fines.doctorPence,
            guardianPence: fines.guardianPence,
            totalPence: fines.totalPence,
            atLeastPence: fines.atLeastPence,
          },
    gaps: gapsFrom(document, todayIn(document.zone, now))?.map((line) => ({ ...line, days: line.days.length })) ?? null,
    offeredGaps: [...gapFigures((await gapOffersOfRota(db, version.rotaId)).map((offer) => shownOffer(offer, now)))],
    clocks: await clocksOf(db, version.rotaId, now),
    publications: publications.length,
    changes: publications.reduce((sum, { changes }) => sum + (changes ?? 0), 0),
    lateChanges: publications.reduce((sum, { lateChanges }) => sum + (lateChanges ?? 0), 0),
  };
}
