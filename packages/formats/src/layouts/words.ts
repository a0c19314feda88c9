/** Spellings met in rotas, folded by `fold`. English first, Polish because real wards keep such sheets. */

/** Letter case, accents and punctuation apart: `Śr.` and `sr` are one word. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/gi, 'l')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'poniedzialek', 'pn', 'pon'],
  ['tuesday', 'wtorek', 'wt'],
  ['wednesday', 'weds', 'sroda', 'sr'],
  ['thursday', 'czwartek', 'cz', 'czw'],
  ['friday', 'piatek', 'pt'],
  ['saturday', 'sobota', 'so', 'sob'],
  ['sunday', 'niedziela', 'nd', 'nie', 'ndz'],
];

/** 0 for Monday to 6 for Sunday; English days may be cut to two letters or more. `null` when it is no weekday. */
export function weekdayWord(text: string): number | null {
  const word = fold(text);
  if (word.length < 2 || word.includes(' ')) return null;
  const found = WEEKDAYS.findIndex(([english = '', ...others]) => english.startsWith(word) || others.includes(word));
  return found < 0 ? null : found;
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'styczen', 'stycznia'],
  ['february', 'luty', 'lutego'],
  ['march', 'marzec', 'marca'],
  ['april', 'kwiecien', 'kwietnia'],
  ['may', 'maj', 'maja'],
  ['june', 'czerwiec', 'czerwca'],
  ['july', 'lipiec', 'lipca'],
  ['august', 'sierpien', 'sierpnia'],
  ['september', 'wrzesien', 'wrzesnia'],
  ['october', 'pazdziernik', 'pazdziernika'],
  ['november', 'listopad', 'listopada'],
  ['december', 'grudzien', 'grudnia'],
];

/** 1 to 12; English months may be cut to three letters or more. `null` when it is no month. */
export function monthWord(text: string): number | null {
  const word = fold(text);
  if (word.length < 3) return null;
  const found = MONTHS.findIndex(([english = '', ...others]) => english.startsWith(word) || others.includes(word));
  return found < 0 ? null : found + 1;
}

const COLUMN_WORDS = {
  name: [
    'name',
    'doctor',
    'doctors',
    'person',
    'staff',
    'employee',
    'trainee',
    'dr',
    'who',
    'imie i nazwisko',
    'nazwisko',
    'pracownik',
    'full name',
  ],
  grade: ['grade', 'level', 'post', 'band', 'stanowisko', 'stanowisko funkcja'],
  wte: ['wte', 'fte', 'ltft', 'wymiar czasu pracy', 'etat', 'whole time equivalent'],
  date: ['date', 'data', 'dzien'],
  code: [
    'code',
    'shift',
    'shift code',
    'duty',
    'duty code',
    'abbreviation',
    'short',
    'key',
    'symbol',
    'skrot',
    'shift type',
    'id',
  ],
  start: ['start', 'starts', 'from', 'start time', 'begin', 'begins', 'od', 'time from'],
  end: ['end', 'ends', 'finish', 'finishes', 'to', 'until', 'end time', 'finish time', 'do', 'time to'],
  title: ['name', 'description', 'title', 'meaning', 'shift name', 'nazwa zmiany', 'nazwa', 'duty name'],
  kind: ['kind', 'type', 'duty type', 'duty kind'],
  works: ['work', 'working', 'works', 'zmiana pracujaca'],
  breaks: ['breaks', 'break'],
  work: ['work minutes', 'estimated work', 'estimated work minutes'],
  enhanced: ['enhanced minutes', 'enhanced work minutes'],
  restTotal: ['rest in 24 h', 'expected rest in 24 h'],
  restNight: ['rest at night', 'expected rest at night'],
} as const;

/** What a heading names. */
export type ColumnWord = keyof typeof COLUMN_WORDS;

/** Is this the heading of such a column? */
export function heads(text: string, column: ColumnWord): boolean {
  const word = fold(text);
  return (COLUMN_WORDS[column] as readonly string[]).includes(word);
}

const TOTALS =
  /^(?:total|totals|sum|count|counts|average|avg|mean|hours|available|availability|on shift|staffing|razem|suma|number of|no of|weekly hours|gaps?|vacan(?:t|cy|cies)|notes?|key|legend)\b/;

/** Does a row's label say that the row is a sum or a count, and no person? */
export function isTotal(text: string): boolean {
  return TOTALS.test(fold(text));
}

const ROLE =
  /\b(?:sho|spr|str|st\d|ct\d|fy\d?|f1|f2|reg|registrar|consultant|night|nights|day|days|long|late|early|on call|oncall|ward|take|cover|resident|junior|senior|first|second|third|1st|2nd|3rd|tier|clinic|theatre|locum|duty|shift)\b/;

/** Does a column's heading name a role or a shift, rather than a person? */
export function isRole(text: string): boolean {
  return ROLE.test(fold(text));
}
