// Made by `npm run client` from the routes. Do not edit.

export interface paths {
    "/api/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The departments where I have a role. */
        get: operations["getApiDepartments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One department. */
        get: operations["getApiDepartmentsDepartmentId"];
        /** Changes the name of a department, and whether doctors see their colleagues of the day. */
        put: operations["putApiDepartmentsDepartmentId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done in the department, newest first, 50 at a time; of one thing with `?subject=<id>`. */
        get: operations["getApiDepartmentsDepartmentIdAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Walks the organisation's chain and says whether it is whole. */
        get: operations["getApiDepartmentsDepartmentIdAuditVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/board-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published rotas of the department in figures, without names: hours, breaches, fines, gaps, notice, fairness. */
        get: operations["getApiDepartmentsDepartmentIdBoardReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/board-report.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report for a board as a file: csv (tables one under the other) or xlsx (a sheet each). */
        get: operations["getApiDepartmentsDepartmentIdBoardReportFormat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/gap-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gaps that colleagues were asked to take, with reason, how long each stood open and how it ended. */
        get: operations["getApiDepartmentsDepartmentIdGapOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts a file (form fields file, answers and title): a rota with a draft is made, by the contract that an answer `--contract <id>` names, and its answers are remembered. Of a large file it gives the run that does so. */
        post: operations["postApiDepartmentsDepartmentIdImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/imports/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a file (form fields file and answers) and gives what was understood and what is open. Of a large file it gives the run that reads it, which keeps the file until it is over; else nothing is stored. */
        post: operations["postApiDepartmentsDepartmentIdImportsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link that gives a role, shown once, good for 14 days. A coordinator invites doctors; an owner anybody. */
        post: operations["postApiDepartmentsDepartmentIdInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of a department, oldest first. */
        get: operations["getApiDepartmentsDepartmentIdLeave"];
        put?: never;
        /** Asks for leave for myself. */
        post: operations["postApiDepartmentsDepartmentIdLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/leave/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leave of everybody on the published rotas of a department that are not over, by the first day of the rota. */
        get: operations["getApiDepartmentsDepartmentIdLeaveBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/leave/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my leave on these days would do to cover. */
        get: operations["getApiDepartmentsDepartmentIdLeaveEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/leave/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of leave that the department does not refuse, each with its own words. */
        get: operations["getApiDepartmentsDepartmentIdLeaveFlags"];
        /** Says of one kind of leave that it is not refused, in words, or no longer, with the words that were seen. */
        put: operations["putApiDepartmentsDepartmentIdLeaveFlags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/lieu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Balances of time in lieu of everybody in a department, claims that wait, and what the department gives. */
        get: operations["getApiDepartmentsDepartmentIdLieu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/lieu/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims of time in lieu in a department that wait for an answer, the oldest first. */
        get: operations["getApiDepartmentsDepartmentIdLieuClaims"];
        put?: never;
        /** Claims time in lieu for myself, with the reason; coordinators are told. */
        post: operations["postApiDepartmentsDepartmentIdLieuClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/lieu/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what the department gives for bank holidays from a day on, with the number of rules that was seen. */
        post: operations["postApiDepartmentsDepartmentIdLieuRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has which role in the department. */
        get: operations["getApiDepartmentsDepartmentIdMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/members/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a role away; the account's sessions end, and so do invitations of its making and, where it was somebody on rotas here, its calendar link. */
        delete: operations["deleteApiDepartmentsDepartmentIdMembersMembershipId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/members/{membershipId}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link for a new password, shown once, good for a day. A coordinator for accounts that are no more than hers, an owner for any of hers. */
        post: operations["postApiDepartmentsDepartmentIdMembersMembershipIdPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/on-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works at this moment by the published rotas of the department; `?at=` asks of another. Not for its doctors where colleagues are not shown. */
        get: operations["getApiDepartmentsDepartmentIdOnNow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/oversight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the guardian watches: breaches with names and reasons, fines, waivers, notice and late changes. */
        get: operations["getApiDepartmentsDepartmentIdOversight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who is or was on a rota of the department. */
        get: operations["getApiDepartmentsDepartmentIdPeople"];
        put?: never;
        /** Adds a person to the department; a draft may then hold them. */
        post: operations["postApiDepartmentsDepartmentIdPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/rotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rotas of a department. */
        get: operations["getApiDepartmentsDepartmentIdRotas"];
        put?: never;
        /** Makes a rota with an empty draft. */
        post: operations["postApiDepartmentsDepartmentIdRotas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Broken rules and gaps of every draft and published version of the department, counted; rotas that ended four weeks ago are left out. */
        get: operations["getApiDepartmentsDepartmentIdStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{departmentId}/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Swaps of a department, oldest first. */
        get: operations["getApiDepartmentsDepartmentIdSwaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gap-offers/{gapOfferId}/give": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a gap to somebody who came forward: judged once more, the duty enters the draft, to be published. */
        post: operations["postApiGapOffersGapOfferIdGive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gap-offers/{gapOfferId}/step-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes me back from an open gap that I came forward for. */
        post: operations["postApiGapOffersGapOfferIdStepBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gap-offers/{gapOfferId}/volunteer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts me forward for an open gap, where taking it breaks no rule that I keep now. */
        post: operations["postApiGapOffersGapOfferIdVolunteer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gap-offers/{gapOfferId}/volunteers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came forward for a gap, best first with reasons, judged as the rota is now. */
        get: operations["getApiGapOffersGapOfferIdVolunteers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gap-offers/{gapOfferId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an open offer back. Who came forward is told. */
        post: operations["postApiGapOffersGapOfferIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A search with its curve. */
        get: operations["getApiJobsJobId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer of a search as a difference over the version as it stands now. */
        get: operations["getApiJobsJobIdAnswer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a comparison came to. */
        get: operations["getApiJobsJobIdComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a large file came to. It is kept for an hour or two, or until whoever sent it in sends the next. */
        get: operations["getApiJobsJobIdImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a search; the best that it has found is kept. Nothing happens to one that is over. */
        post: operations["postApiJobsJobIdStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The templates that a search found. */
        get: operations["getApiJobsJobIdTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leave/{leaveId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says yes: the leave enters the drafts of its rotas, where its duties become gaps, and later ones when the person comes onto them. */
        post: operations["postApiLeaveLeaveIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leave/{leaveId}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What saying yes to a request would do to cover, in the draft where there is one. */
        get: operations["getApiLeaveLeaveIdEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leave/{leaveId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says no, with a reason. */
        post: operations["postApiLeaveLeaveIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leave/{leaveId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes approved leave back, with a reason. Drafts and rotas that hold it stay as they are; it enters no further ones, and counts nowhere else. */
        post: operations["postApiLeaveLeaveIdTakeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leave/{leaveId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back a request of mine that nobody has decided. */
        post: operations["postApiLeaveLeaveIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lieu-claims/{lieuClaimId}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agrees to a claim, which writes it into the ledger; the doctor is told. */
        post: operations["postApiLieuClaimsLieuClaimIdAgree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lieu-claims/{lieuClaimId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines a claim, with a reason; the doctor is told. */
        post: operations["postApiLieuClaimsLieuClaimIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lieu-claims/{lieuClaimId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back a claim of mine that nobody has answered. */
        post: operations["postApiLieuClaimsLieuClaimIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lieu-entries/{lieuEntryId}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reverses an entry by another, once, with a reason; the doctor is told. */
        post: operations["postApiLieuEntriesLieuEntryIdReverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a link opens. 410 when it was used or has expired. */
        get: operations["getApiLinksToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an account by a link and signs in with it; somebody who has one proves it by the password and takes the role. */
        post: operations["postApiLinksAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by a link. The second factor comes off, and every session ends. */
        post: operations["postApiLinksPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am, and what I am where. */
        get: operations["getApiMe"];
        put?: never;
        post?: never;
        /** Takes my account and name away. Duties stay, of nobody, because rotas and the trail must stay true. */
        delete: operations["deleteApiMe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is stored about me; ten times an hour at most. */
        get: operations["getApiMeData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When my calendar link was made and last read; null while there is none. Its address is not told again. */
        get: operations["getApiMeFeed"];
        put?: never;
        /** Makes a new calendar link and tells its address once; the old one stops working. */
        post: operations["postApiMeFeed"];
        /** Ends my calendar link. */
        delete: operations["deleteApiMeFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/gap-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open gaps of my departments that are for people like me, by day, each with what taking it would do to me. */
        get: operations["getApiMeGapOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My requests, newest first. */
        get: operations["getApiMeLeave"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/leave/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own leave on each published rota that is not over. */
        get: operations["getApiMeLeaveBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/lieu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own ledgers of time in lieu, one for each department where I am on rotas. */
        get: operations["getApiMeLieu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rotas for which I may say, or said, what I would like, the newest first; with what was met once one is published. */
        get: operations["getApiMeRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/rotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every published rota on which I work and that ended less than a year ago, by its first day: my own duties, and who else is on where that is allowed. */
        get: operations["getApiMeRotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Swaps that I take part in, newest first. */
        get: operations["getApiMeSwaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I was told, newest first. */
        get: operations["getApiNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks notices as read: those that are named, or all. */
        post: operations["postApiNoticesRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisationId}/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a department to an organisation. */
        post: operations["postApiOrganisationsOrganisationIdDepartments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisationId}/owner-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link that makes the holder of an address another owner, shown once, good for 14 days. */
        post: operations["postApiOrganisationsOrganisationIdOwnerInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisationId}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who owns the organisation. */
        get: operations["getApiOrganisationsOrganisationIdOwners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisationId}/owners/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes the ownership of another owner away; the account's sessions end, and so do invitations of its making. */
        delete: operations["deleteApiOrganisationsOrganisationIdOwnersMembershipId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisationId}/owners/{membershipId}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link for a new password of another owner, shown once, good for a day. */
        post: operations["postApiOrganisationsOrganisationIdOwnersMembershipIdPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes the name of a person away, at their request. Duties stay, of nobody. */
        delete: operations["deleteApiPeoplePersonId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/lieu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of one person: every entry with its day, cause, amount and writer, and the balance after it. */
        get: operations["getApiPeoplePersonIdLieu"];
        put?: never;
        /** Credits time in lieu, writes down time taken, or makes days and minutes into one another; the doctor is told. */
        post: operations["postApiPeoplePersonIdLieu"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rota that I may open, of all departments. */
        get: operations["getApiRotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rotas/{rotaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rota and its versions. */
        get: operations["getApiRotasRotaId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rotas/{rotaId}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which notice is due when, and when it was given. */
        get: operations["getApiRotasRotaIdClocks"];
        put?: never;
        /** Says on which day the placement or the work schedule was given out; publishing says it of the duty roster. */
        post: operations["postApiRotasRotaIdClocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rotas/{rotaId}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a draft from the published version, or from another one that is named. */
        post: operations["postApiRotasRotaIdDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rotas/{rotaId}/gap-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers a gap of the published rota to colleagues. Those who could take it are told. */
        post: operations["postApiRotasRotaIdGapOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rotas/{rotaId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cyclic templates that are kept with a rota. */
        get: operations["getApiRotasRotaIdTemplates"];
        put?: never;
        /** Keeps a new cyclic template with a rota. */
        post: operations["postApiRotasRotaIdTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rotas/{rotaId}/templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a cyclic template that stands at the seq that the editor saw. */
        put: operations["putApiRotasRotaIdTemplatesTemplateId"];
        post?: never;
        /** Takes a cyclic template away. Rosters that were made from it stay. */
        delete: operations["deleteApiRotasRotaIdTemplatesTemplateId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sample-sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks around the sample department as one of its people; only where there is a sample department. */
        post: operations["postApiSampleSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sign-in page can offer here. */
        get: operations["getApiSignInOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/swaps/{swapId}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agrees to a swap that was offered to me. When all have agreed it goes to the coordinator. */
        post: operations["postApiSwapsSwapIdAgree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/swaps/{swapId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a swap that all sides agreed to: its duties change in the draft, to be published as any change. */
        post: operations["postApiSwapsSwapIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/swaps/{swapId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says no, as somebody in the swap or as the coordinator. */
        post: operations["postApiSwapsSwapIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/swaps/{swapId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back a swap that I offered. */
        post: operations["postApiSwapsSwapIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A whole version, as the board needs it. Send the ETag again to learn whether it has changed. */
        get: operations["getApiVersionsVersionId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Presence, supervision, weights, balances and wishes that searches of a version are asked. */
        get: operations["getApiVersionsVersionIdAsked"];
        /** Sets what searches of a draft are asked, whole, with the seq that the editor saw. */
        put: operations["putApiVersionsVersionIdAsked"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comments of a version, the newest first, settled ones included; at most 500. */
        get: operations["getApiVersionsVersionIdComments"];
        put?: never;
        /** Writes a comment about a cell, a person, a day, or the whole version. */
        post: operations["postApiVersionsVersionIdComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a comment of one’s own back. */
        delete: operations["deleteApiVersionsVersionIdCommentsCommentId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/comments/{commentId}/settled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settles a comment, or opens it again. */
        post: operations["postApiVersionsVersionIdCommentsCommentIdSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/compare/{beforeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this version changes against another one of the same rota. */
        get: operations["getApiVersionsVersionIdCompareBeforeId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judges this version and another one of the same rota on the queue: hours, pay, tiredness and rules of everybody. The same question again gives the same run. */
        post: operations["postApiVersionsVersionIdComparisons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the cover lines and bank holidays of a draft. */
        put: operations["putApiVersionsVersionIdCover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would go with this draft, in numbers. */
        get: operations["getApiVersionsVersionIdDiscard"];
        put?: never;
        /** Discards a draft as it was looked at, with everything about it; where nothing of its rota was ever published, the rota too. */
        post: operations["postApiVersionsVersionIdDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies one action to cells of a draft, whole or not at all. 409 lists the cells that somebody else changed. */
        post: operations["postApiVersionsVersionIdEdits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live changes as server-sent events. After a break send Last-Event-ID, or `?after=<seq>` the first time. */
        get: operations["getApiVersionsVersionIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/export.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The version as a file: xlsx, csv, ics (one person), json (interchange) or html (the report). */
        get: operations["getApiVersionsVersionIdExportFormat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/find-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a search for lawful cyclic templates that cover what is asked, with the shift types of a version. */
        post: operations["postApiVersionsVersionIdFindTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/gap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could take a duty, best first with reasons, and who cannot and why. */
        get: operations["getApiVersionsVersionIdGap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest searches of a version, without their curves. */
        get: operations["getApiVersionsVersionIdJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the people and groups of a draft, in order. A new person comes with an id made by the editor; who has duties or leave on it cannot go. Approved leave of whoever comes onto it is entered. */
        put: operations["putApiVersionsVersionIdPeople"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says in which cell I am; `null` when I leave. */
        post: operations["postApiVersionsVersionIdPresence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What publishing this version would do: changes, late ones, who is told, broken rules, notice clocks. */
        get: operations["getApiVersionsVersionIdPublish"];
        put?: never;
        /** Publishes a draft as it was looked at. Each broken rule needs a reason; everybody affected is told. */
        post: operations["postApiVersionsVersionIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The smallest lawful change that fills the gaps which absences leave. It is taken over by edits. */
        post: operations["postApiVersionsVersionIdRepair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What everybody on a version would like, who has not answered, and what of it the draft is asked already. */
        get: operations["getApiVersionsVersionIdRequests"];
        /** Opens a draft for requests, moves the last day, or closes it. Each person with an account is told once, and again when the last day moves. */
        put: operations["putApiVersionsVersionIdRequests"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/requests/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what I would like on a draft that is open for requests, whole, with the seq that I saw. */
        put: operations["putApiVersionsVersionIdRequestsMine"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/requests/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes requests, as they were seen, into what searches of the draft are asked. Taking twice is taking once. */
        post: operations["postApiVersionsVersionIdRequestsTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes title, days, contract, zone and readings of a draft’s rota, of which nothing was published yet. What the draft holds on other days is listed, or cleared where the editor saw how much it is. */
        put: operations["putApiVersionsVersionIdSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/shift-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the shift types of a draft. A code that cells still hold cannot go. */
        put: operations["putApiVersionsVersionIdShiftTypes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/solve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a search for a roster. Its answer is a difference to be taken over by edits, whole or in part. */
        post: operations["postApiVersionsVersionIdSolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version without its duties. */
        get: operations["getApiVersionsVersionIdSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers a swap of my published duties to the others in it. */
        post: operations["postApiVersionsVersionIdSwaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/swaps/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a swap of mine, or any for those who read drafts, would do to each side. Nothing is offered and nothing changes. */
        post: operations["postApiVersionsVersionIdSwapsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/swaps/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could take published duties of mine without breaking a further rule, and what that would do to each side. */
        get: operations["getApiVersionsVersionIdSwapsChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/why-not": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a search that says why cover cannot be met, and what could be given up. */
        post: operations["postApiVersionsVersionIdWhyNot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published duties of one person as a calendar. Send the ETag again to learn whether it has changed. */
        get: operations["getFeedsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            code: string;
            detail?: string;
            problems?: {
                code: string;
                expected: string;
                found: string;
                tryThis: string;
                where: string;
            }[];
            requestId?: string;
            status: number;
            title: string;
            type: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApiDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        isSample: boolean;
                        name: string;
                        organisation: string;
                        /** Format: uuid */
                        organisationId: string;
                        roles: ("doctor" | "coordinator" | "guardian" | "director" | "negotiator" | "owner")[];
                        showsColleagues: boolean;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        isSample: boolean;
                        name: string;
                        organisation: string;
                        /** Format: uuid */
                        organisationId: string;
                        roles: ("doctor" | "coordinator" | "guardian" | "director" | "negotiator" | "owner")[];
                        showsColleagues: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiDepartmentsDepartmentId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    showsColleagues: boolean;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        isSample: boolean;
                        name: string;
                        organisation: string;
                        /** Format: uuid */
                        organisationId: string;
                        roles: ("doctor" | "coordinator" | "guardian" | "director" | "negotiator" | "owner")[];
                        showsColleagues: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdAudit: {
        parameters: {
            query?: {
                before?: number;
                subject?: string;
            };
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            /** Format: date-time */
                            at: string;
                            body: unknown;
                            by: {
                                name: string;
                                /** Format: uuid */
                                userId: string;
                            } | null;
                            departmentId: string | null;
                            hash: string;
                            kind: string;
                            n: number;
                            subject: string;
                        }[];
                        next: number | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdAuditVerify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        brokenAt: number | null;
                        entries: number;
                        head: string;
                        isWhole: boolean;
                        why: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdBoardReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        department: string;
                        /** Format: date */
                        madeOn: string;
                        organisation: string;
                        rotas: {
                            breaches: {
                                count: number;
                                people: number;
                                rule: string;
                            }[];
                            cannotTell: number;
                            changes: number;
                            clocks: {
                                daysLeft: number;
                                /** Format: date */
                                due: string;
                                met: string | null;
                                term: string;
                                weeks: number;
                                what: string;
                            }[];
                            fines: {
                                atLeastPence: number;
                                doctorPence: number | null;
                                guardianPence: number | null;
                                totalPence: number | null;
                            } | null;
                            /** Format: date */
                            from: string;
                            gaps: {
                                days: number;
                                places: number;
                                title: string;
                            }[] | null;
                            groups: {
                                name: string;
                                nights: {
                                    least: number;
                                    median: number;
                                    most: number;
                                };
                                people: number;
                                unknownWork: number;
                                week: {
                                    least: number;
                                    median: number;
                                    most: number;
                                };
                                weekends: {
                                    least: number;
                                    median: number;
                                    most: number;
                                };
                            }[];
                            lateChanges: number;
                            offeredGaps: {
                                closed: number;
                                given: number;
                                medianOpenMinutes: number | null;
                                offered: number;
                                open: number;
                                past: number;
                                /** @enum {string} */
                                reason: "sickness" | "vacancy" | "leave" | "other";
                                withdrawn: number;
                            }[];
                            people: number;
                            publications: number;
                            /** Format: uuid */
                            rotaId: string;
                            title: string;
                            /** Format: date */
                            until: string;
                            vacantPosts: number;
                            /** Format: uuid */
                            versionId: string;
                            waivers: number;
                        }[];
                        unread: {
                            title: string;
                            why: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdBoardReportFormat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
                format: "csv" | "xlsx";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdGapOffers: {
        parameters: {
            query?: {
                before?: string;
                state?: "open" | "ended";
            };
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        offers: {
                            /** Format: date-time */
                            beginsAt: string;
                            cameForward: number;
                            code: string;
                            /** Format: date */
                            date: string;
                            endedAt: string | null;
                            givenTo: {
                                name: string;
                                /** Format: uuid */
                                personId: string;
                            } | null;
                            /** Format: uuid */
                            id: string;
                            line: string | null;
                            /** Format: date-time */
                            offeredAt: string;
                            openMinutes: number;
                            place: string;
                            post: string | null;
                            /** @enum {string} */
                            reason: "sickness" | "vacancy" | "leave" | "other";
                            /** Format: uuid */
                            rotaId: string;
                            /** @enum {string} */
                            state: "open" | "given" | "closed" | "withdrawn" | "past";
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiDepartmentsDepartmentIdImports: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        rotaId: string;
                        /** Format: uuid */
                        versionId: string;
                    };
                };
            };
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                        hasAnswer: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "solve" | "why-not" | "template" | "compare" | "import";
                        outcome: string[];
                        progress: {
                            bound: number | null;
                            cost: number | null;
                            phase: string;
                            seconds: number;
                        }[];
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "stopped" | "failed";
                        versionId: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiDepartmentsDepartmentIdImportsRead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: {
                            [key: string]: string;
                        };
                        isRemembered: boolean;
                        notes: string[];
                        problems: {
                            code: string;
                            expected: string;
                            found: string;
                            tryThis: string;
                            where: string;
                        }[];
                        questions: {
                            cells: string[];
                            choices: {
                                example: string | null;
                                text: string;
                                value: string;
                            }[];
                            id: string;
                            text: string;
                        }[];
                        sheets: {
                            isCut: boolean;
                            name: string;
                            rows: {
                                cells: {
                                    at: string;
                                    /** @enum {string} */
                                    kind: "person" | "day" | "duty" | "leave" | "off" | "passed-over" | "doubt";
                                    question: string | null;
                                    reading: string;
                                    text: string;
                                }[];
                                row: number;
                            }[];
                        }[];
                        summary: {
                            duties: number;
                            /** Format: date */
                            from: string;
                            leaveDays: number;
                            people: number;
                            title: string;
                            /** Format: date */
                            until: string;
                        } | null;
                    };
                };
            };
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                        hasAnswer: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "solve" | "why-not" | "template" | "compare" | "import";
                        outcome: string[];
                        progress: {
                            bound: number | null;
                            cost: number | null;
                            phase: string;
                            seconds: number;
                        }[];
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "stopped" | "failed";
                        versionId: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiDepartmentsDepartmentIdInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    email?: string | null;
                    /** @default null */
                    personId?: string | null;
                    /** @enum {string} */
                    role: "doctor" | "coordinator" | "guardian" | "director" | "negotiator";
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        url: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdLeave: {
        parameters: {
            query?: {
                state?: "asked" | "approved" | "refused" | "withdrawn";
            };
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        askedAt: string;
                        decidedAt: string | null;
                        flag: string | null;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        name: string;
                        note: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "approved" | "refused" | "withdrawn";
                        /** Format: date */
                        until: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiDepartmentsDepartmentIdLeave: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    /** @enum {string} */
                    kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                    /** @default  */
                    note?: string;
                    /** Format: date */
                    until: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        askedAt: string;
                        decidedAt: string | null;
                        flag: string | null;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        name: string;
                        note: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "approved" | "refused" | "withdrawn";
                        /** Format: date */
                        until: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdLeaveBalances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        people: {
                            bankHolidaysWorked: number;
                            booked: number;
                            entitled: number | null;
                            left: number | null;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            study: number;
                            taken: number;
                            waiting: number;
                        }[];
                        /** Format: uuid */
                        rotaId: string;
                        title: string;
                        /** Format: date */
                        until: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdLeaveEffect: {
        parameters: {
            query: {
                from: string;
                kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                until: string;
            };
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        daysLeft: number | null;
                        daysWaiting: number;
                        daysWithoutCover: number;
                        daysWithoutRota: number;
                        duties: {
                            codes: string;
                            /** Format: date */
                            date: string;
                        }[];
                        lieu: {
                            after: number;
                            costs: number;
                            left: {
                                days: number;
                                minutes: number;
                            };
                            unplaced: number;
                            waiting: number;
                        } | null;
                        othersOff: {
                            count: number;
                            /** Format: date */
                            date: string;
                        }[];
                        shortDays: {
                            /** Format: date */
                            date: string;
                            needed: number;
                            there: number;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdLeaveFlags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        words: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiDepartmentsDepartmentIdLeaveFlags: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                    seen: string;
                    words: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        words: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdLieu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            answer: string;
                            /** Format: date-time */
                            askedAt: string;
                            code: string | null;
                            /** Format: date */
                            date: string;
                            days: number;
                            decidedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            minutes: number;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            reason: string;
                            /** @enum {string} */
                            state: "asked" | "agreed" | "declined" | "withdrawn";
                        }[];
                        people: {
                            name: string;
                            openClaims: number;
                            /** Format: uuid */
                            personId: string;
                            sums: {
                                ahead: {
                                    days: number;
                                    minutes: number;
                                };
                                booked: number;
                                earned: {
                                    days: number;
                                    minutes: number;
                                };
                                left: {
                                    days: number;
                                    minutes: number;
                                };
                                taken: {
                                    days: number;
                                    minutes: number;
                                };
                                unplaced: number;
                                unset: number;
                                waiting: number;
                            };
                        }[];
                        rules: {
                            /** @enum {string} */
                            counts: "begins" | "touches";
                            /** Format: date */
                            from: string;
                            rest: {
                                days: number;
                                minutes: number;
                            } | null;
                            worked: {
                                days: number;
                                minutes: number;
                            } | null;
                        }[];
                        seq: number;
                        /** Format: date */
                        today: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdLieuClaims: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer: string;
                        /** Format: date-time */
                        askedAt: string;
                        code: string | null;
                        /** Format: date */
                        date: string;
                        days: number;
                        decidedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        minutes: number;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "declined" | "withdrawn";
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiDepartmentsDepartmentIdLieuClaims: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string | null;
                    /** Format: date */
                    date: string;
                    days: number;
                    minutes: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer: string;
                        /** Format: date-time */
                        askedAt: string;
                        code: string | null;
                        /** Format: date */
                        date: string;
                        days: number;
                        decidedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        minutes: number;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "declined" | "withdrawn";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiDepartmentsDepartmentIdLieuRules: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    counts: "begins" | "touches";
                    /** Format: date */
                    from: string;
                    rest: {
                        days: number;
                        minutes: number;
                    } | null;
                    seq: number;
                    worked: {
                        days: number;
                        minutes: number;
                    } | null;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            answer: string;
                            /** Format: date-time */
                            askedAt: string;
                            code: string | null;
                            /** Format: date */
                            date: string;
                            days: number;
                            decidedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            minutes: number;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            reason: string;
                            /** @enum {string} */
                            state: "asked" | "agreed" | "declined" | "withdrawn";
                        }[];
                        people: {
                            name: string;
                            openClaims: number;
                            /** Format: uuid */
                            personId: string;
                            sums: {
                                ahead: {
                                    days: number;
                                    minutes: number;
                                };
                                booked: number;
                                earned: {
                                    days: number;
                                    minutes: number;
                                };
                                left: {
                                    days: number;
                                    minutes: number;
                                };
                                taken: {
                                    days: number;
                                    minutes: number;
                                };
                                unplaced: number;
                                unset: number;
                                waiting: number;
                            };
                        }[];
                        rules: {
                            /** @enum {string} */
                            counts: "begins" | "touches";
                            /** Format: date */
                            from: string;
                            rest: {
                                days: number;
                                minutes: number;
                            } | null;
                            worked: {
                                days: number;
                                minutes: number;
                            } | null;
                        }[];
                        seq: number;
                        /** Format: date */
                        today: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** Format: uuid */
                        membershipId: string;
                        name: string;
                        personId: string | null;
                        /** @enum {string} */
                        role: "doctor" | "coordinator" | "guardian" | "director" | "negotiator" | "owner";
                        /** Format: date-time */
                        since: string;
                        /** Format: uuid */
                        userId: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiDepartmentsDepartmentIdMembersMembershipId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                departmentId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiDepartmentsDepartmentIdMembersMembershipIdPasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        url: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdOnNow: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** Format: date-time */
                        from: string;
                        group: string | null;
                        isOnCall: boolean;
                        name: string;
                        shift: string;
                        /** Format: date-time */
                        until: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdOversight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        department: string;
                        /** Format: date */
                        madeOn: string;
                        rotas: {
                            breaches: {
                                clause: string;
                                name: string;
                                /** Format: uuid */
                                person: string;
                                reason: string | null;
                                rule: string;
                                text: string;
                            }[];
                            cannotTell: number;
                            clocks: {
                                daysLeft: number;
                                /** Format: date */
                                due: string;
                                met: string | null;
                                term: string;
                                weeks: number;
                                what: string;
                            }[];
                            fines: {
                                atLeastPence: number;
                                doctorPence: number | null;
                                guardianPence: number | null;
                                notes: string[];
                                people: {
                                    atLeastPence: number;
                                    doctorPence: number | null;
                                    guardianPence: number | null;
                                    lines: {
                                        doctorPence: number | null;
                                        guardianPence: number | null;
                                        minutes: number | null;
                                        rule: string;
                                        text: string;
                                        totalPence: number | null;
                                    }[];
                                    missing: string[];
                                    name: string;
                                    /** Format: uuid */
                                    person: string;
                                    totalPence: number | null;
                                }[];
                                totalPence: number | null;
                            } | null;
                            /** Format: date */
                            from: string;
                            missing: string[];
                            number: number;
                            people: number;
                            publications: {
                                /** Format: date-time */
                                at: string;
                                by: string | null;
                                changes: number | null;
                                lateChanges: number | null;
                                number: number;
                                /** Format: uuid */
                                versionId: string;
                            }[];
                            /** Format: uuid */
                            rotaId: string;
                            title: string;
                            /** Format: date */
                            until: string;
                            /** Format: uuid */
                            versionId: string;
                            waivers: {
                                isUsed: boolean;
                                name: string;
                                /** Format: uuid */
                                person: string;
                                rule: string;
                            }[];
                        }[];
                        unread: {
                            title: string;
                            why: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hasAccount: boolean;
                        /** Format: uuid */
                        id: string;
                        isRemoved: boolean;
                        isVacant: boolean;
                        name: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiDepartmentsDepartmentIdPeople: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    email?: string | null;
                    name: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hasAccount: boolean;
                        /** Format: uuid */
                        id: string;
                        isRemoved: boolean;
                        isVacant: boolean;
                        name: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdRotas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contract: {
                            edition: string | null;
                            id: string;
                        };
                        /** Format: uuid */
                        departmentId: string;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        title: string;
                        /** Format: date */
                        until: string;
                        versions: {
                            basedOn: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: number;
                            publishedAt: string | null;
                            /** Format: uuid */
                            rotaId: string;
                            seq: number;
                            /** @enum {string} */
                            state: "draft" | "published" | "archived";
                        }[];
                        zone: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiDepartmentsDepartmentIdRotas: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contract: {
                        edition: string | null;
                        id: string;
                    };
                    /** Format: date */
                    from: string;
                    title: string;
                    /** Format: date */
                    until: string;
                    /** @default Europe/London */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contract: {
                            edition: string | null;
                            id: string;
                        };
                        /** Format: uuid */
                        departmentId: string;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        title: string;
                        /** Format: date */
                        until: string;
                        versions: {
                            basedOn: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: number;
                            publishedAt: string | null;
                            /** Format: uuid */
                            rotaId: string;
                            seq: number;
                            /** @enum {string} */
                            state: "draft" | "published" | "archived";
                        }[];
                        zone: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        breaches: number | null;
                        cannotTell: number;
                        duties: number;
                        gaps: number | null;
                        nextGap: string | null;
                        number: number;
                        people: number;
                        posts: number;
                        /** Format: uuid */
                        rotaId: string;
                        /** @enum {string} */
                        state: "draft" | "published";
                        /** Format: uuid */
                        versionId: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDepartmentsDepartmentIdSwaps: {
        parameters: {
            query?: {
                state?: "offered" | "agreed" | "approved" | "refused" | "withdrawn" | "overtaken";
            };
            header?: never;
            path: {
                departmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreed: string[];
                        /** Format: uuid */
                        id: string;
                        note: string;
                        /** Format: date-time */
                        offeredAt: string;
                        sides: {
                            breaks: string[];
                            effects: string[];
                            gives: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                            name: string;
                            own: string[];
                            /** Format: uuid */
                            personId: string;
                            takes: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                        }[];
                        /** @enum {string} */
                        state: "offered" | "agreed" | "approved" | "refused" | "withdrawn" | "overtaken";
                        /** Format: uuid */
                        versionId: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiGapOffersGapOfferIdGive: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                gapOfferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        beginsAt: string;
                        cameForward: number;
                        code: string;
                        /** Format: date */
                        date: string;
                        endedAt: string | null;
                        givenTo: {
                            name: string;
                            /** Format: uuid */
                            personId: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        line: string | null;
                        /** Format: date-time */
                        offeredAt: string;
                        openMinutes: number;
                        place: string;
                        post: string | null;
                        /** @enum {string} */
                        reason: "sickness" | "vacancy" | "leave" | "other";
                        /** Format: uuid */
                        rotaId: string;
                        /** @enum {string} */
                        state: "open" | "given" | "closed" | "withdrawn" | "past";
                        title: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiGapOffersGapOfferIdStepBack: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                gapOfferId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiGapOffersGapOfferIdVolunteer: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                gapOfferId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiGapOffersGapOfferIdVolunteers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gapOfferId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        isMissing: boolean;
                        offer: {
                            /** Format: date-time */
                            beginsAt: string;
                            cameForward: number;
                            code: string;
                            /** Format: date */
                            date: string;
                            endedAt: string | null;
                            givenTo: {
                                name: string;
                                /** Format: uuid */
                                personId: string;
                            } | null;
                            /** Format: uuid */
                            id: string;
                            line: string | null;
                            /** Format: date-time */
                            offeredAt: string;
                            openMinutes: number;
                            place: string;
                            post: string | null;
                            /** @enum {string} */
                            reason: "sickness" | "vacancy" | "leave" | "other";
                            /** Format: uuid */
                            rotaId: string;
                            /** @enum {string} */
                            state: "open" | "given" | "closed" | "withdrawn" | "past";
                            title: string;
                        };
                        volunteers: {
                            /** Format: date-time */
                            at: string;
                            canTake: boolean;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiGapOffersGapOfferIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                gapOfferId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        beginsAt: string;
                        cameForward: number;
                        code: string;
                        /** Format: date */
                        date: string;
                        endedAt: string | null;
                        givenTo: {
                            name: string;
                            /** Format: uuid */
                            personId: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        line: string | null;
                        /** Format: date-time */
                        offeredAt: string;
                        openMinutes: number;
                        place: string;
                        post: string | null;
                        /** @enum {string} */
                        reason: "sickness" | "vacancy" | "leave" | "other";
                        /** Format: uuid */
                        rotaId: string;
                        /** @enum {string} */
                        state: "open" | "given" | "closed" | "withdrawn" | "past";
                        title: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiJobsJobId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                        hasAnswer: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "solve" | "why-not" | "template" | "compare" | "import";
                        outcome: string[];
                        progress: {
                            bound: number | null;
                            cost: number | null;
                            phase: string;
                            seconds: number;
                        }[];
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "stopped" | "failed";
                        versionId: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiJobsJobIdAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bound: number | null;
                        changes: {
                            after: {
                                codes: string;
                                isPinned: boolean;
                                leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                            };
                            before: {
                                codes: string;
                                isPinned: boolean;
                                leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                            };
                            /** Format: date */
                            date: string;
                            /** Format: uuid */
                            person: string;
                            rev: number;
                        }[];
                        cost: number | null;
                        /** Format: uuid */
                        jobId: string;
                        parts: {
                            cost: number;
                            what: string;
                        }[];
                        /** @enum {string} */
                        status: "optimal" | "feasible" | "infeasible" | "stopped";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiJobsJobIdComparison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: {
                            breaches: number;
                            cannotTell: number;
                            emptyPlaces: number | null;
                            nights: number;
                            number: number;
                            payPence: number;
                            payUnknown: number;
                            people: number;
                            seq: number;
                            sleepyMinutes: number;
                            unknownWork: number;
                            /** Format: uuid */
                            versionId: string;
                            weekends: number;
                            weekMinutes: number;
                        } | null;
                        before: {
                            breaches: number;
                            cannotTell: number;
                            emptyPlaces: number | null;
                            nights: number;
                            number: number;
                            payPence: number;
                            payUnknown: number;
                            people: number;
                            seq: number;
                            sleepyMinutes: number;
                            unknownWork: number;
                            /** Format: uuid */
                            versionId: string;
                            weekends: number;
                            weekMinutes: number;
                        } | null;
                        isNow: boolean;
                        /** Format: uuid */
                        jobId: string;
                        people: {
                            after: {
                                breaches: number;
                                cannotTell: number;
                                nights: number;
                                payPence: number | null;
                                sleepyMinutes: number | null;
                                unknownWork: number;
                                weekends: number;
                                weekMinutes: number;
                            } | null;
                            before: {
                                breaches: number;
                                cannotTell: number;
                                nights: number;
                                payPence: number | null;
                                sleepyMinutes: number | null;
                                unknownWork: number;
                                weekends: number;
                                weekMinutes: number;
                            } | null;
                            comes: string[];
                            goes: string[];
                            name: string;
                            /** Format: uuid */
                            person: string;
                        }[];
                        problems: {
                            code: string;
                            expected: string;
                            found: string;
                            tryThis: string;
                            where: string;
                        }[];
                        sleepLabel: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiJobsJobIdImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: {
                            /** Format: uuid */
                            rotaId: string;
                            /** Format: uuid */
                            versionId: string;
                        } | null;
                        reading: {
                            answers: {
                                [key: string]: string;
                            };
                            isRemembered: boolean;
                            notes: string[];
                            problems: {
                                code: string;
                                expected: string;
                                found: string;
                                tryThis: string;
                                where: string;
                            }[];
                            questions: {
                                cells: string[];
                                choices: {
                                    example: string | null;
                                    text: string;
                                    value: string;
                                }[];
                                id: string;
                                text: string;
                            }[];
                            sheets: {
                                isCut: boolean;
                                name: string;
                                rows: {
                                    cells: {
                                        at: string;
                                        /** @enum {string} */
                                        kind: "person" | "day" | "duty" | "leave" | "off" | "passed-over" | "doubt";
                                        question: string | null;
                                        reading: string;
                                        text: string;
                                    }[];
                                    row: number;
                                }[];
                            }[];
                            summary: {
                                duties: number;
                                /** Format: date */
                                from: string;
                                leaveDays: number;
                                people: number;
                                title: string;
                                /** Format: date */
                                until: string;
                            } | null;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiJobsJobIdStop: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                        hasAnswer: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "solve" | "why-not" | "template" | "compare" | "import";
                        outcome: string[];
                        progress: {
                            bound: number | null;
                            cost: number | null;
                            phase: string;
                            seconds: number;
                        }[];
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "stopped" | "failed";
                        versionId: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiJobsJobIdTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        jobId: string;
                        needs: {
                            code: string;
                            people: number[];
                        }[];
                        /** Format: date */
                        on: string;
                        sleepLabel: string;
                        templates: {
                            averageMinutes: number;
                            loneDays: number;
                            nights: number;
                            payPence: number | null;
                            sleepyDrives: number | null;
                            sleepyMinutes: number | null;
                            weekendsWorked: number;
                            weeks: string[][];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLeaveLeaveIdApprove: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        askedAt: string;
                        daysWithoutDraft: number;
                        decidedAt: string | null;
                        drafts: {
                            days: number;
                            /** Format: uuid */
                            rotaId: string;
                            title: string;
                            /** Format: uuid */
                            versionId: string;
                        }[];
                        flag: string | null;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        name: string;
                        note: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "approved" | "refused" | "withdrawn";
                        /** Format: date */
                        until: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiLeaveLeaveIdEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        daysLeft: number | null;
                        daysWaiting: number;
                        daysWithoutCover: number;
                        daysWithoutRota: number;
                        duties: {
                            codes: string;
                            /** Format: date */
                            date: string;
                        }[];
                        lieu: {
                            after: number;
                            costs: number;
                            left: {
                                days: number;
                                minutes: number;
                            };
                            unplaced: number;
                            waiting: number;
                        } | null;
                        othersOff: {
                            count: number;
                            /** Format: date */
                            date: string;
                        }[];
                        shortDays: {
                            /** Format: date */
                            date: string;
                            needed: number;
                            there: number;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLeaveLeaveIdRefuse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        askedAt: string;
                        daysWithoutDraft: number;
                        decidedAt: string | null;
                        drafts: {
                            days: number;
                            /** Format: uuid */
                            rotaId: string;
                            title: string;
                            /** Format: uuid */
                            versionId: string;
                        }[];
                        flag: string | null;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        name: string;
                        note: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "approved" | "refused" | "withdrawn";
                        /** Format: date */
                        until: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLeaveLeaveIdTakeBack: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        askedAt: string;
                        decidedAt: string | null;
                        flag: string | null;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        name: string;
                        note: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        stands: {
                            days: number;
                            isDraft: boolean;
                            /** Format: uuid */
                            rotaId: string;
                            title: string;
                            /** Format: uuid */
                            versionId: string;
                        }[];
                        /** @enum {string} */
                        state: "asked" | "approved" | "refused" | "withdrawn";
                        /** Format: date */
                        until: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLeaveLeaveIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                leaveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        askedAt: string;
                        decidedAt: string | null;
                        flag: string | null;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        name: string;
                        note: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "approved" | "refused" | "withdrawn";
                        /** Format: date */
                        until: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLieuClaimsLieuClaimIdAgree: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                lieuClaimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer: string;
                        /** Format: date-time */
                        askedAt: string;
                        code: string | null;
                        /** Format: date */
                        date: string;
                        days: number;
                        decidedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        minutes: number;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "declined" | "withdrawn";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLieuClaimsLieuClaimIdDecline: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                lieuClaimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer: string;
                        /** Format: date-time */
                        askedAt: string;
                        code: string | null;
                        /** Format: date */
                        date: string;
                        days: number;
                        decidedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        minutes: number;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "declined" | "withdrawn";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLieuClaimsLieuClaimIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                lieuClaimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answer: string;
                        /** Format: date-time */
                        askedAt: string;
                        code: string | null;
                        /** Format: date */
                        date: string;
                        days: number;
                        decidedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        minutes: number;
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "agreed" | "declined" | "withdrawn";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLieuEntriesLieuEntryIdReverse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                lieuEntryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            answer: string;
                            /** Format: date-time */
                            askedAt: string;
                            code: string | null;
                            /** Format: date */
                            date: string;
                            days: number;
                            decidedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            minutes: number;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            reason: string;
                            /** @enum {string} */
                            state: "asked" | "agreed" | "declined" | "withdrawn";
                        }[];
                        department: string;
                        /** Format: uuid */
                        departmentId: string;
                        duties: {
                            code: string;
                            /** Format: date */
                            date: string;
                        }[];
                        entries: {
                            after: {
                                days: number;
                                minutes: number;
                            };
                            /** @enum {string} */
                            cause: "bank-holiday-worked" | "bank-holiday-off" | "leave" | "credit" | "claim" | "taken" | "exchange" | "reversal";
                            code: string | null;
                            /** Format: date */
                            date: string;
                            days: number;
                            id: string | null;
                            isReversed: boolean;
                            minutes: number;
                            reason: string;
                            reverses: string | null;
                            rota: string | null;
                            /** @enum {string} */
                            status: "counted" | "booked" | "ahead" | "unset" | "no-rota" | "day-off";
                            writtenAt: string | null;
                            writtenBy: string | null;
                        }[];
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        rule: {
                            /** @enum {string} */
                            counts: "begins" | "touches";
                            /** Format: date */
                            from: string;
                            rest: {
                                days: number;
                                minutes: number;
                            } | null;
                            worked: {
                                days: number;
                                minutes: number;
                            } | null;
                        } | null;
                        sums: {
                            ahead: {
                                days: number;
                                minutes: number;
                            };
                            booked: number;
                            earned: {
                                days: number;
                                minutes: number;
                            };
                            left: {
                                days: number;
                                minutes: number;
                            };
                            taken: {
                                days: number;
                                minutes: number;
                            };
                            unplaced: number;
                            unset: number;
                            waiting: number;
                        };
                        /** Format: date */
                        today: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiLinksToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        department: string | null;
                        email: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** @enum {string} */
                        kind: "owner" | "invitation" | "password";
                        organisation: string | null;
                        role: ("doctor" | "coordinator" | "guardian" | "director" | "negotiator" | "owner") | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLinksAccept: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    department?: string;
                    /** Format: email */
                    email: string;
                    name: string;
                    organisation?: string;
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiLinksPassword: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        hasSecondFactor: boolean;
                        memberships: {
                            department: string;
                            /** Format: uuid */
                            departmentId: string;
                            organisation: string;
                            personId: string | null;
                            /** @enum {string} */
                            role: "doctor" | "coordinator" | "guardian" | "director" | "negotiator" | "owner";
                        }[];
                        name: string;
                        unreadNotices: number;
                        /** Format: uuid */
                        userId: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiMe: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiMeData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string;
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        comments: unknown[];
                        duties: unknown[];
                        feed: unknown[];
                        gaps: unknown[];
                        invitations: unknown[];
                        leave: unknown[];
                        lieu: {
                            claims: unknown[];
                            entries: unknown[];
                        };
                        logins: unknown[];
                        /** Format: date-time */
                        madeAt: string;
                        mails: unknown[];
                        memberships: unknown[];
                        notices: unknown[];
                        people: unknown[];
                        places: unknown[];
                        reasons: unknown[];
                        requests: unknown[];
                        runs: unknown[];
                        sessions: unknown[];
                        swaps: unknown[];
                        trail: unknown[];
                        wishes: unknown[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiMeFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        lastReadAt: string | null;
                        url: string | null;
                    } | null;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiMeFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        lastReadAt: string | null;
                        url: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiMeFeed: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiMeGapOffers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        beginsAt: string;
                        check: {
                            breaks: string[];
                            canTake: boolean;
                            effects: string[];
                            why: string | null;
                        };
                        code: string;
                        /** Format: date */
                        date: string;
                        department: string;
                        /** Format: date-time */
                        endsAt: string;
                        hasComeForward: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        look: "day" | "long" | "late" | "night" | "on-call" | "spare-1" | "spare-2" | "spare-3" | "spare-4" | "spare-5" | "spare-6";
                        /** Format: date-time */
                        offeredAt: string;
                        place: string;
                        /** Format: uuid */
                        rotaId: string;
                        shift: string;
                        title: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiMeLeave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        askedAt: string;
                        decidedAt: string | null;
                        flag: string | null;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        name: string;
                        note: string;
                        /** Format: uuid */
                        personId: string;
                        reason: string;
                        /** @enum {string} */
                        state: "asked" | "approved" | "refused" | "withdrawn";
                        /** Format: date */
                        until: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiMeLeaveBalances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        people: {
                            bankHolidaysWorked: number;
                            booked: number;
                            entitled: number | null;
                            left: number | null;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            study: number;
                            taken: number;
                            waiting: number;
                        }[];
                        /** Format: uuid */
                        rotaId: string;
                        title: string;
                        /** Format: date */
                        until: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiMeLieu: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            answer: string;
                            /** Format: date-time */
                            askedAt: string;
                            code: string | null;
                            /** Format: date */
                            date: string;
                            days: number;
                            decidedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            minutes: number;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            reason: string;
                            /** @enum {string} */
                            state: "asked" | "agreed" | "declined" | "withdrawn";
                        }[];
                        department: string;
                        /** Format: uuid */
                        departmentId: string;
                        duties: {
                            code: string;
                            /** Format: date */
                            date: string;
                        }[];
                        entries: {
                            after: {
                                days: number;
                                minutes: number;
                            };
                            /** @enum {string} */
                            cause: "bank-holiday-worked" | "bank-holiday-off" | "leave" | "credit" | "claim" | "taken" | "exchange" | "reversal";
                            code: string | null;
                            /** Format: date */
                            date: string;
                            days: number;
                            id: string | null;
                            isReversed: boolean;
                            minutes: number;
                            reason: string;
                            reverses: string | null;
                            rota: string | null;
                            /** @enum {string} */
                            status: "counted" | "booked" | "ahead" | "unset" | "no-rota" | "day-off";
                            writtenAt: string | null;
                            writtenBy: string | null;
                        }[];
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        rule: {
                            /** @enum {string} */
                            counts: "begins" | "touches";
                            /** Format: date */
                            from: string;
                            rest: {
                                days: number;
                                minutes: number;
                            } | null;
                            worked: {
                                days: number;
                                minutes: number;
                            } | null;
                        } | null;
                        sums: {
                            ahead: {
                                days: number;
                                minutes: number;
                            };
                            booked: number;
                            earned: {
                                days: number;
                                minutes: number;
                            };
                            left: {
                                days: number;
                                minutes: number;
                            };
                            taken: {
                                days: number;
                                minutes: number;
                            };
                            unplaced: number;
                            unset: number;
                            waiting: number;
                        };
                        /** Format: date */
                        today: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiMeRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answeredAt: string | null;
                        bankHolidays: string[];
                        budget: number;
                        department: string;
                        /** Format: date */
                        firstDay: string;
                        fixedDaysOff: string[];
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        lastDay: string;
                        leave: {
                            /** Format: date */
                            date: string;
                            /** @enum {string} */
                            kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        }[];
                        note: string;
                        requests: {
                            code: string | null;
                            /** Format: date */
                            date: string;
                            /** @enum {string} */
                            want: "off" | "work";
                            /** @enum {string} */
                            weight: "low" | "medium" | "high";
                        }[];
                        results: {
                            /** Format: date */
                            date: string;
                            isMet: boolean;
                        }[] | null;
                        /** Format: uuid */
                        rotaId: string;
                        seq: number;
                        shifts: {
                            code: string;
                            end: string;
                            /** @enum {string} */
                            look: "day" | "long" | "late" | "night" | "on-call" | "spare-1" | "spare-2" | "spare-3" | "spare-4" | "spare-5" | "spare-6";
                            name: string;
                            start: string;
                        }[];
                        /** @enum {string} */
                        state: "open" | "closed" | "published";
                        title: string;
                        /** Format: date */
                        until: string;
                        /** Format: uuid */
                        versionId: string;
                        zone: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiMeRotas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        colleagues: {
                            codes: string;
                            /** Format: date */
                            date: string;
                            name: string;
                        }[];
                        department: string;
                        document: {
                            bankHolidays: string[];
                            cells: [
                                number,
                                number,
                                string,
                                ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null,
                                boolean,
                                number
                            ][];
                            contract: {
                                edition: string | null;
                                id: string;
                            };
                            cover: {
                                codes: string[];
                                groupId: string | null;
                                /** Format: uuid */
                                id: string;
                                minimum: number[];
                                skill: string | null;
                                target: number[] | null;
                                title: string;
                            }[];
                            department: string;
                            /** Format: uuid */
                            departmentId: string;
                            /** Format: date */
                            from: string;
                            groups: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            number: number;
                            people: {
                                annualLeaveDays: number | null;
                                fixedDaysOff: {
                                    canEndNight: boolean;
                                    canStartNight: boolean;
                                    /** @enum {string} */
                                    day: "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun";
                                }[];
                                grade: string | null;
                                groupId: string | null;
                                /** Format: uuid */
                                id: string;
                                isVacant: boolean;
                                name: string;
                                normalDayMinutes: number | null;
                                skills: string[];
                                waivers: string[];
                                works: string[] | null;
                                wte: number;
                            }[];
                            publishedVersionId: string | null;
                            readings: string[];
                            /** Format: uuid */
                            rotaId: string;
                            seq: number;
                            shiftTypes: {
                                breaks?: number[];
                                code: string;
                                end: string;
                                /** @enum {string} */
                                kind: "shift" | "non-resident-on-call" | "resident-on-call";
                                /** @enum {string} */
                                look: "day" | "long" | "late" | "night" | "on-call" | "spare-1" | "spare-2" | "spare-3" | "spare-4" | "spare-5" | "spare-6";
                                name: string;
                                start: string;
                                work?: {
                                    enhancedMinutes?: number;
                                    expectedRest?: {
                                        longestNight: number;
                                        total: number;
                                    };
                                    minutes: number;
                                };
                            }[];
                            /** @enum {string} */
                            state: "draft" | "published" | "archived";
                            title: string;
                            /** Format: date */
                            until: string;
                            /** Format: uuid */
                            versionId: string;
                            zone: string;
                        };
                        note: string | null;
                        /** Format: uuid */
                        personId: string;
                        /** Format: date-time */
                        publishedAt: string;
                        /** Format: uuid */
                        rotaId: string;
                        title: string;
                        /** Format: uuid */
                        versionId: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiMeSwaps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreed: string[];
                        /** Format: uuid */
                        id: string;
                        note: string;
                        /** Format: date-time */
                        offeredAt: string;
                        sides: {
                            breaks: string[];
                            effects: string[];
                            gives: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                            name: string;
                            own: string[];
                            /** Format: uuid */
                            personId: string;
                            takes: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                        }[];
                        /** @enum {string} */
                        state: "offered" | "agreed" | "approved" | "refused" | "withdrawn" | "overtaken";
                        /** Format: uuid */
                        versionId: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        /** Format: uuid */
                        id: string;
                        isRead: boolean;
                        kind: string;
                        link: string | null;
                        text: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiNoticesRead: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiOrganisationsOrganisationIdDepartments: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        isSample: boolean;
                        name: string;
                        organisation: string;
                        /** Format: uuid */
                        organisationId: string;
                        roles: ("doctor" | "coordinator" | "guardian" | "director" | "negotiator" | "owner")[];
                        showsColleagues: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiOrganisationsOrganisationIdOwnerInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @default  */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        url: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiOrganisationsOrganisationIdOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** Format: uuid */
                        membershipId: string;
                        name: string;
                        /** Format: date-time */
                        since: string;
                        /** Format: uuid */
                        userId: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiOrganisationsOrganisationIdOwnersMembershipId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                membershipId: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiOrganisationsOrganisationIdOwnersMembershipIdPasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membershipId: string;
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        url: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiPeoplePersonId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiPeoplePersonIdLieu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            answer: string;
                            /** Format: date-time */
                            askedAt: string;
                            code: string | null;
                            /** Format: date */
                            date: string;
                            days: number;
                            decidedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            minutes: number;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            reason: string;
                            /** @enum {string} */
                            state: "asked" | "agreed" | "declined" | "withdrawn";
                        }[];
                        department: string;
                        /** Format: uuid */
                        departmentId: string;
                        duties: {
                            code: string;
                            /** Format: date */
                            date: string;
                        }[];
                        entries: {
                            after: {
                                days: number;
                                minutes: number;
                            };
                            /** @enum {string} */
                            cause: "bank-holiday-worked" | "bank-holiday-off" | "leave" | "credit" | "claim" | "taken" | "exchange" | "reversal";
                            code: string | null;
                            /** Format: date */
                            date: string;
                            days: number;
                            id: string | null;
                            isReversed: boolean;
                            minutes: number;
                            reason: string;
                            reverses: string | null;
                            rota: string | null;
                            /** @enum {string} */
                            status: "counted" | "booked" | "ahead" | "unset" | "no-rota" | "day-off";
                            writtenAt: string | null;
                            writtenBy: string | null;
                        }[];
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        rule: {
                            /** @enum {string} */
                            counts: "begins" | "touches";
                            /** Format: date */
                            from: string;
                            rest: {
                                days: number;
                                minutes: number;
                            } | null;
                            worked: {
                                days: number;
                                minutes: number;
                            } | null;
                        } | null;
                        sums: {
                            ahead: {
                                days: number;
                                minutes: number;
                            };
                            booked: number;
                            earned: {
                                days: number;
                                minutes: number;
                            };
                            left: {
                                days: number;
                                minutes: number;
                            };
                            taken: {
                                days: number;
                                minutes: number;
                            };
                            unplaced: number;
                            unset: number;
                            waiting: number;
                        };
                        /** Format: date */
                        today: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiPeoplePersonIdLieu: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    cause: "credit" | "taken" | "exchange";
                    code: string | null;
                    /** Format: date */
                    date: string;
                    days: number;
                    minutes: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            answer: string;
                            /** Format: date-time */
                            askedAt: string;
                            code: string | null;
                            /** Format: date */
                            date: string;
                            days: number;
                            decidedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            minutes: number;
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            reason: string;
                            /** @enum {string} */
                            state: "asked" | "agreed" | "declined" | "withdrawn";
                        }[];
                        department: string;
                        /** Format: uuid */
                        departmentId: string;
                        duties: {
                            code: string;
                            /** Format: date */
                            date: string;
                        }[];
                        entries: {
                            after: {
                                days: number;
                                minutes: number;
                            };
                            /** @enum {string} */
                            cause: "bank-holiday-worked" | "bank-holiday-off" | "leave" | "credit" | "claim" | "taken" | "exchange" | "reversal";
                            code: string | null;
                            /** Format: date */
                            date: string;
                            days: number;
                            id: string | null;
                            isReversed: boolean;
                            minutes: number;
                            reason: string;
                            reverses: string | null;
                            rota: string | null;
                            /** @enum {string} */
                            status: "counted" | "booked" | "ahead" | "unset" | "no-rota" | "day-off";
                            writtenAt: string | null;
                            writtenBy: string | null;
                        }[];
                        name: string;
                        /** Format: uuid */
                        personId: string;
                        rule: {
                            /** @enum {string} */
                            counts: "begins" | "touches";
                            /** Format: date */
                            from: string;
                            rest: {
                                days: number;
                                minutes: number;
                            } | null;
                            worked: {
                                days: number;
                                minutes: number;
                            } | null;
                        } | null;
                        sums: {
                            ahead: {
                                days: number;
                                minutes: number;
                            };
                            booked: number;
                            earned: {
                                days: number;
                                minutes: number;
                            };
                            left: {
                                days: number;
                                minutes: number;
                            };
                            taken: {
                                days: number;
                                minutes: number;
                            };
                            unplaced: number;
                            unset: number;
                            waiting: number;
                        };
                        /** Format: date */
                        today: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiRotas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contract: {
                            edition: string | null;
                            id: string;
                        };
                        /** Format: uuid */
                        departmentId: string;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        title: string;
                        /** Format: date */
                        until: string;
                        versions: {
                            basedOn: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: number;
                            publishedAt: string | null;
                            /** Format: uuid */
                            rotaId: string;
                            seq: number;
                            /** @enum {string} */
                            state: "draft" | "published" | "archived";
                        }[];
                        zone: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiRotasRotaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rotaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contract: {
                            edition: string | null;
                            id: string;
                        };
                        /** Format: uuid */
                        departmentId: string;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        title: string;
                        /** Format: date */
                        until: string;
                        versions: {
                            basedOn: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: number;
                            publishedAt: string | null;
                            /** Format: uuid */
                            rotaId: string;
                            seq: number;
                            /** @enum {string} */
                            state: "draft" | "published" | "archived";
                        }[];
                        zone: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiRotasRotaIdClocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rotaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        daysLeft: number;
                        /** Format: date */
                        due: string;
                        met: string | null;
                        term: string;
                        weeks: number;
                        what: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiRotasRotaIdClocks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                rotaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    met: string | null;
                    term: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        daysLeft: number;
                        /** Format: date */
                        due: string;
                        met: string | null;
                        term: string;
                        weeks: number;
                        what: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiRotasRotaIdDrafts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                rotaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    basedOn?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        basedOn: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        note: string | null;
                        number: number;
                        publishedAt: string | null;
                        /** Format: uuid */
                        rotaId: string;
                        seq: number;
                        /** @enum {string} */
                        state: "draft" | "published" | "archived";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiRotasRotaIdGapOffers: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                rotaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** Format: date */
                    date: string;
                    /** @default null */
                    line?: string | null;
                    /** @default null */
                    post?: string | null;
                    /** @enum {string} */
                    reason: "sickness" | "vacancy" | "leave" | "other";
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        beginsAt: string;
                        cameForward: number;
                        code: string;
                        /** Format: date */
                        date: string;
                        endedAt: string | null;
                        givenTo: {
                            name: string;
                            /** Format: uuid */
                            personId: string;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        line: string | null;
                        /** Format: date-time */
                        offeredAt: string;
                        openMinutes: number;
                        place: string;
                        post: string | null;
                        /** @enum {string} */
                        reason: "sickness" | "vacancy" | "leave" | "other";
                        /** Format: uuid */
                        rotaId: string;
                        /** @enum {string} */
                        state: "open" | "given" | "closed" | "withdrawn" | "past";
                        title: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiRotasRotaIdTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rotaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changedAt: string;
                        facts: {
                            annualLeaveDays: number | null;
                            grade: string | null;
                            normalDayMinutes: number | null;
                        };
                        /** Format: uuid */
                        id: string;
                        needs: {
                            code: string;
                            people: number[];
                        }[];
                        /** Format: uuid */
                        rotaId: string;
                        seq: number;
                        title: string;
                        weeks: string[][];
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiRotasRotaIdTemplates: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                rotaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    facts: {
                        annualLeaveDays: number | null;
                        grade: string | null;
                        normalDayMinutes: number | null;
                    };
                    needs: {
                        code: string;
                        people: number[];
                    }[];
                    title: string;
                    weeks: string[][];
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changedAt: string;
                        facts: {
                            annualLeaveDays: number | null;
                            grade: string | null;
                            normalDayMinutes: number | null;
                        };
                        /** Format: uuid */
                        id: string;
                        needs: {
                            code: string;
                            people: number[];
                        }[];
                        /** Format: uuid */
                        rotaId: string;
                        seq: number;
                        title: string;
                        weeks: string[][];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiRotasRotaIdTemplatesTemplateId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                rotaId: string;
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    facts: {
                        annualLeaveDays: number | null;
                        grade: string | null;
                        normalDayMinutes: number | null;
                    };
                    needs: {
                        code: string;
                        people: number[];
                    }[];
                    seq: number;
                    title: string;
                    weeks: string[][];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changedAt: string;
                        facts: {
                            annualLeaveDays: number | null;
                            grade: string | null;
                            normalDayMinutes: number | null;
                        };
                        /** Format: uuid */
                        id: string;
                        needs: {
                            code: string;
                            people: number[];
                        }[];
                        /** Format: uuid */
                        rotaId: string;
                        seq: number;
                        title: string;
                        weeks: string[][];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiRotasRotaIdTemplatesTemplateId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                rotaId: string;
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSampleSignIn: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needsOwner: boolean;
                        oidc: {
                            title: string;
                        } | null;
                        samples: {
                            about: string;
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "doctor" | "coordinator" | "guardian" | "director" | "negotiator" | "owner";
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSwapsSwapIdAgree: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                swapId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreed: string[];
                        /** Format: uuid */
                        id: string;
                        note: string;
                        /** Format: date-time */
                        offeredAt: string;
                        sides: {
                            breaks: string[];
                            effects: string[];
                            gives: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                            name: string;
                            own: string[];
                            /** Format: uuid */
                            personId: string;
                            takes: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                        }[];
                        /** @enum {string} */
                        state: "offered" | "agreed" | "approved" | "refused" | "withdrawn" | "overtaken";
                        /** Format: uuid */
                        versionId: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSwapsSwapIdApprove: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                swapId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreed: string[];
                        /** Format: uuid */
                        draft: string;
                        /** Format: uuid */
                        id: string;
                        note: string;
                        /** Format: date-time */
                        offeredAt: string;
                        sides: {
                            breaks: string[];
                            effects: string[];
                            gives: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                            name: string;
                            own: string[];
                            /** Format: uuid */
                            personId: string;
                            takes: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                        }[];
                        /** @enum {string} */
                        state: "offered" | "agreed" | "approved" | "refused" | "withdrawn" | "overtaken";
                        /** Format: uuid */
                        versionId: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSwapsSwapIdRefuse: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                swapId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreed: string[];
                        /** Format: uuid */
                        id: string;
                        note: string;
                        /** Format: date-time */
                        offeredAt: string;
                        sides: {
                            breaks: string[];
                            effects: string[];
                            gives: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                            name: string;
                            own: string[];
                            /** Format: uuid */
                            personId: string;
                            takes: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                        }[];
                        /** @enum {string} */
                        state: "offered" | "agreed" | "approved" | "refused" | "withdrawn" | "overtaken";
                        /** Format: uuid */
                        versionId: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiSwapsSwapIdWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                swapId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreed: string[];
                        /** Format: uuid */
                        id: string;
                        note: string;
                        /** Format: date-time */
                        offeredAt: string;
                        sides: {
                            breaks: string[];
                            effects: string[];
                            gives: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                            name: string;
                            own: string[];
                            /** Format: uuid */
                            personId: string;
                            takes: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                        }[];
                        /** @enum {string} */
                        state: "offered" | "agreed" | "approved" | "refused" | "withdrawn" | "overtaken";
                        /** Format: uuid */
                        versionId: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bankHolidays: string[];
                        cells: [
                            number,
                            number,
                            string,
                            ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null,
                            boolean,
                            number
                        ][];
                        contract: {
                            edition: string | null;
                            id: string;
                        };
                        cover: {
                            codes: string[];
                            groupId: string | null;
                            /** Format: uuid */
                            id: string;
                            minimum: number[];
                            skill: string | null;
                            target: number[] | null;
                            title: string;
                        }[];
                        department: string;
                        /** Format: uuid */
                        departmentId: string;
                        /** Format: date */
                        from: string;
                        groups: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        number: number;
                        people: {
                            annualLeaveDays: number | null;
                            fixedDaysOff: {
                                canEndNight: boolean;
                                canStartNight: boolean;
                                /** @enum {string} */
                                day: "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun";
                            }[];
                            grade: string | null;
                            groupId: string | null;
                            /** Format: uuid */
                            id: string;
                            isVacant: boolean;
                            name: string;
                            normalDayMinutes: number | null;
                            skills: string[];
                            waivers: string[];
                            works: string[] | null;
                            wte: number;
                        }[];
                        publishedVersionId: string | null;
                        readings: string[];
                        /** Format: uuid */
                        rotaId: string;
                        seq: number;
                        shiftTypes: {
                            breaks?: number[];
                            code: string;
                            end: string;
                            /** @enum {string} */
                            kind: "shift" | "non-resident-on-call" | "resident-on-call";
                            /** @enum {string} */
                            look: "day" | "long" | "late" | "night" | "on-call" | "spare-1" | "spare-2" | "spare-3" | "spare-4" | "spare-5" | "spare-6";
                            name: string;
                            start: string;
                            work?: {
                                enhancedMinutes?: number;
                                expectedRest?: {
                                    longestNight: number;
                                    total: number;
                                };
                                minutes: number;
                            };
                        }[];
                        /** @enum {string} */
                        state: "draft" | "published" | "archived";
                        title: string;
                        /** Format: date */
                        until: string;
                        /** Format: uuid */
                        versionId: string;
                        zone: string;
                    };
                };
            };
            /** @description Done */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdAsked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openings: {
                            bankHolidays?: number;
                            longDays?: number;
                            nights?: number;
                            /** Format: uuid */
                            person: string;
                            weekends?: number;
                        }[];
                        presence: {
                            days: boolean[];
                            from: string;
                            groupId: string | null;
                            /** Format: uuid */
                            id: string;
                            minimum: number;
                            skill: string | null;
                            until: string;
                        }[];
                        requests: {
                            code: string | null;
                            /** Format: date */
                            date: string;
                            /** Format: uuid */
                            person: string;
                            /** @enum {string} */
                            want: "off" | "work";
                            /** @enum {string} */
                            weight: "none" | "low" | "medium" | "high" | "must";
                        }[];
                        seq: number;
                        supervision: {
                            byGroupId: string | null;
                            bySkill: string | null;
                            codes: string[];
                            grade: string | null;
                            groupId: string | null;
                            /** Format: uuid */
                            id: string;
                            skill: string | null;
                        }[];
                        weights: {
                            [key: string]: "none" | "low" | "medium" | "high" | "must";
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiVersionsVersionIdAsked: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    openings: {
                        bankHolidays?: number;
                        longDays?: number;
                        nights?: number;
                        /** Format: uuid */
                        person: string;
                        weekends?: number;
                    }[];
                    presence: {
                        days: boolean[];
                        from: string;
                        groupId: string | null;
                        /** Format: uuid */
                        id: string;
                        minimum: number;
                        skill: string | null;
                        until: string;
                    }[];
                    requests: {
                        code: string | null;
                        /** Format: date */
                        date: string;
                        /** Format: uuid */
                        person: string;
                        /** @enum {string} */
                        want: "off" | "work";
                        /** @enum {string} */
                        weight: "none" | "low" | "medium" | "high" | "must";
                    }[];
                    seq: number;
                    supervision: {
                        byGroupId: string | null;
                        bySkill: string | null;
                        codes: string[];
                        grade: string | null;
                        groupId: string | null;
                        /** Format: uuid */
                        id: string;
                        skill: string | null;
                    }[];
                    weights: {
                        [key: string]: "none" | "low" | "medium" | "high" | "must";
                    };
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openings: {
                            bankHolidays?: number;
                            longDays?: number;
                            nights?: number;
                            /** Format: uuid */
                            person: string;
                            weekends?: number;
                        }[];
                        presence: {
                            days: boolean[];
                            from: string;
                            groupId: string | null;
                            /** Format: uuid */
                            id: string;
                            minimum: number;
                            skill: string | null;
                            until: string;
                        }[];
                        requests: {
                            code: string | null;
                            /** Format: date */
                            date: string;
                            /** Format: uuid */
                            person: string;
                            /** @enum {string} */
                            want: "off" | "work";
                            /** @enum {string} */
                            weight: "none" | "low" | "medium" | "high" | "must";
                        }[];
                        seq: number;
                        supervision: {
                            byGroupId: string | null;
                            bySkill: string | null;
                            codes: string[];
                            grade: string | null;
                            groupId: string | null;
                            /** Format: uuid */
                            id: string;
                            skill: string | null;
                        }[];
                        weights: {
                            [key: string]: "none" | "low" | "medium" | "high" | "must";
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdComments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        date: string | null;
                        /** Format: uuid */
                        id: string;
                        person: string | null;
                        settledAt: string | null;
                        text: string;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdComments: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    date: string | null;
                    person: string | null;
                    text: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        date: string | null;
                        /** Format: uuid */
                        id: string;
                        person: string | null;
                        settledAt: string | null;
                        text: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiVersionsVersionIdCommentsCommentId: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                commentId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdCommentsCommentIdSettled: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                commentId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isSettled: boolean;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        date: string | null;
                        /** Format: uuid */
                        id: string;
                        person: string | null;
                        settledAt: string | null;
                        text: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdCompareBeforeId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                beforeId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: {
                            basedOn: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: number;
                            publishedAt: string | null;
                            /** Format: uuid */
                            rotaId: string;
                            seq: number;
                            /** @enum {string} */
                            state: "draft" | "published" | "archived";
                        };
                        before: {
                            basedOn: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: number;
                            publishedAt: string | null;
                            /** Format: uuid */
                            rotaId: string;
                            seq: number;
                            /** @enum {string} */
                            state: "draft" | "published" | "archived";
                        };
                        changes: {
                            after: {
                                codes: string;
                                isPinned: boolean;
                                leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                            };
                            before: {
                                codes: string;
                                isPinned: boolean;
                                leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                            };
                            /** Format: date */
                            date: string;
                            isLate: boolean;
                            name: string;
                            noticeDays: number;
                            /** Format: uuid */
                            person: string;
                            retimed: {
                                after: {
                                    end: string;
                                    /** @enum {string} */
                                    kind: "shift" | "non-resident-on-call" | "resident-on-call";
                                    start: string;
                                };
                                before: {
                                    end: string;
                                    /** @enum {string} */
                                    kind: "shift" | "non-resident-on-call" | "resident-on-call";
                                    start: string;
                                };
                                code: string;
                            }[];
                        }[];
                        peopleAdded: {
                            name: string;
                            /** Format: uuid */
                            person: string;
                        }[];
                        peopleGone: {
                            name: string;
                            /** Format: uuid */
                            person: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdComparisons: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    beforeId: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                        hasAnswer: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "solve" | "why-not" | "template" | "compare" | "import";
                        outcome: string[];
                        progress: {
                            bound: number | null;
                            cost: number | null;
                            phase: string;
                            seconds: number;
                        }[];
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "stopped" | "failed";
                        versionId: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiVersionsVersionIdCover: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bankHolidays: string[];
                    cover: {
                        codes: string[];
                        groupId: string | null;
                        /** Format: uuid */
                        id: string;
                        minimum: number[];
                        skill: string | null;
                        target: number[] | null;
                        title: string;
                    }[];
                    seq: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdDiscard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: number;
                        comments: number;
                        days: number;
                        gaps: number;
                        isWholeRota: boolean;
                        leave: number;
                        searches: number;
                        seq: number;
                        swaps: number;
                        templates: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdDiscard: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seq: number;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdEdits: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: string;
                    /** Format: uuid */
                    by?: string;
                    client: string;
                    edits: {
                        /** Format: date */
                        date: string;
                        /** Format: uuid */
                        person: string;
                        rev: number;
                        value: {
                            codes: string;
                            isPinned: boolean;
                            leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cells: {
                            /** Format: date */
                            date: string;
                            /** Format: uuid */
                            person: string;
                            rev: number;
                        }[];
                        seq: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdEvents: {
        parameters: {
            query?: {
                after?: string;
                client?: string;
            };
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdExportFormat: {
        parameters: {
            query?: {
                person?: string;
            };
            header?: never;
            path: {
                format: "xlsx" | "csv" | "ics" | "json" | "html";
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdFindTemplates: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    facts: {
                        annualLeaveDays: number | null;
                        grade: string | null;
                        normalDayMinutes: number | null;
                    };
                    /** @default 2 */
                    longer?: number;
                    needs: {
                        code: string;
                        people: number[];
                    }[];
                    /** @default 20 */
                    seconds?: number;
                    /** @default 1 */
                    seed?: number;
                    /** @default null */
                    weeks?: number | null;
                };
            };
        };
        responses: {
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                        hasAnswer: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "solve" | "why-not" | "template" | "compare" | "import";
                        outcome: string[];
                        progress: {
                            bound: number | null;
                            cost: number | null;
                            phase: string;
                            seconds: number;
                        }[];
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "stopped" | "failed";
                        versionId: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdGap: {
        parameters: {
            query: {
                code: string;
                date: string;
                person?: string;
            };
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        candidates: {
                            changes: {
                                after: {
                                    codes: string;
                                    isPinned: boolean;
                                    leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                                };
                                before: {
                                    codes: string;
                                    isPinned: boolean;
                                    leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                                };
                                /** Format: date */
                                date: string;
                                name: string;
                                /** Format: uuid */
                                person: string;
                                rev: number;
                            }[];
                            cleared: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            reasons: string[];
                        }[];
                        code: string;
                        /** Format: date */
                        date: string;
                        person: string | null;
                        unable: {
                            name: string;
                            /** Format: uuid */
                            personId: string;
                            text: string;
                            /** @enum {string} */
                            why: "leave" | "on-duty" | "overlap" | "breaks" | "works" | "fixed-day-off";
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdJobs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                        hasAnswer: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "solve" | "why-not" | "template" | "compare" | "import";
                        outcome: string[];
                        progress: {
                            bound: number | null;
                            cost: number | null;
                            phase: string;
                            seconds: number;
                        }[];
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "stopped" | "failed";
                        versionId: string | null;
                    }[];
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiVersionsVersionIdPeople: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    groups: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    }[];
                    people: {
                        annualLeaveDays: number | null;
                        fixedDaysOff: {
                            canEndNight: boolean;
                            canStartNight: boolean;
                            /** @enum {string} */
                            day: "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun";
                        }[];
                        grade: string | null;
                        groupId: string | null;
                        /** Format: uuid */
                        id: string;
                        isVacant: boolean;
                        name: string;
                        normalDayMinutes: number | null;
                        skills: string[];
                        waivers: string[];
                        works: string[] | null;
                        wte: number;
                    }[];
                    seq: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdPresence: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cell: {
                        /** Format: date */
                        date: string;
                        /** Format: uuid */
                        person: string;
                    } | null;
                    client: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        breaches: {
                            clause: string;
                            name: string;
                            /** Format: uuid */
                            person: string;
                            rule: string;
                            text: string;
                        }[];
                        cannotTell: number;
                        changes: {
                            after: {
                                codes: string;
                                isPinned: boolean;
                                leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                            };
                            before: {
                                codes: string;
                                isPinned: boolean;
                                leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                            };
                            /** Format: date */
                            date: string;
                            isLate: boolean;
                            name: string;
                            noticeDays: number;
                            /** Format: uuid */
                            person: string;
                            retimed: {
                                after: {
                                    end: string;
                                    /** @enum {string} */
                                    kind: "shift" | "non-resident-on-call" | "resident-on-call";
                                    start: string;
                                };
                                before: {
                                    end: string;
                                    /** @enum {string} */
                                    kind: "shift" | "non-resident-on-call" | "resident-on-call";
                                    start: string;
                                };
                                code: string;
                            }[];
                        }[];
                        clocks: {
                            daysLeft: number;
                            /** Format: date */
                            due: string;
                            met: string | null;
                            term: string;
                            weeks: number;
                            what: string;
                        }[];
                        duties: number;
                        lateChanges: number;
                        peopleTold: {
                            changes: number;
                            hasAccount: boolean;
                            isGone: boolean;
                            name: string;
                            /** Format: uuid */
                            person: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdPublish: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    reasons: {
                        /** Format: uuid */
                        person: string;
                        reason: string;
                        rule: string;
                    }[];
                    seq: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lateChanges: number;
                        told: number;
                        version: {
                            basedOn: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: number;
                            publishedAt: string | null;
                            /** Format: uuid */
                            rotaId: string;
                            seq: number;
                            /** @enum {string} */
                            state: "draft" | "published" | "archived";
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdRepair: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    absences: {
                        /** Format: date */
                        date: string;
                        /** Format: uuid */
                        person: string;
                    }[];
                    /** Format: date */
                    frozenUntil?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            after: {
                                codes: string;
                                isPinned: boolean;
                                leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                            };
                            before: {
                                codes: string;
                                isPinned: boolean;
                                leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                            };
                            /** Format: date */
                            date: string;
                            name: string;
                            /** Format: uuid */
                            person: string;
                            rev: number;
                        }[];
                        gaps: {
                            candidates: {
                                changes: {
                                    after: {
                                        codes: string;
                                        isPinned: boolean;
                                        leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                                    };
                                    before: {
                                        codes: string;
                                        isPinned: boolean;
                                        leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                                    };
                                    /** Format: date */
                                    date: string;
                                    name: string;
                                    /** Format: uuid */
                                    person: string;
                                    rev: number;
                                }[];
                                cleared: {
                                    codes: string;
                                    /** Format: date */
                                    date: string;
                                }[];
                                name: string;
                                /** Format: uuid */
                                personId: string;
                                reasons: string[];
                            }[];
                            code: string;
                            /** Format: date */
                            date: string;
                            person: string | null;
                            unable: {
                                name: string;
                                /** Format: uuid */
                                personId: string;
                                text: string;
                                /** @enum {string} */
                                why: "leave" | "on-duty" | "overlap" | "breaks" | "works" | "fixed-day-off";
                            }[];
                        }[];
                        open: {
                            code: string;
                            /** Format: date */
                            date: string;
                        }[];
                        plan: string[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        number: number;
                        people: {
                            answeredAt: string | null;
                            groupId: string | null;
                            hasAccount: boolean;
                            name: string;
                            note: string;
                            /** Format: uuid */
                            personId: string;
                            remindedAt: string | null;
                            requests: {
                                asked: {
                                    code: string | null;
                                    /** @enum {string} */
                                    want: "off" | "work";
                                    /** @enum {string} */
                                    weight: "none" | "low" | "medium" | "high" | "must";
                                } | null;
                                /** Format: date */
                                date: string;
                                request: {
                                    code: string | null;
                                    /** @enum {string} */
                                    want: "off" | "work";
                                    /** @enum {string} */
                                    weight: "low" | "medium" | "high";
                                } | null;
                                /** @enum {string} */
                                status: "new" | "taken" | "changed" | "withdrawn" | "own" | "unfit";
                            }[];
                            seq: number;
                            toldAt: string | null;
                        }[];
                        /** Format: uuid */
                        rotaId: string;
                        round: {
                            budget: number;
                            isClosed: boolean;
                            isOpen: boolean;
                            /** Format: date */
                            lastDay: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** @default 3 */
                            remindDays: number;
                            seq: number;
                        } | null;
                        /** @enum {string} */
                        state: "draft" | "published" | "archived";
                        title: string;
                        /** Format: date */
                        until: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiVersionsVersionIdRequests: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    budget: number;
                    isClosed: boolean;
                    /** Format: date */
                    lastDay: string;
                    /** @default 3 */
                    remindDays?: number;
                    seq: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        from: string;
                        number: number;
                        people: {
                            answeredAt: string | null;
                            groupId: string | null;
                            hasAccount: boolean;
                            name: string;
                            note: string;
                            /** Format: uuid */
                            personId: string;
                            remindedAt: string | null;
                            requests: {
                                asked: {
                                    code: string | null;
                                    /** @enum {string} */
                                    want: "off" | "work";
                                    /** @enum {string} */
                                    weight: "none" | "low" | "medium" | "high" | "must";
                                } | null;
                                /** Format: date */
                                date: string;
                                request: {
                                    code: string | null;
                                    /** @enum {string} */
                                    want: "off" | "work";
                                    /** @enum {string} */
                                    weight: "low" | "medium" | "high";
                                } | null;
                                /** @enum {string} */
                                status: "new" | "taken" | "changed" | "withdrawn" | "own" | "unfit";
                            }[];
                            seq: number;
                            toldAt: string | null;
                        }[];
                        /** Format: uuid */
                        rotaId: string;
                        round: {
                            budget: number;
                            isClosed: boolean;
                            isOpen: boolean;
                            /** Format: date */
                            lastDay: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** @default 3 */
                            remindDays: number;
                            seq: number;
                        } | null;
                        /** @enum {string} */
                        state: "draft" | "published" | "archived";
                        title: string;
                        /** Format: date */
                        until: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiVersionsVersionIdRequestsMine: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    requests: {
                        code: string | null;
                        /** Format: date */
                        date: string;
                        /** @enum {string} */
                        want: "off" | "work";
                        /** @enum {string} */
                        weight: "low" | "medium" | "high";
                    }[];
                    seq: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answeredAt: string | null;
                        bankHolidays: string[];
                        budget: number;
                        department: string;
                        /** Format: date */
                        firstDay: string;
                        fixedDaysOff: string[];
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        lastDay: string;
                        leave: {
                            /** Format: date */
                            date: string;
                            /** @enum {string} */
                            kind: "annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other";
                        }[];
                        note: string;
                        requests: {
                            code: string | null;
                            /** Format: date */
                            date: string;
                            /** @enum {string} */
                            want: "off" | "work";
                            /** @enum {string} */
                            weight: "low" | "medium" | "high";
                        }[];
                        results: {
                            /** Format: date */
                            date: string;
                            isMet: boolean;
                        }[] | null;
                        /** Format: uuid */
                        rotaId: string;
                        seq: number;
                        shifts: {
                            code: string;
                            end: string;
                            /** @enum {string} */
                            look: "day" | "long" | "late" | "night" | "on-call" | "spare-1" | "spare-2" | "spare-3" | "spare-4" | "spare-5" | "spare-6";
                            name: string;
                            start: string;
                        }[];
                        /** @enum {string} */
                        state: "open" | "closed" | "published";
                        title: string;
                        /** Format: date */
                        until: string;
                        /** Format: uuid */
                        versionId: string;
                        zone: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdRequestsTake: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    people: {
                        dates: string[] | null;
                        /** Format: uuid */
                        person: string;
                        seq: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dropped: number;
                        passed: string[];
                        review: {
                            /** Format: date */
                            from: string;
                            number: number;
                            people: {
                                answeredAt: string | null;
                                groupId: string | null;
                                hasAccount: boolean;
                                name: string;
                                note: string;
                                /** Format: uuid */
                                personId: string;
                                remindedAt: string | null;
                                requests: {
                                    asked: {
                                        code: string | null;
                                        /** @enum {string} */
                                        want: "off" | "work";
                                        /** @enum {string} */
                                        weight: "none" | "low" | "medium" | "high" | "must";
                                    } | null;
                                    /** Format: date */
                                    date: string;
                                    request: {
                                        code: string | null;
                                        /** @enum {string} */
                                        want: "off" | "work";
                                        /** @enum {string} */
                                        weight: "low" | "medium" | "high";
                                    } | null;
                                    /** @enum {string} */
                                    status: "new" | "taken" | "changed" | "withdrawn" | "own" | "unfit";
                                }[];
                                seq: number;
                                toldAt: string | null;
                            }[];
                            /** Format: uuid */
                            rotaId: string;
                            round: {
                                budget: number;
                                isClosed: boolean;
                                isOpen: boolean;
                                /** Format: date */
                                lastDay: string;
                                /** Format: date-time */
                                openedAt: string;
                                /** @default 3 */
                                remindDays: number;
                                seq: number;
                            } | null;
                            /** @enum {string} */
                            state: "draft" | "published" | "archived";
                            title: string;
                            /** Format: date */
                            until: string;
                        };
                        set: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiVersionsVersionIdSettings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 0 */
                    clears?: number;
                    contract: {
                        edition: string | null;
                        id: string;
                    };
                    /** Format: date */
                    from: string;
                    readings?: string[];
                    seq: number;
                    title: string;
                    /** Format: date */
                    until: string;
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putApiVersionsVersionIdShiftTypes: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seq: number;
                    shiftTypes: {
                        breaks?: number[];
                        code: string;
                        end: string;
                        /** @enum {string} */
                        kind: "shift" | "non-resident-on-call" | "resident-on-call";
                        /** @enum {string} */
                        look: "day" | "long" | "late" | "night" | "on-call" | "spare-1" | "spare-2" | "spare-3" | "spare-4" | "spare-5" | "spare-6";
                        name: string;
                        start: string;
                        work?: {
                            enhancedMinutes?: number;
                            expectedRest?: {
                                longestNight: number;
                                total: number;
                            };
                            minutes: number;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seq: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdSolve: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from?: string;
                    /**
                     * @default pinned
                     * @enum {string}
                     */
                    keep?: "duties" | "pinned";
                    openings?: {
                        bankHolidays?: number;
                        longDays?: number;
                        nights?: number;
                        /** Format: uuid */
                        person: string;
                        weekends?: number;
                    }[];
                    requests?: {
                        code: string | null;
                        /** Format: date */
                        date: string;
                        /** Format: uuid */
                        person: string;
                        /** @enum {string} */
                        want: "off" | "work";
                        /** @enum {string} */
                        weight: "none" | "low" | "medium" | "high" | "must";
                    }[];
                    /** @default 60 */
                    seconds?: number;
                    /** @default 1 */
                    seed?: number;
                    /** @default {} */
                    weights?: {
                        [key: string]: "none" | "low" | "medium" | "high" | "must";
                    };
                };
            };
        };
        responses: {
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                        hasAnswer: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "solve" | "why-not" | "template" | "compare" | "import";
                        outcome: string[];
                        progress: {
                            bound: number | null;
                            cost: number | null;
                            phase: string;
                            seconds: number;
                        }[];
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "stopped" | "failed";
                        versionId: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        basedOn: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: uuid */
                        id: string;
                        note: string | null;
                        number: number;
                        publishedAt: string | null;
                        /** Format: uuid */
                        rotaId: string;
                        seq: number;
                        /** @enum {string} */
                        state: "draft" | "published" | "archived";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdSwaps: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes: {
                        /** Format: date */
                        date: string;
                        /** Format: uuid */
                        person: string;
                        rev: number;
                        value: {
                            codes: string;
                            isPinned: boolean;
                            leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                        };
                    }[];
                    /** @default  */
                    note?: string;
                    /** Format: uuid */
                    versionId: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreed: string[];
                        /** Format: uuid */
                        id: string;
                        note: string;
                        /** Format: date-time */
                        offeredAt: string;
                        sides: {
                            breaks: string[];
                            effects: string[];
                            gives: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                            name: string;
                            own: string[];
                            /** Format: uuid */
                            personId: string;
                            takes: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                        }[];
                        /** @enum {string} */
                        state: "offered" | "agreed" | "approved" | "refused" | "withdrawn" | "overtaken";
                        /** Format: uuid */
                        versionId: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdSwapsCheck: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes: {
                        /** Format: date */
                        date: string;
                        /** Format: uuid */
                        person: string;
                        rev: number;
                        value: {
                            codes: string;
                            isPinned: boolean;
                            leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                        };
                    }[];
                    /** @default  */
                    note?: string;
                    /** Format: uuid */
                    versionId: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sides: {
                            breaks: string[];
                            effects: string[];
                            gives: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                            name: string;
                            own: string[];
                            /** Format: uuid */
                            personId: string;
                            takes: {
                                codes: string;
                                /** Format: date */
                                date: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiVersionsVersionIdSwapsChoices: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exchanges: {
                            changes: {
                                /** Format: date */
                                date: string;
                                /** Format: uuid */
                                person: string;
                                rev: number;
                                value: {
                                    codes: string;
                                    isPinned: boolean;
                                    leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                                };
                            }[];
                            sides: {
                                breaks: string[];
                                effects: string[];
                                gives: {
                                    codes: string;
                                    /** Format: date */
                                    date: string;
                                }[];
                                name: string;
                                own: string[];
                                /** Format: uuid */
                                personId: string;
                                takes: {
                                    codes: string;
                                    /** Format: date */
                                    date: string;
                                }[];
                            }[];
                        }[];
                        isWhole: boolean;
                        takers: {
                            changes: {
                                /** Format: date */
                                date: string;
                                /** Format: uuid */
                                person: string;
                                rev: number;
                                value: {
                                    codes: string;
                                    isPinned: boolean;
                                    leave: ("annual" | "study" | "sick" | "parental" | "lieu" | "bank-holiday" | "other") | null;
                                };
                            }[];
                            sides: {
                                breaks: string[];
                                effects: string[];
                                gives: {
                                    codes: string;
                                    /** Format: date */
                                    date: string;
                                }[];
                                name: string;
                                own: string[];
                                /** Format: uuid */
                                personId: string;
                                takes: {
                                    codes: string;
                                    /** Format: date */
                                    date: string;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postApiVersionsVersionIdWhyNot: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from?: string;
                    /**
                     * @default pinned
                     * @enum {string}
                     */
                    keep?: "duties" | "pinned";
                    openings?: {
                        bankHolidays?: number;
                        longDays?: number;
                        nights?: number;
                        /** Format: uuid */
                        person: string;
                        weekends?: number;
                    }[];
                    requests?: {
                        code: string | null;
                        /** Format: date */
                        date: string;
                        /** Format: uuid */
                        person: string;
                        /** @enum {string} */
                        want: "off" | "work";
                        /** @enum {string} */
                        weight: "none" | "low" | "medium" | "high" | "must";
                    }[];
                    /** @default 60 */
                    seconds?: number;
                    /** @default 1 */
                    seed?: number;
                    /** @default {} */
                    weights?: {
                        [key: string]: "none" | "low" | "medium" | "high" | "must";
                    };
                };
            };
        };
        responses: {
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: {
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        finishedAt: string | null;
                        hasAnswer: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "solve" | "why-not" | "template" | "compare" | "import";
                        outcome: string[];
                        progress: {
                            bound: number | null;
                            cost: number | null;
                            phase: string;
                            seconds: number;
                        }[];
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "stopped" | "failed";
                        versionId: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedsFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar; charset=utf-8": string;
                };
            };
            /** @description Done */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
