export { actorOf } from './actor.ts';
export { appendAudit } from './audit/append-audit.ts';
export { verifyAudit } from './audit/verify-audit.ts';
export { restoreLines } from './backup/read-backup.ts';
export { backupLines } from './backup/write-backup.ts';
export type { Database, Db } from './database.ts';
export { addChange, LIVE_CHANNEL, type LiveWord, sayLive } from './edits/add-change.ts';
export { applyEdits, type Editor } from './edits/apply-edits.ts';
export { newId } from './ids.ts';
export { json } from './json.ts';
export { migrate } from './migrate.ts';
export { openEmbedded } from './open-embedded.ts';
export { openPostgresql } from './open-postgresql.ts';
export { openStore } from './open-store.ts';
export {
  publicationsOf,
  reasonsOf,
  type StandingVersion,
  standingVersions,
} from './oversight/publications.ts';
export {
  endFeed,
  feedOfPeople,
  feedWasRead,
  type OpenFeed,
  openFeed,
  passFeedOn,
  publishedVersionsOf,
  renewFeed,
} from './people/feeds.ts';
export { forgetToldBefore, forgetWords } from './people/forget-words.ts';
export {
  addGapOffer,
  endGapOffers,
  endPastGapOffers,
  gapOffersOf,
  gapOffersOfRota,
  openGapOffers,
  readGapOffer,
  type StoredGapOffer,
} from './people/gap-offers.ts';
export {
  addVolunteer,
  dropVolunteer,
  forgetVolunteers,
  offersVolunteeredFor,
  volunteersOf,
} from './people/gap-volunteers.ts';
export {
  addLeave,
  approvedLeave,
  decideLeave,
  leaveOf,
  leaveOfPeople,
  readLeave,
  type StoredLeave,
} from './people/leave.ts';
export { changeLeaveFlag, leaveFlagsOf } from './people/leave-flags.ts';
export {
  addLieuEntry,
  addLieuRule,
  forgetLieuWords,
  lieuOfPeople,
  lieuRulesOf,
  readLieuEntry,
} from './people/lieu.ts';
export {
  addLieuClaim,
  endLieuClaim,
  lieuClaimsOf,
  openLieuClaims,
  readLieuClaim,
  type StoredLieuClaim,
} from './people/lieu-claims.ts';
export { dutiesBetween, readLieuGround, zoneOf } from './people/lieu-ground.ts';
export {
  type ClaimedMail,
  claimMail,
  holdMail,
  MAIL_LEASE,
  markFailed,
  markSent,
} from './people/outbox.ts';
export { peopleOfUser } from './people/people-of-user.ts';
export {
  cellsOfPerson,
  forgetSheets,
  forgetSheetsBefore,
  markTaken,
  peopleWithAccounts,
  type StoredSheet,
  sheetsOf,
  sheetsOfPeople,
  writeSheet,
} from './people/request-sheets.ts';
export {
  addSwap,
  OPEN_SWAP,
  overtakeSwap,
  readSwap,
  type StoredSwap,
  setSwap,
  swapsOf,
  swapsOfPeople,
} from './people/swaps.ts';
export {
  MAIL_CHANNEL,
  markRead,
  noticesOf,
  type Telling,
  tellUsers,
  usersInCharge,
  usersOfPeople,
} from './people/tell.ts';
export { publishedDuties } from './runs/history.ts';
export { forgetReadings, forgetReadingsBefore, importFileOf, keepImportFile } from './runs/import-files.ts';
export {
  addPoint,
  addRun,
  askStop,
  type CompareRun,
  endRun,
  isStopAsked,
  jobsOf,
  keptAnswer,
  type NewRun,
  type RunEnd,
  readJob,
  sameComparison,
  type TakenRun,
  takeRun,
} from './runs/runs.ts';
export type { Schema } from './schema.ts';
export { addTemplate, changeTemplate, dropTemplate, templatesOf } from './templates/rota-templates.ts';
export { askedOf, forgetAsked, readAsked, writeAsked } from './versions/asked.ts';
export {
  addComment,
  commentsOf,
  dropComment,
  forgetCommentsAbout,
  isOnVersion,
  type StoredComment,
  settleComment,
} from './versions/comments.ts';
export { copyVersion } from './versions/copy-version.ts';
export { dropVersion, openRunsOf, readDiscarding } from './versions/discard-version.ts';
export { clearOutside, type LooseOutside, looseOutside } from './versions/outside-span.ts';
export { raiseSeq } from './versions/raise-seq.ts';
export { type DocumentMark, readDocument, readMark } from './versions/read-document.ts';
export {
  askableParts,
  markReminded,
  markTold,
  openRoundsFrom,
  peopleTold,
  type RequestGround,
  readRequestGround,
  requestGroundsOf,
  writeRound,
} from './versions/request-rounds.ts';
export { shiftTypesOf, shiftTypesOfDepartment } from './versions/version-parts.ts';
export { publishedOf, versionSummary, versionsOf } from './versions/version-row.ts';
export { writeCover, writePeople, writeShiftTypes } from './versions/write-parts.ts';
