/**
 * What one pass leaves behind, by day and state. It is of use until the next one only, so that the searches of several
 * people share it: on a year of many people a table each would be most of the memory.
 */
export class PassTables {
  toCome: Float64Array<ArrayBuffer> = new Float64Array(0);
  choice: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  /** What a day's groups cost with their units priced, and what moves cost by the prices of tallies. */
  groupCost: Float64Array<ArrayBuffer> = new Float64Array(0);
  moveCost: Float64Array<ArrayBuffer> = new Float64Array(0);

  /** Makes room for so many pairs of day and state. */
  reserve(size: number): void {
    if (this.toCome.length >= size) return;
    this.toCome = new Float64Array(size);
    this.choice = new Uint8Array(size);
  }

  /** The same for groups and moves. */
  reserveSteps(groups: number, moves: number): void {
    if (this.groupCost.length < groups) this.groupCost = new Float64Array(groups);
    if (this.moveCost.length < moves) this.moveCost = new Float64Array(moves);
  }

  /** Gives the memory back at once; the next pass takes new memory. */
  release(): void {
    this.toCome.buffer.transfer(0);
    this.choice.buffer.transfer(0);
    this.toCome = new Float64Array(0);
    this.choice = new Uint8Array(0);
  }
}
