/** One duty before sorting: instants, civil start, and where it came from. */
export interface DraftDuty {
  readonly person: number;
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly startClock: number;
  readonly rosteredMinutes: number;
  readonly definition: number;
  readonly source: number;
}

const FIRST_CAPACITY = 1024;

/** Duties in the order of the input, in columns that grow by doubling. */
export class DutyDraft {
  count = 0;
  person: Int32Array<ArrayBuffer> = new Int32Array(FIRST_CAPACITY);
  start: Int32Array<ArrayBuffer> = new Int32Array(FIRST_CAPACITY);
  end: Int32Array<ArrayBuffer> = new Int32Array(FIRST_CAPACITY);
  day: Int32Array<ArrayBuffer> = new Int32Array(FIRST_CAPACITY);
  startClock: Int16Array<ArrayBuffer> = new Int16Array(FIRST_CAPACITY);
  rosteredMinutes: Int32Array<ArrayBuffer> = new Int32Array(FIRST_CAPACITY);
  definition: Int32Array<ArrayBuffer> = new Int32Array(FIRST_CAPACITY);
  source: Int32Array<ArrayBuffer> = new Int32Array(FIRST_CAPACITY);

  /** Appends a duty; its index is the count before. */
  push(duty: DraftDuty): void {
    const i = this.count;
    if (i === this.person.length) this.#grow(i * 2);
    this.person[i] = duty.person;
    this.start[i] = duty.start;
    this.end[i] = duty.end;
    this.day[i] = duty.day;
    this.startClock[i] = duty.startClock;
    this.rosteredMinutes[i] = duty.rosteredMinutes;
    this.definition[i] = duty.definition;
    this.source[i] = duty.source;
    this.count = i + 1;
  }

  #grow(capacity: number): void {
    this.person = grown(this.person, capacity);
    this.start = grown(this.start, capacity);
    this.end = grown(this.end, capacity);
    this.day = grown(this.day, capacity);
    const clocks = new Int16Array(capacity);
    clocks.set(this.startClock);
    this.startClock = clocks;
    this.rosteredMinutes = grown(this.rosteredMinutes, capacity);
    this.definition = grown(this.definition, capacity);
    this.source = grown(this.source, capacity);
  }
}

function grown(column: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(column);
  return larger;
}
