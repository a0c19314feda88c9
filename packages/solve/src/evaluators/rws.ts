/**
 * A second reading of rotating-workforce data files, for checking only: from the file's text and the ring as a row of
 * shift numbers (0 off) to the rules broken. It shares nothing with the reader, the model or the search.
 */

/** Rules that a ring of `groups * 7` days breaks, one sentence each. */
export function evaluateRws(text: string, ring: readonly number[]): string[] {
  const plain = text.replace(/%.*$/gm, '');
  const value = (name: string) => new RegExp(`(?:^|[\\s;])${name}\\s*=\\s*([^;]*);`).exec(plain)?.[1] ?? '';
  const numbers = (name: string) => (value(name).match(/\d+/g) ?? []).map(Number);
  const groups = Number(value('groups'));
  const shifts = Number(value('numShifts'));
  const broken: string[] = [];
  if (ring.length !== groups * 7) return [`${ring.length} days for ${groups} weeks`];
  const demand = numbers('demand');
  for (let shift = 1; shift <= shifts; shift += 1) {
    for (let day = 0; day < 7; day += 1) {
      const need = demand[(shift - 1) * 7 + day];
      const there = ring.filter((one, at) => one === shift && at % 7 === day).length;
      if (there !== need) broken.push(`weekday ${day}, shift ${shift}: ${there} people for ${need}`);
    }
  }
  const limit = (what: string, [least = 0, most = 0]: number[], runs: readonly number[]) => {
    for (const run of runs) if (run < least || run > most) broken.push(`${what} for ${run} days`);
  };
  limit(
    'off',
    [Number(value('minOff')), Number(value('maxOff'))],
    runsOf(ring, (one) => one === 0),
  );
  limit(
    'at work',
    [Number(value('minOn')), Number(value('maxOn'))],
    runsOf(ring, (one) => one !== 0),
  );
  for (let shift = 1; shift <= shifts; shift += 1) {
    const bounds = [numbers('minShift')[shift - 1] ?? 0, numbers('maxShift')[shift - 1] ?? 0];
    limit(
      `shift ${shift}`,
      bounds,
      runsOf(ring, (one) => one === shift),
    );
  }
  const sets = [...value('forbidden').matchAll(/\{([^}]*)\}/g)].map(([, set = '']) =>
    (set.match(/\d+/g) ?? []).map(Number),
  );
  const triples = numbers('forbidden3');
  ring.forEach((one, at) => {
    const next = ring[(at + 1) % ring.length] ?? 0;
    const after = ring[(at + 2) % ring.length] ?? 0;
    if (one > 0 && next > 0 && sets[one - 1]?.includes(next)) broken.push(`${one} then ${next} on day ${at}`);
    for (let i = 0; i < triples.length; i += 3) {
      if (one === triples[i] && next === triples[i + 1] && after === triples[i + 2]) {
        broken.push(`${one}, ${next}, ${after} on day ${at}`);
      }
    }
  });
  return broken;
}

/** Lengths of the runs of days that pass, round the ring; a ring that passes throughout has one run of its length. */
function runsOf(ring: readonly number[], passes: (one: number) => boolean): number[] {
  const start = ring.findIndex((one) => !passes(one));
  if (start < 0) return [ring.length];
  const runs: number[] = [];
  let run = 0;
  for (let i = 1; i <= ring.length; i += 1) {
    if (passes(ring[(start + i) % ring.length] ?? 0)) run += 1;
    else if (run > 0) {
      runs.push(run);
      run = 0;
    }
  }
  return runs;
}
