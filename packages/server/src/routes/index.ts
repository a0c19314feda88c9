import type { Route } from '../http/index.ts';
import { askedRoutes } from './asked.ts';
import { auditRoutes } from './audit.ts';
import { boardReportFileRoutes } from './board-report-file.ts';
import { clockRoutes } from './clocks.ts';
import { commentRoutes } from './comments.ts';
import { compareRoutes } from './compare.ts';
import { departmentRoutes } from './departments.ts';
import { discardRoutes } from './discard.ts';
import { editRoutes } from './edits.ts';
import { eventRoutes } from './events.ts';
import { exportRoutes } from './export.ts';
import { feedRoutes } from './feeds.ts';
import { gapOfferRoutes } from './gap-offers.ts';
import { gapVolunteerRoutes } from './gap-volunteers.ts';
import { gapRoutes } from './gaps.ts';
import { importRoutes } from './imports.ts';
import { jobRoutes } from './jobs.ts';
import { leaveRoutes } from './leave.ts';
import { leaveBalanceRoutes } from './leave-balances.ts';
import { leaveFlagRoutes } from './leave-flags.ts';
import { lieuRoutes } from './lieu.ts';
import { lieuClaimRoutes } from './lieu-claims.ts';
import { linkRoutes } from './links.ts';
import { meRoutes } from './me.ts';
import { memberRoutes } from './members.ts';
import { myRoutes } from './my.ts';
import { myDataRoutes } from './my-data.ts';
import { noticeRoutes } from './notices.ts';
import { onNowRoutes } from './on-now.ts';
import { oversightRoutes } from './oversight.ts';
import { ownerRoutes } from './owners.ts';
import { passwordLinkRoutes } from './password-links.ts';
import { publishRoutes } from './publish.ts';
import { requestRoundRoutes } from './request-rounds.ts';
import { requestSheetRoutes } from './request-sheets.ts';
import { rotaRoutes } from './rotas.ts';
import { settingsRoutes } from './settings.ts';
import { signInRoutes } from './sign-in.ts';
import { swapRoutes } from './swaps.ts';
import { templateRoutes } from './templates.ts';
import { versionPartRoutes } from './version-parts.ts';
import { versionRoutes } from './versions.ts';

/** Every route of the app. */
export const ROUTES: readonly Route[] = [
  ...signInRoutes,
  ...linkRoutes,
  ...passwordLinkRoutes,
  ...ownerRoutes,
  ...meRoutes,
  ...myDataRoutes,
  ...departmentRoutes,
  ...memberRoutes,
  ...rotaRoutes,
  ...clockRoutes,
  ...versionRoutes,
  ...versionPartRoutes,
  ...settingsRoutes,
  ...discardRoutes,
  ...askedRoutes,
  ...requestRoundRoutes,
  ...requestSheetRoutes,
  ...editRoutes,
  ...eventRoutes,
  ...publishRoutes,
  ...commentRoutes,
  ...compareRoutes,
  ...exportRoutes,
  ...onNowRoutes,
  ...oversightRoutes,
  ...boardReportFileRoutes,
  ...auditRoutes,
  ...swapRoutes,
  ...noticeRoutes,
  ...myRoutes,
  ...leaveRoutes,
  ...leaveBalanceRoutes,
  ...leaveFlagRoutes,
  ...lieuRoutes,
  ...lieuClaimRoutes,
  ...jobRoutes,
  ...templateRoutes,
  ...importRoutes,
  ...gapRoutes,
  ...gapOfferRoutes,
  ...gapVolunteerRoutes,
  ...feedRoutes,
];
