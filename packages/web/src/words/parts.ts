/** As `formats/words` marks a finding. */
export type VerdictKind = 'breaks' | 'advice' | 'meets' | 'waiver' | 'cannot-tell';

export type LeaveName = 'annual' | 'study' | 'sick' | 'parental' | 'lieu' | 'bank-holiday' | 'other';

const verdicts: Readonly<Record<VerdictKind, string>> = {
  breaks: 'Breaks',
  advice: 'Advice not met',
  meets: 'Meets',
  waiver: 'Meets with waiver',
  'cannot-tell': 'Can’t tell',
};

const leave: Readonly<Record<LeaveName, string>> = {
  annual: 'annual leave',
  study: 'study leave',
  sick: 'sick leave',
  parental: 'parental leave',
  lieu: 'time in lieu',
  'bank-holiday': 'bank holiday',
  other: 'other leave',
};

/** Texts of the parts that every page uses. */
export const partWords = {
  pageTitle: (title: string) => `${title} – Rotawright`,
  crumbs: 'Where you are',
  problemTitle: 'There is a problem',
  reference: (id: string) => `If you ask for help, give this reference: ${id}`,
  noConnectionTitle: 'No connection',
  noConnection: 'The server did not answer. Check your network and try again.',
  nothingChanged: 'Nothing was changed.',
  nothingTwice: 'Trying again does nothing twice.',
  ourFault: 'Something went wrong here, and it is not your doing',
  tryAgain: 'Try again',
  close: 'Close',
  leaveIt: 'Leave it as it is',
  off: 'off',
  away: 'leave',
  /** A part of a page that cannot be shown. */
  lost: {
    title: 'This part could not be opened',
    offline: 'You are offline, and it was not opened on this device before. It will be there when you have a network.',
    notFetched:
      'The server did not give it. Try again; if that does not help, a newer Rotawright may have been installed since this page was opened: load the page again.',
    broken: 'The fault is ours, not yours. If it happens twice, tell whoever runs Rotawright here what you did.',
    kept: 'What you changed is kept.',
    reload: 'Load the page again',
  },
  verdicts,
  leave,
  tally: {
    breaks: (n: number) => (n === 1 ? '1 breaks' : `${n} break`),
    meets: (n: number) => (n === 1 ? '1 meets' : `${n} meet`),
    cannotTell: (n: number) => `${n} can’t tell`,
  },
  /** One fault of an input, as a sentence: beside its field, and where there is none. */
  fieldFault: (found: string, expected: string, tryThis: string) =>
    `Expected ${expected}, not ${found}.${tryThis === '' ? '' : ` Try: ${tryThis}`}`,
  fault: (where: string, found: string, expected: string, tryThis: string) =>
    `${where.replace(/^(body|query)\./, '')}: ${found}; expected ${expected}.${tryThis === '' ? '' : ` Try: ${tryThis}`}`,
} as const;
