/** One thing to try; without a link where the visitor is there already. */
export interface TourStep {
  readonly text: string;
  readonly link: string | null;
}

/** The tour by doing: one thing to try on each page, done or dismissed. */
export const tourWords = {
  label: 'Two-minute tour',
  start: 'Take the two-minute tour',
  lead: 'Five things to try. Each takes a few seconds; stop whenever you like.',
  step: (n: number, of: number) => `${n} of ${of}`,
  next: 'Done, next',
  end: 'End the tour',
  no: 'No, thanks',
  show: 'Show me',
  steps: {
    coordinator: [
      { text: 'Open the draft of a rota from this page. The board shows people by days.', link: '/' },
      {
        text: 'On the board, move with the arrow keys and type the code of a duty. Verdicts change as you type.',
        link: null,
      },
      { text: 'Press F8. You come to the next rule that is broken; Space says why.', link: null },
      { text: 'Press Ctrl and Z to undo. Undo has no end.', link: null },
      {
        text: 'Choose “Review and publish” to see what would change, who is told, and which notice is short.',
        link: null,
      },
    ],
    doctor: [
      {
        text: 'This is your next duty, and below it a fortnight with the sleep it leaves to an average person.',
        link: '/my',
      },
      { text: 'Hours: open the proof of the rule that is nearest to its limit.', link: '/my/hours' },
      { text: 'Pay: open how one line is worked out.', link: '/my/pay' },
      { text: 'Leave: choose two days and read what they do to cover, before you ask.', link: '/my/leave' },
      { text: 'Swaps: choose a duty and a colleague, and check both sides.', link: '/my/swaps' },
    ],
  },
} as const;
