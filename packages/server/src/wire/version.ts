import { z } from 'zod';
import { CoverLine, Group, PersonOnRota, ShiftType } from './document.ts';
import { Change } from './publish.ts';
import { ContractChoice, VersionSummary } from './rota.ts';
import { Day, Id, Instant, Words } from './words.ts';

/** The seq that the editor saw; another one is a conflict, so that nobody overwrites anybody. */
const Seen = z.object({ seq: z.int().min(0) });

/** People and groups of a draft, whole and in order. A new person has an id made by the editor (UUID). */
export const VersionPeople = Seen.extend({ groups: z.array(Group).max(60), people: z.array(PersonOnRota).max(400) });
export const VersionShiftTypes = Seen.extend({ shiftTypes: z.array(ShiftType).max(80) });
export const VersionCover = Seen.extend({ cover: z.array(CoverLine).max(80), bankHolidays: z.array(Day).max(60) });
/** What the server made of it: the seq after the change. */
export const SeqAnswer = z.object({ seq: z.int() });
export type SeqAnswer = z.infer<typeof SeqAnswer>;

/** What a rota is, as a draft of it changes it: possible until anything of the rota is published. */
export const RotaSettings = Seen.extend({
  title: Words(200).min(1),
  from: Day,
  /** First day after the rota. */
  until: Day,
  contract: ContractChoice,
  /** As it is when absent. */
  zone: z.string().max(60).optional(),
  /** As they are when absent; none where another contract is chosen. */
  readings: z.array(z.string().max(60)).max(40).optional(),
  /**
   * How many things outside the new days are to be cleared, as the refusal `rota.days-outside` counted them: duties and leave by person and day,
   * comments, and requests that searches go by. Another number than there are is refused again, so that nothing goes that was not seen.
   */
  clears: z.int().min(0).default(0),
});
export type RotaSettings = z.infer<typeof RotaSettings>;

/** What goes with a draft that is discarded, in numbers. */
export const Discarding = z.object({
  /** Of the draft that was looked at. */
  seq: z.int(),
  /** Nothing of the rota was ever published: it goes with the draft. */
  isWholeRota: z.boolean(),
  /** Days of people that differ from what is published; where nothing is, those that hold a duty or leave. */
  days: z.int(),
  comments: z.int(),
  searches: z.int(),
  /** People who have said what they would like on it. */
  answers: z.int(),
  /** Templates kept with the rota; 0 while the rota stays. */
  templates: z.int(),
  /** Approved leave, approved swaps and gaps given that stand in this draft alone, though people were told of them. */
  leave: z.int(),
  swaps: z.int(),
  gaps: z.int(),
});
export type Discarding = z.infer<typeof Discarding>;

/** Discards the draft as it was looked at. */
export const DiscardDraft = Seen;

export const NewDraft = z.object({
  /** Version to copy; the published one when absent. */
  basedOn: Id.optional(),
});

/** What differs from one version to another. */
export const VersionComparison = z.object({
  before: VersionSummary,
  after: VersionSummary,
  changes: z.array(Change),
  peopleAdded: z.array(z.object({ person: Id, name: z.string() })),
  peopleGone: z.array(z.object({ person: Id, name: z.string() })),
});
export type VersionComparison = z.infer<typeof VersionComparison>;

export const PublishAnswer = z.object({
  version: VersionSummary,
  /** How many people were told. */
  told: z.int(),
  lateChanges: z.int(),
});
export type PublishAnswer = z.infer<typeof PublishAnswer>;

/** Everything that is stored about the asker. */
export const MyData = z.object({
  madeAt: Instant,
  account: z.object({ userId: Id, name: z.string(), email: z.string(), createdAt: Instant }),
  /** What signs me in: a password here, or whom the identity provider calls me. */
  logins: z.array(z.unknown()),
  memberships: z.array(z.unknown()),
  /** Invitations to my address, or to who I am on rotas. */
  invitations: z.array(z.unknown()),
  /** Who I am on rotas: the name there, and the address that was noted with it. */
  people: z.array(z.unknown()),
  duties: z.array(z.unknown()),
  leave: z.array(z.unknown()),
  /** Time in lieu as it was claimed, and as it was written; the ledger adds what the published roster shows. */
  lieu: z.object({ claims: z.array(z.unknown()), entries: z.array(z.unknown()) }),
  /** Swaps that I take part in, whoever offered them. */
  swaps: z.array(z.unknown()),
  /** What versions of rotas hold about me: grade, hours, skills, waivers. */
  places: z.array(z.unknown()),
  /** Why rules that my rota broke were published all the same. */
  reasons: z.array(z.unknown()),
  feed: z.array(z.unknown()),
  /** Searches and comparisons that I asked for. */
  runs: z.array(z.unknown()),
  /** Entries of the trail that are by me or name me, without what they say of others. */
  trail: z.array(z.unknown()),
  /** Gaps that I came forward for, and those that I was given. */
  gaps: z.array(z.unknown()),
  /** Wishes and balances that searches are asked with, by version. */
  wishes: z.array(z.unknown()),
  /** What I would like on rotas that are or were being made, with my notes. */
  requests: z.array(z.unknown()),
  /** Comments that I wrote, and those about me. */
  comments: z.array(z.unknown()),
  notices: z.array(z.unknown()),
  /** Mails to me that wait, or went in the last month. */
  mails: z.array(z.unknown()),
  sessions: z.array(z.unknown()),
});
export type MyData = z.infer<typeof MyData>;
