export const helpWords = {
  title: 'Help',
  lead: 'What the marks mean, which keys do what, and whom to ask.',
  verdictsTitle: 'What the verdicts mean',
  verdicts: {
    meets: 'The rota keeps this rule. The figure beside it is the margin: how far from the limit it is.',
    waiver: 'The rota keeps a wider limit that this person has agreed to.',
    breaks: 'The rota does not keep this rule. The clause, the limit and the duties that prove it stand beside it.',
    advice: 'Good practice that is not met. It breaks no rule of the contract.',
    'cannot-tell':
      'A fact is missing, and it is named. It is never counted as a pass. Add the fact and the rule gets its verdict.',
  },
  sureTitle: 'How sure is it?',
  sure: 'Limits come from dated copies of the contract. Where nobody has checked a copy against the original text, the rule says so. This is a calculation, not legal advice.',
  keysTitle: 'Keys on the rota board',
  keysLead: 'The board is one stop for Tab. Press ? on it for this list.',
  keys: [
    ['Arrow keys', 'move by a cell'],
    ['Ctrl with an arrow key', 'move to the edge of a row of duties'],
    ['Home, End', 'first and last day of the week'],
    ['Page Up, Page Down', 'four weeks back and on'],
    ['Shift with an arrow key', 'take in more cells'],
    ['Shift with Space, Ctrl with Space', 'whole person, whole day'],
    ['The letters of a duty', 'set that duty'],
    ['Delete, 0', 'clear to rest'],
    ['Ctrl with D, Ctrl with R', 'fill down, fill right'],
    ['Ctrl with C, X, V', 'copy, cut, paste, also from and to a spreadsheet'],
    ['Ctrl with Z, Ctrl with Shift and Z', 'undo, do again'],
    ['F8, Shift with F8', 'next, previous breach'],
    ['F9', 'next unfilled duty'],
    ['Space', 'why this breaks'],
    ['G, W, P', 'who could, swap, pin'],
    ['/', 'find a person, a date or a rule'],
    ['F6', 'move between bar, grid, panel and cover'],
    ['Esc', 'close, and back to the cell'],
  ] as const,
  key: 'Key',
  does: 'What it does',
  sleepTitle: 'Sleep and tiredness',
  sleep:
    'Likely sleep is a model’s estimate for an average person. It is worked out from your duties alone, on your own device, and nobody at work can see it.',
  askTitle: 'Who can help',
  ask: 'Questions about a duty go to the coordinator of your department. Questions about safe hours go to the guardian of safe working hours.',
} as const;

export const accessibilityWords = {
  title: 'Accessibility statement',
  lead: 'Rotawright is made to meet WCAG 2.2 at level AA.',
  how: 'How we know',
  howText:
    'Every page is opened in a real browser by our tests at a phone’s and a desk’s size and looked over by axe; every journey is gone through once with the keyboard alone. No person has audited it yet.',
  can: 'What you can do',
  canList: [
    'use every page with the keyboard alone; each drag has a key and a menu way',
    'use it with a screen reader: cells, verdicts and margins are said in words',
    'enlarge text to 400% without sideways scrolling, except in the rota grid and in wide tables, which scroll by themselves',
    'read it in black and white: letters and patterns come before colour',
    'switch off motion; nothing moves by itself',
  ],
  known: 'What does not work yet',
  knownList: [
    'The compact cells of the rota board are smaller than 24 pixels. The panel beside the board offers the same edit at full size.',
    'There is no dark colour scheme.',
    'The texts are in English only.',
  ],
  tell: 'Tell us',
  tellText:
    'If something stops you, tell whoever runs Rotawright in your hospital what you did and what you use to read the screen.',
} as const;
