import { type FatigueComparison, type FatigueReport, type PersonFatigue, RR446_SHORT } from '@rotawright/core/fatigue';
import {
  changeText,
  comparisonSentences,
  dagger,
  fatigueAnswer,
  fatigueLead,
  MEASURE_NAMES,
  measureText,
  minutesText,
  placeText,
  scaleSentence,
  scoreText,
} from '@rotawright/formats/html';
import { durationText, stampText } from '@rotawright/formats/words';
import { columnsText } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Tiredness under a rota for people: the answer, everybody, and for one person alone every duty. */
export function fatigueText(report: FatigueReport, file: string, terminal: Terminal): string {
  const title = report.title === '' ? file : report.title;
  const [only] = report.people;
  const detail =
    report.people.length === 1 && only !== undefined ? `\n${weeksTable(report, only)}\n${dutyTable(report, only)}` : '';
  const lead = fatigueLead(report).map((sentence) => `${sentence}\n`);
  return `${terminal.style('bold', title)}\n${fatigueAnswer(report)}\n${lead.join('')}Every number is ${report.label}, by the ${report.model.title}.\n${scaleSentence(report)}\n\n${peopleTable(report)}${RR446_SHORT}\n${detail}\n${trustText(report)}`;
}

function peopleTable(report: FatigueReport): string {
  return columnsText({
    head: [
      'Doctor',
      'Sleepy at work, a week',
      'Sleepy ways home',
      'Most tired',
      'At',
      'FI',
      'RI',
      'Reach a trigger',
      'Sleep lost in 7 days',
    ],
    rows: report.people.map((person) => [
      report.kind === 'template' ? 'the template' : person.name || person.id,
      person.totals.sleepyMinutes === null ? '–' : minutesText(person.totals.sleepyMinutes / person.totals.weeks),
      person.totals.sleepyDrives === null ? '–' : `${person.totals.sleepyDrives} of ${person.totals.drives}`,
      person.worst === null ? '–' : scoreText(report, person.worst.score),
      person.worst === null ? '' : stampText(person.worst.at),
      highest(person, (duty) => duty.fatigueIndex.total, 1),
      highest(person, (duty) => duty.riskIndex.total, 2),
      String(person.totals.overTriggers),
      person.debt === null ? '–' : durationText(person.debt.minutes),
    ]),
    right: [1, 2, 5, 6, 7, 8],
  });
}

function highest(
  { duties }: PersonFatigue,
  read: (duty: PersonFatigue['duties'][number]) => number,
  digits: number,
): string {
  return duties.length === 0 ? '–' : Math.max(...duties.map(read)).toFixed(digits);
}

function weeksTable(report: FatigueReport, person: PersonFatigue): string {
  const starts = new Map(report.rota.starts.map(({ week, sleepyMinutes }) => [week, sleepyMinutes]));
  const last = report.kind === 'template' ? ['Sleepy in 26 weeks from here'] : [];
  return columnsText({
    head: ['Week', 'At work', 'Sleepy at work', 'Most tired', ...last],
    rows: person.weeks.map(({ week, dutyMinutes, sleepyMinutes, worst }) => [
      week,
      durationText(dutyMinutes),
      minutesText(sleepyMinutes),
      worst === null ? '–' : scoreText(report, worst),
      ...(last.length === 0 ? [] : [starts.has(week) ? minutesText(starts.get(week) ?? 0) : '–']),
    ]),
    right: [1, 2, 3, 4],
  });
}

function dutyTable(report: FatigueReport, person: PersonFatigue): string {
  return columnsText({
    head: ['Duty', 'Code', 'Length', 'Most tired', 'At', 'Sleepy', 'Way home', 'FI', 'RI', ''],
    rows: person.duties.map((duty) => [
      stampText(duty.from),
      duty.code,
      durationText(duty.minutes),
      scoreText(report, duty.worst),
      stampText(duty.worstAt),
      minutesText(duty.sleepyMinutes),
      duty.drive === null ? '–' : scoreText(report, duty.drive.worst),
      `${duty.fatigueIndex.total.toFixed(1)}${dagger(duty)}`,
      `${duty.riskIndex.total.toFixed(2)}${dagger(duty)}`,
      [duty.triggers.length > 0 ? `reaches ${duty.triggers.join(', ')}` : '', duty.isStartUp ? 'start-up' : '']
        .filter((word) => word !== '')
        .join('; '),
    ]),
    right: [2, 3, 5, 6, 7, 8],
  });
}

function trustText({ model, indices, triggers, sleepMethod, notes }: FatigueReport): string {
  const lines = [
    `${model.title}: ${model.paper}. Validated on ${model.validatedOn}.`,
    ...model.limits,
    ...indices.limits.map((limit) => `FI and RI: ${limit}`),
    `Triggers in use: ${triggers.map(({ id, from }) => `${id} from ${from}`).join(', ')} (railway). HSE set no pass mark.`,
    sleepMethod,
    ...notes,
  ];
  return `What these numbers are, and are not\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** Two rotas for people: what differs, and which duties make it differ. */
export function comparisonText(
  comparison: FatigueComparison,
  { before, after }: { readonly before: FatigueReport; readonly after: FatigueReport },
  terminal: Terminal,
): string {
  const sentences = comparisonSentences(comparison);
  const measures = columnsText({
    head: ['For each doctor', 'Before', 'After', 'Change'],
    rows: comparison.measures.map((measure) => [
      MEASURE_NAMES[measure.id],
      measureText(measure, measure.before),
      measureText(measure, measure.after),
      changeText(measure),
    ]),
    right: [1, 2, 3],
  });
  const causes = columnsText({
    head: ['Duty', 'Sleepy before, a week', 'After', 'Most tired before', 'After', 'RI before', 'After'],
    rows: comparison.causes
      .filter(({ isNight, difference }) => isNight || Math.abs(difference ?? 0) >= 0.5)
      .map((cause) => [
        placeText(cause),
        ...[cause.before, cause.after].map((side) =>
          side.dutiesPerWeek === 0 ? 'none' : minutesText(side.sleepyMinutesPerWeek),
        ),
        ...[cause.before, cause.after].map(({ worst }, i) =>
          worst === null ? 'none' : scoreText(i === 0 ? before : after, worst),
        ),
        ...[cause.before, cause.after].map(({ riskIndex }) => (riskIndex === null ? 'none' : riskIndex.toFixed(2))),
      ]),
    right: [1, 2, 3, 4, 5, 6],
  });
  const changes = comparison.changes
    .slice(0, 20)
    .map(
      ({ person, from, difference }) =>
        `  ${person}, ${stampText(from)}: ${difference > 0 ? '+' : '−'}${minutesText(Math.abs(difference))}\n`,
    );
  const duties =
    changes.length === 0
      ? ''
      : `\nDuty by duty, way home included (${comparison.changes.length} in all)\n${changes.join('')}`;
  const answer = sentences.length === 0 ? ['Nothing that is measured here differs.'] : sentences;
  return `${terminal.style('bold', `${before.title} → ${after.title}`)}\n${answer.map((line) => `${line}\n`).join('')}Both sides are ${comparison.label}.\n${scaleSentence(after)}\n\n${measures}${RR446_SHORT}\n\nThe duties that cause it\n${causes}${duties}\n${trustText(after)}`;
}
