import { describe, expect, test } from 'vitest';
import { harkerReport } from '../../test/fixtures/harker.ts';
import { reportHtml } from './report-html.ts';

const PAGE = reportHtml(harkerReport());

describe('reportHtml', () => {
  test('the answer comes first, as a sentence', () => {
    expect(PAGE).toContain('<h1 class="answer breaks">This rota breaks 2 rules</h1>');
    expect(PAGE.indexOf('<h1')).toBeLessThan(PAGE.indexOf('<table'));
  });

  test('the page asks nobody for anything', () => {
    expect(PAGE).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
  });

  test('every day can be read out, with what it breaks', () => {
    expect(PAGE).toContain(
      'Saturday 3 October: LD, long day 08:30 to 21:00; breaks Rest after long shifts, Rest after nights',
    );
    expect(PAGE).toContain('Thursday 1 October: N, night 20:30 to 09:00; part of 2 breaches');
    expect(PAGE).toContain('Sunday 4 October: rest');
    expect(PAGE).toContain('Tuesday 17 November: Study leave');
  });

  test('a breach has its clause, measure, limit, margin, proof and cells', () => {
    const row = /<tr role="row" class="breaks" id="p1-f2">.*?<\/tr>/s.exec(PAGE)?.[0] ?? '';
    expect(text(row)).toBe(
      'Breaks number 2 Rest after nights Schedule 3 para 13 23 h 30 at least 46 h −22 h 30 N ends Fri 2 Oct 09:00, LD starts Sat 3 Oct 08:30 Medicine!C29, C30',
    );
  });

  test('what can’t be told is never among the passes and names the missing fact', () => {
    expect(PAGE).toContain('<span class="v cannot-tell">2 can’t tell</span>');
    expect(text(PAGE)).toContain('What could not be told Breaks breaks of 92 shifts: add a column “Breaks”');
  });

  test('a doubtful source is marked at its rule and named at the end', () => {
    expect(PAGE).toContain('<small class="unsure">Limit not confirmed in any source</small>');
    expect(text(PAGE)).toContain('Consecutive late shifts, Schedule 3 para 11: limit not confirmed in any source');
    expect(text(PAGE)).toContain('None of these decides a breach here.');
  });

  test('the average’s limit is a line across the hours, and the hours are a table too', () => {
    expect(PAGE).toContain('limit on the average: 48 h a week');
    expect(text(PAGE)).toContain(
      'Week from Hours Duties Mon 3 Aug 25 h 2 Mon 10 Aug 34 h, and 1 duty of unknown work 5',
    );
  });

  test('work that nobody estimated makes sums and averages the least that they can be', () => {
    expect(text(PAGE)).toContain(
      'Work 96 duties, 1,045 h 30, and 4 duties of unknown work Average week at least 41.21 h',
    );
    expect(PAGE).toContain('The most in one week is at least 63 h. The average is at least 41.21 h.');
  });

  test('the command, the edition and the hash let anybody check it', () => {
    expect(text(PAGE)).toContain('Check it yourself. rota check GenMed.xlsx --sheet Medicine');
    expect(text(PAGE)).toContain('edition 2019-08, sha256:4b07ae00 . Rotawright 1.0.0');
  });

  test('the same source gives the same bytes', () => {
    expect(reportHtml(harkerReport())).toBe(PAGE);
  });

  test('no text of the input becomes markup', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u0000\ud800';
    const source = harkerReport(evil);
    const page = reportHtml({ ...source, command: evil, source: { file: evil, sheet: evil }, contractTitle: evil });
    expect(page).not.toMatch(/<script|<img|\p{Cs}/u);
    expect(page).not.toContain('\u0000');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('pay stands line by line, and a line that can’t be told is no 0', () => {
    const source = harkerReport();
    const line = {
      id: 'basic',
      part: null,
      title: 'Basic pay',
      clause: 'Schedule 2 para 1',
      inputs: {},
      rate: null,
      from: '2026-04-01',
      source: [],
      confidence: 'secondary',
      amountPence: 6_517_500,
      rounding: 'penny',
      missing: [],
      within: [],
      notes: [],
    } as const;
    const onCall = {
      ...line,
      id: 'on-call-work',
      title: 'On-call work',
      amountPence: null,
      confidence: 'unconfirmed',
      missing: ['estimated work'],
      notes: ['Read from the estimates'],
    } as const;
    const pay = {
      format: 'rotawright-pay/1',
      contract: source.report.contract,
      person: 'harker',
      grade: 'ST3',
      on: '2026-08-05',
      unit: 'GBP/year',
      roundingOfPercentages: 'table',
      lines: [line, onCall],
      totalPence: null,
      monthlyPence: null,
      knownPence: 6_517_500,
      missing: ['estimated work'],
      notes: ['Taken as full time'],
    } as const;
    const page = text(reportHtml({ ...source, pay: [pay] }));
    expect(page).toContain('Basic pay Schedule 2 para 1 rate from 1 Apr 2026 £65,175.00');
    expect(page).toContain('Total at least £65,175.00');
    expect(page).toContain(
      'Missing: estimated work Read from the estimates Schedule 2 para 1 rate from 1 Apr 2026 Rate not confirmed in any source',
    );
    expect(page).toContain('without: estimated work. Taken as full time');
    expect(page).toContain('The total can’t be told without: estimated work.');
  });
});

/** The page's words in reading order. */
function text(page: string): string {
  return page
    .replace(/<(style|svg)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
