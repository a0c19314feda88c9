/** Names of an instance with their places, and its size. */
export interface CurtoisNames {
  readonly days: number;
  readonly shifts: ReadonlyMap<string, number>;
}
