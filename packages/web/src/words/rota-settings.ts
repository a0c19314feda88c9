import { counted, listed } from './text.ts';

/** What goes with a draft, as the server counts it. */
interface Goes {
  readonly isWholeRota: boolean;
  readonly days: number;
  readonly comments: number;
  readonly searches: number;
  readonly answers: number;
  readonly templates: number;
}

/** Approved leave, swaps and gaps that stand in one draft alone. */
interface OnlyHere {
  readonly leave: number;
  readonly swaps: number;
  readonly gaps: number;
}

export const rotaSettingsWords = {
  title: 'Title, days and contract',
  of: (title: string, n: number) => `Title, days and contract: ${title}, draft ${n}`,
  rotaTitle: 'Title',
  from: 'First day',
  last: 'Last day',
  contract: 'Contract',
  contractHint: 'Rules, hours and pay of the whole rota are worked out by it.',
  save: 'Keep these settings',
  kept: 'Kept. Everybody who has the draft open sees it now.',
  passed:
    'Somebody else has changed these settings meanwhile. Yours are still here; keep them to put them in place of theirs.',
  outside: (n: number) => `${counted(n, 'entry lies', 'entries lie')} outside the new days`,
  outsideLead:
    'Nothing was changed. Choose days that hold all of it, or tick that it is to be cleared and keep the settings again.',
  clear: (n: number) => `Clear ${n === 1 ? 'this entry' : `these ${n} entries`} for good`,
  published:
    'Something of this rota was published, and what was published keeps its days and contract. For other days or another contract make a new rota.',
  standing: 'What it goes by',
  discard: 'Discard this draft',
  discardRota: 'Delete this rota',
  discardLead: 'The draft goes for good. What is published stays as it is.',
  discardRotaLead:
    'Nothing of this rota was published yet. Rota and draft go for good; the people stay in the department.',
  counting: 'Counting what would go',
  /** Sentences on what is lost. */
  goes: ({ isWholeRota, days, comments, searches, answers, templates }: Goes): readonly string[] => {
    const what = [
      counted(
        days,
        isWholeRota ? 'day with a duty or leave' : 'changed day',
        isWholeRota ? 'days with a duty or leave' : 'changed days',
      ),
      ...(comments > 0 ? [counted(comments, 'comment')] : []),
      ...(searches > 0 ? [counted(searches, 'search', 'searches')] : []),
      ...(templates > 0 ? [counted(templates, 'template')] : []),
      ...(answers > 0 ? [`what ${counted(answers, 'doctor has', 'doctors have')} asked for`] : []),
    ];
    return [`With it goes: ${listed(what)}.`];
  },
  /** What people were told of and stands nowhere else; empty where there is none. */
  onlyHere: ({ leave, swaps, gaps }: OnlyHere): string => {
    const what = [
      ...(leave > 0 ? [counted(leave, 'approved leave request')] : []),
      ...(swaps > 0 ? [counted(swaps, 'approved swap')] : []),
      ...(gaps > 0 ? [counted(gaps, 'gap that was given to somebody', 'gaps that were given to somebody')] : []),
    ];
    if (what.length === 0) return '';
    return `Not published yet, and told to people already: ${listed(what)}. Enter it again in another draft, or publish this one instead.`;
  },
  discardSure: (isWholeRota: boolean) => (isWholeRota ? 'Delete it' : 'Discard it'),
  keepIt: 'Keep it',
  gone: (by: string) => `${by} has discarded this draft. What you see here is no longer kept anywhere.`,
  somebodyElse: 'Somebody else',
  toHome: 'Back to Home',
} as const;
