import type { TemplateInput } from '@rotawright/core/roster';
import { EIGHT_WEEKS, SHO_SHIFT_TYPES } from './sho-pattern.ts';

/** An eight-week pattern under the 2016 family. */
export function eightWeeks(): TemplateInput {
  return {
    format: 'rotawright/1',
    kind: 'template',
    title: 'Surgery, eight-week pattern',
    grade: 'CT1',
    wte: 1,
    annualLeaveDays: 27,
    normalDayMinutes: 480,
    shiftTypes: SHO_SHIFT_TYPES.filter(({ code }) => code !== 'OC'),
    cycleWeeks: EIGHT_WEEKS.length,
    lines: EIGHT_WEEKS,
  };
}

/** A full shift of 2009 under the 2002 contract, with prospective cover. */
export function fullShift2002(): TemplateInput {
  return {
    format: 'rotawright/1',
    kind: 'template',
    title: 'General surgery 2015, full shift',
    grade: 'CT2',
    wte: 1,
    pattern: 'full-shift',
    resident: true,
    prospectiveCover: true,
    annualLeaveWeeks: 6.5,
    leaveWeekMinutes: 2400,
    shiftTypes: [
      { code: 'D', start: '08:00', end: '17:00', kind: 'shift', breaks: [30] },
      { code: 'E', start: '13:00', end: '22:00', kind: 'shift', breaks: [30] },
      { code: 'W', start: '08:00', end: '20:30', kind: 'shift', breaks: [30, 30] },
      { code: 'N', start: '20:00', end: '08:30', kind: 'shift', breaks: [30, 30] },
    ],
    cycleWeeks: 6,
    lines: [
      ['', 'D', 'D', 'D', 'D', '', ''],
      ['N', 'N', 'N', 'N', '', '', ''],
      ['', 'D', 'D', 'D', 'D', '', ''],
      ['E', 'E', 'E', 'E', 'W', 'W', 'W'],
      ['', '', 'D', 'D', 'D', '', ''],
      ['D', 'D', '', '', 'N', 'N', 'N'],
    ],
  };
}
