/** Keys of the board as the help lists them. A test holds them against the actions. */
export const boardKeys: readonly {
  readonly action: string;
  readonly keys: readonly string[];
  readonly does: string;
}[] = [
  {
    action: 'type',
    keys: ['D', 'L D', 'A L'],
    does: 'set a duty or leave by its letters; a letter that begins two waits half a second',
  },
  {
    action: 'choose-duty',
    keys: ['Enter'],
    does: 'choose a duty from a list, or what else to do with the cells; end a letter that waits',
  },
  { action: 'clear', keys: ['Del', '0'], does: 'clear to rest' },
  {
    action: 'move',
    keys: ['Arrows'],
    does: 'move by a cell; with Ctrl to the edge of a run of duties; with Shift take more cells in',
  },
  {
    action: 'jump',
    keys: ['Home', 'End', 'PgUp', 'PgDn'],
    does: 'ends of the week; four weeks back and on; with Ctrl the ends of the board',
  },
  {
    action: 'select-whole',
    keys: ['Shift Space', 'Ctrl Space', 'Ctrl A'],
    does: 'a whole person, a whole day, everything',
  },
  { action: 'fill', keys: ['Ctrl D', 'Ctrl R'], does: 'fill down, fill right' },
  {
    action: 'clipboard',
    keys: ['Ctrl C', 'Ctrl X', 'Ctrl V'],
    does: 'copy, cut, paste; also from and to a spreadsheet',
  },
  { action: 'undo', keys: ['Ctrl Z'], does: 'undo your last step' },
  { action: 'redo', keys: ['Ctrl Shift Z'], does: 'do it again' },
  { action: 'next-breach', keys: ['F8', 'Shift F8'], does: 'next and previous breach' },
  {
    action: 'next-doubt',
    keys: ['Ctrl F8', 'Ctrl Shift F8'],
    does: 'next and previous rule that can’t be told',
  },
  { action: 'next-gap', keys: ['F9', 'Shift F9'], does: 'next and previous duty that nobody does' },
  { action: 'why', keys: ['Space'], does: 'why this breaks' },
  { action: 'who-could', keys: ['G'], does: 'who else could work it; Alt G where a duty begins with G' },
  {
    action: 'swap',
    keys: ['W'],
    does: 'two people under the selection exchange those days; Alt W where a duty begins with W',
  },
  { action: 'pin', keys: ['P'], does: 'pin the cell for the solver; Alt P where a duty begins with P' },
  { action: 'settle', keys: ['1', '2'], does: 'in a cell that two people set: keep yours, take theirs' },
  { action: 'comments', keys: ['Shift F2'], does: 'comments on the cell, and write one' },
  { action: 'find', keys: ['/'], does: 'find a person, a date or a rule' },
  { action: 'weeks', keys: ['Alt 1', 'Alt 2', 'Alt 3'], does: '4, 8 or 26 weeks' },
  { action: 'panel', keys: ['Alt I'], does: 'open or close the panel of the person' },
  { action: 'regions', keys: ['F6', 'Shift F6'], does: 'move between bar, grid, panel and cover' },
  { action: 'help', keys: ['?'], does: 'this list' },
  { action: 'close', keys: ['Esc'], does: 'close, and back to the cell' },
];
