import type { ContractFlags } from './contract-flags.ts';
import type { ReadFlags } from './read-options.ts';

/** The options that change what a check says, as words of a command line; those of contract and edition apart. */
export function repeatedOptions(
  flags: ReadFlags & ContractFlags & { readonly reading: readonly string[]; readonly person: readonly string[] },
): readonly string[] {
  const single = { on: flags.on, layout: flags.layout, sheet: flags.sheet, 'date-order': flags.dateOrder };
  const dated = { year: flags.year, from: flags.from, until: flags.until, zone: flags.zone };
  return [
    ...Object.entries({ ...single, ...dated }).flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name}`, String(value)],
    ),
    ...repeated('overlay', flags.overlay),
    ...repeated('set', flags.set),
    ...repeated('reading', flags.reading),
    ...repeated('person', flags.person),
    ...repeated('code', pairs(flags.code)),
    ...repeated('name', pairs(flags.name)),
  ];
}

function repeated(name: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [`--${name}`, value]);
}

function pairs(record: Readonly<Record<string, string>> = {}): readonly string[] {
  return Object.entries(record).map(([name, value]) => `${name}=${value}`);
}
