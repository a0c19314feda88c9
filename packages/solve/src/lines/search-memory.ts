import { CellLayers } from './cell-layers.ts';
import { PassTables } from './pass-tables.ts';
import { RangeLayers } from './range-layers.ts';
import { Reach } from './reach.ts';
import { CheapestMembers } from './step-table.ts';

/** What a search for a line works in. Nothing of it counts between searches, so that those of several people share it. */
export class SearchMemory {
  readonly cells = new CellLayers();
  readonly ranges: RangeLayers;
  readonly passes = new PassTables();
  readonly reach = new Reach();
  readonly cheapest = new CheapestMembers();

  /** `mostCells`: see `RangeLayers`. */
  constructor(mostCells?: number) {
    this.ranges = new RangeLayers(mostCells);
  }

  /** Gives most of the memory back at once; the next search takes new memory. */
  release(): void {
    this.cells.release();
    this.ranges.release();
    this.passes.release();
  }
}
