import { z } from 'zod';
import { GapFigures } from './gap-offers.ts';
import { OpenBreach } from './publish.ts';
import { NoticeClock } from './rota.ts';
import { Day, Id, Instant } from './words.ts';

/** How a version stands: broken rules and duties that nobody does. */
export const VersionStanding = z.object({
  rotaId: Id,
  versionId: Id,
  number: z.int(),
  state: z.enum(['draft', 'published']),
  /** People and vacant posts on it. */
  posts: z.int(),
  /** Duties of people, those of vacant posts left out. With none there is nothing to judge, so that no rule is kept either. */
  duties: z.int(),
  /** `null` where the version cannot be read: two duties at once, for one. */
  breaches: z.int().nullable(),
  /** People with at least one breach. */
  people: z.int(),
  cannotTell: z.int(),
  /** Gaps from today on, as the board counts them, `null` where none can be told because no cover is asked; and the first day with one. */
  gaps: z.int().nullable(),
  nextGap: Day.nullable(),
});
export type VersionStanding = z.infer<typeof VersionStanding>;

/** One fine. Pence; `null` is *cannot tell*. */
export const FineOf = z.object({
  rule: z.string(),
  text: z.string(),
  minutes: z.number().nullable(),
  doctorPence: z.int().nullable(),
  guardianPence: z.int().nullable(),
  totalPence: z.int().nullable(),
});

const FineSums = z.object({
  doctorPence: z.int().nullable(),
  guardianPence: z.int().nullable(),
  totalPence: z.int().nullable(),
  /** The least that the fines can be. */
  atLeastPence: z.int(),
});

/** Fines of a published rota, as the rota alone tells them, each by the rates of its own day. */
export const RotaFines = FineSums.extend({
  people: z.array(
    FineSums.extend({ person: Id, name: z.string(), lines: z.array(FineOf), missing: z.array(z.string()) }),
  ),
  notes: z.array(z.string()),
});
export type RotaFines = z.infer<typeof RotaFines>;

/** One time that the rota was published. */
export const Publication = z.object({
  versionId: Id,
  number: z.int(),
  at: Instant,
  by: z.string().nullable(),
  /** Against the version before; `null` where nobody counted, as for the first. */
  changes: z.int().nullable(),
  lateChanges: z.int().nullable(),
});
export type Publication = z.infer<typeof Publication>;

/** A published rota as its guardian sees it. */
export const OverseenRota = z.object({
  rotaId: Id,
  versionId: Id,
  title: z.string(),
  number: z.int(),
  from: Day,
  until: Day,
  people: z.int(),
  /** `reason` is what whoever published it said; `null` where nothing was said. */
  breaches: z.array(OpenBreach.extend({ reason: z.string().nullable() })),
  cannotTell: z.int(),
  /** What would have to be known before those could be told. */
  missing: z.array(z.string()),
  /** Recorded waivers. `isUsed`: without it a rule would be broken that is kept now. */
  waivers: z.array(z.object({ person: Id, name: z.string(), rule: z.string(), isUsed: z.boolean() })),
  /** `null` under a contract without fines. */
  fines: RotaFines.nullable(),
  clocks: z.array(NoticeClock),
  publications: z.array(Publication),
});
export type OverseenRota = z.infer<typeof OverseenRota>;

/** What the guardian of a department watches over. Exception reports are kept elsewhere and never show here. */
export const Oversight = z.object({
  department: z.string(),
  madeOn: Day,
  rotas: z.array(OverseenRota),
  /** Published rotas that cannot be read, by title, with why. */
  unread: z.array(z.object({ title: z.string(), why: z.string() })),
});
export type Oversight = z.infer<typeof Oversight>;

/** Least, middle and most of something over people. */
const Spread = z.object({ least: z.number(), median: z.number(), most: z.number() });
export type Spread = z.infer<typeof Spread>;

/** What a published rota comes to, without a name in it. */
export const RotaFigures = z.object({
  rotaId: Id,
  versionId: Id,
  title: z.string(),
  from: Day,
  until: Day,
  people: z.int(),
  vacantPosts: z.int(),
  /**
   * By group: average weeks in minutes, and nights and weekends of a whole-time equivalent in the rota. `unknownWork` counts people with
   * duties of unknown work, which is in no average: with any, the weeks are the least that they can be.
   */
  groups: z.array(
    z.object({
      name: z.string(),
      people: z.int(),
      unknownWork: z.int(),
      week: Spread,
      nights: Spread,
      weekends: Spread,
    }),
  ),
  breaches: z.array(z.object({ rule: z.string(), count: z.int(), people: z.int() })),
  cannotTell: z.int(),
  waivers: z.int(),
  fines: FineSums.nullable(),
  /** Gaps from today on: of vacant posts and by line of cover, and on how many days; `null` where none can be told because no cover is asked. */
  gaps: z.array(z.object({ title: z.string(), places: z.int(), days: z.int() })).nullable(),
  /** Gaps that colleagues were asked to take, by reason. */
  offeredGaps: z.array(GapFigures),
  clocks: z.array(NoticeClock),
  publications: z.int(),
  changes: z.int(),
  lateChanges: z.int(),
});
export type RotaFigures = z.infer<typeof RotaFigures>;

/** The report for a board: a department's published rotas in figures. */
export const BoardReport = z.object({
  department: z.string(),
  organisation: z.string(),
  madeOn: Day,
  rotas: z.array(RotaFigures),
  unread: z.array(z.object({ title: z.string(), why: z.string() })),
});
export type BoardReport = z.infer<typeof BoardReport>;
