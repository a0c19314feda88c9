/** Where class bits stand by duty: see `DutyClasses`. */
interface ClassedDuties {
  readonly classKeys: Int32Array;
  readonly classBits: Uint8Array;
}

/** Class bits of duty `i`; 0 for on-call periods. */
export function classesAt({ classKeys, classBits }: ClassedDuties, i: number): number {
  return classBits[classKeys[i] ?? 0] ?? 0;
}
