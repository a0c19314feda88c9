/** Texts of what people start with and ask for; fetched with the dialog that asks. */
export const askedWords = {
  openings: 'What came before',
  openingsLabel: 'Worked beyond a fair share before this rota',
  openingsHint:
    'A line a person: name, nights, weekends, bank holidays, long days. Less than a fair share is a number below 0. Paste it from a spreadsheet, or let the names be filled in.',
  openingsFill: 'Fill in the names',
  noSuchPerson: (line: number, name: string, near: string | null, isDouble: boolean) =>
    isDouble
      ? `Line ${line}: two people are called ${name}.`
      : `Line ${line}: nobody here is called “${name}”.${near === null ? '' : ` Is ${near} meant?`}`,
  personTwice: (line: number, name: string) => `Line ${line}: ${name} has a line already.`,
  badBalance: (line: number, name: string) =>
    `Line ${line}, ${name}: at most four numbers, each between −1000 and 1000.`,
  requests: (n: number) => (n === 0 ? 'What people ask for' : `What people ask for (${n})`),
  requestsHint:
    'Leave that is approved is on the board already and always kept. These are wishes, each with how much it matters.',
  requestWho: 'Who',
  requestDay: 'Day',
  requestWhat: 'Asks for',
  requestWeight: 'It matters',
  requestAdd: 'Add this request',
  requestDrop: 'Take away',
  request: (name: string, day: string, what: string) => `${name}, ${day}: ${what}`,
  wantOff: 'a day off',
  wantWork: 'any duty',
} as const;
