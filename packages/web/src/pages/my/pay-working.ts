import type { PayInput, PayLine } from '@rotawright/core/pay';
import { plainNumber, poundsText } from '@rotawright/formats/words';
import { payWorkingWords as words } from '../../words/pay-working.ts';

/** How a line was worked out, in its own hours and pounds; `null` where a fact is missing, or the line has no sentence. */
export function workingOf(line: PayLine, lines: readonly PayLine[]): string | null {
  const sentence = SENTENCES[line.id]?.(line, nodalPence(lines)) ?? null;
  if (sentence === null || line.amountPence === null) return null;
  return words.comesTo(sentence, poundsText(line.amountPence));
}

/** A fact of a line as the page lists it: what it is, and its value with a unit. */
export function factOf(name: string, value: PayInput): readonly [name: string, value: string] {
  const isMinutes = name.endsWith('Minutes');
  const number = numberOf(value);
  const said = number === null ? String(value) : isMinutes ? hoursOf(number) : plainNumber(number);
  return [words.facts[name] ?? spoken(name), said];
}

type Sentence = (line: PayLine, basic: number | null) => string | null;

const SENTENCES: Readonly<Partial<Record<PayLine['id'], Sentence>>> = {
  basic: basicSentence,
  'additional-hours': additionalSentence,
  enhancement: enhancementSentence,
  weekend: (line, basic) => {
    const own = { count: fact(line, 'weekends'), weeks: fact(line, 'weeks') };
    if (own.count === null || own.weeks === null) return null;
    const often = { count: own.count, among: weeks(own.weeks) };
    if (percentOf(line) === '0%') return words.noWeekends(often);
    return shareSentence(words.weekends(often), line, { basic, noun: 'weekend', full: 'fullTimeWeekends' });
  },
  'on-call-availability': (line, basic) => {
    const [count, days] = [fact(line, 'periods'), fact(line, 'days')];
    if (count === null || days === null) return null;
    const own = words.onCalls({ count, among: words.days(days) });
    return shareSentence(own, line, { basic, noun: 'on-call period', full: 'fullTimeOnCalls' });
  },
  'on-call-work': (line) => {
    const [periods, work] = [fact(line, 'periods'), fact(line, 'workMinutes')];
    const enhanced = fact(line, 'enhancedMinutes');
    if (periods === null || work === null || enhanced === null) return null;
    return words.onCallWork(periods, hoursOf(work), hoursOf(enhanced));
  },
  'ltft-allowance': () => words.allowance,
};

function basicSentence(line: PayLine, basic: number | null): string | null {
  const [grade, point] = [line.inputs['grade'], fact(line, 'nodalPoint')];
  const [average, week] = [fact(line, 'averageMinutes'), fact(line, 'fullTimeMinutes')];
  if (basic === null || grade === undefined || point === null) return null;
  if (average === null || week === null) return words.basic(String(grade), plainNumber(point));
  const say = average < week ? words.basicPart : words.basicWhole;
  return say(hoursOf(average), hoursOf(week), pounds(basic));
}

function additionalSentence(line: PayLine, basic: number | null): string | null {
  const [average, week] = [fact(line, 'averageMinutes'), fact(line, 'fullTimeMinutes')];
  const over = fact(line, 'additionalMinutes');
  if (average === null || week === null || over === null) return null;
  if (over === 0) return words.noAdditional(hoursOf(average), hoursOf(week));
  return eachSentence(words.additional(hoursOf(average), hoursOf(week), hoursOf(over)), line, { basic, week });
}

function enhancementSentence(line: PayLine, basic: number | null): string | null {
  const [enhanced, week] = [fact(line, 'enhancedMinutes'), fact(line, 'fullTimeMinutes')];
  if (enhanced === 0) return words.noEnhanced;
  if (enhanced === null || week === null) return null;
  return eachSentence(words.enhanced(hoursOf(enhanced)), line, { basic, week });
}

/** Hours of which each is paid at a part of an hour of basic pay. */
function eachSentence(
  hours: string,
  line: PayLine,
  { basic, week }: { readonly basic: number | null; readonly week: number },
): string | null {
  const percent = percentOf(line);
  if (basic === null || percent === null) return null;
  const part = plainNumber(week / 60);
  if (percent === '100%') return words.each(hours, part, pounds(basic));
  return words.eachAt(hours, percent, part, pounds(basic));
}

/** A percentage of basic pay; less than full time in proportion to a full-timer on the same rota. */
function shareSentence(
  own: string,
  line: PayLine,
  { basic, noun, full }: { readonly basic: number | null; readonly noun: string; readonly full: string },
): string | null {
  const percent = percentOf(line);
  if (basic === null || percent === null) return null;
  const share = words.shareOf(own, percent, pounds(basic));
  const fullTimer = line.inputs[full];
  if (!Array.isArray(fullTimer)) return share;
  const [count, among] = fullTimer as readonly [number, number];
  return `${share}${words.ofFullTimer(noun, { count, among: weeks(among) })}`;
}

/** Full-time basic pay of the grade: what the line on basic pay has for its rate. */
function nodalPence(lines: readonly PayLine[]): number | null {
  const value = lines.find(({ id }) => id === 'basic')?.rate?.value;
  return typeof value === 'number' ? value : null;
}

function percentOf({ rate }: PayLine): string | null {
  if (rate === null || rate.unit !== 'basis-points' || typeof rate.value !== 'number') return null;
  return `${plainNumber(rate.value / 100)}%`;
}

const fact = (line: PayLine, name: string): number | null => numberOf(line.inputs[name]);

function numberOf(value: PayInput | undefined): number | null {
  if (typeof value === 'object') return value[0] / value[1];
  return typeof value === 'number' ? value : null;
}

const weeks = (n: number): string => words.weeks(plainNumber(n));

/** Decimal hours, exact enough that the sum comes out when it is done again. */
const hoursOf = (minutes: number): string => `${Number((minutes / 60).toFixed(4))} h`;

/** Whole pounds without pence. */
const pounds = (pence: number): string => poundsText(pence).replace(/\.00$/, '');

/** `minutesAWeek` is said `minutes a week`. */
const spoken = (name: string): string =>
  name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase());
