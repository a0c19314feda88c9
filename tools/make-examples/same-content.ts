import { readXlsx } from 'hucre';

/** Do two files say the same? Workbooks are compared by what is in them: how tightly they are packed differs by machine. */
export async function sameContent(name: string, one: Uint8Array, two: Uint8Array): Promise<boolean> {
  if (Buffer.from(one).equals(two)) return true;
  if (!name.endsWith('.xlsx')) return false;
  const [first, second] = await Promise.all([one, two].map((bytes) => readXlsx(bytes, { readStyles: true })));
  return JSON.stringify(first, asEntries) === JSON.stringify(second, asEntries);
}

function asEntries(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
