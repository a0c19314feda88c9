import { Layers } from './layers.ts';
import { PassTables } from './pass-tables.ts';
import { Reach } from './reach.ts';
import { CheapestMembers } from './step-table.ts';

/** What a search for a line works in. Nothing of it counts between searches, so that those of several people share it. */
export class SearchMemory {
  readonly layers: Layers;
  readonly passes = new PassTables();
  readonly reach = new Reach();
  readonly cheapest = new CheapestMembers();

  /** `mostCells`: see `Layers`. */
  constructor(mostCells?: number) {
    this.layers = new Layers(mostCells);
  }

  /** Gives most of the memory back at once; the next search takes new memory. */
  release(): void {
    this.layers.release();
    this.passes.release();
  }
}
