import type { ContractInForce } from '@rotawright/core/contracts';
import type { Gap } from '@rotawright/core/roster';
import type { Comment, Job, RosterDocument } from '@rotawright/server/wire';
import { BoardChecker, CoverCounts, type Effect } from '../check/index.ts';
import { BoardDocument, type CellChange, type Naming, type SendState } from '../document/index.ts';
import { boardWords } from '../words/board.ts';
import { rotaSettingsWords } from '../words/rota-settings.ts';
import { sheetGaps } from './gaps.ts';
import { type BoardRows, boardRows } from './rows.ts';
import { type Place, type Selection, type Span, spanOf, within } from './selection.ts';

/** What has changed on the board. */
export type News =
  /** What these people's cells show, or cover of these days. */
  | { readonly kind: 'cells'; readonly people: ReadonlySet<number>; readonly days: ReadonlySet<number> }
  /** What every cell shows. */
  | { readonly kind: 'all' }
  /** Where rows and days stand. */
  | { readonly kind: 'layout' }
  | { readonly kind: 'selection'; readonly reveal: boolean }
  /** A cell of the cover strip is to be looked at. */
  | { readonly kind: 'cover'; readonly line: number; readonly day: number }
  | { readonly kind: 'state' };

/** What stands open over the board. */
export type Opened =
  | { readonly kind: 'why' | 'set'; readonly place: Place }
  | { readonly kind: 'who'; readonly gap: Gap }
  | { readonly kind: 'paste'; readonly rows: readonly (readonly string[])[]; readonly unknown: readonly string[] }
  | { readonly kind: 'find' | 'help' | 'solve' | 'answer' | 'outcome' | 'conflicts' | 'comments' };

/** An edit that is shown but not done. */
export interface Ghost {
  readonly action: string;
  readonly changes: readonly CellChange[];
  readonly effect: Effect | null;
}

/** What came of an edit: how many cells changed, and what that did to the rules; `null` where nobody can judge them. */
export interface Done {
  readonly cells: number;
  readonly effect: Effect | null;
}

/** Another editor, and where they are. */
export interface Peer {
  readonly name: string;
  readonly cell: number;
  /** Milliseconds of the clock when they were last heard of. */
  readonly seen: number;
}

export type Weeks = 4 | 8 | 26;

/** The board: a version, what the check says of it, and what the user looks at. Actions act on it; views listen. */
export class Board {
  document: BoardDocument;
  rows: BoardRows;
  cover: CoverCounts;
  /** `null` until the contract is there, or where the frame cannot be read. */
  checker: BoardChecker | null = null;
  selection: Selection = { anchor: { place: 0, day: 0 }, focus: { place: 0, day: 0 } };
  weeks: Weeks = 8;
  mode: 'people' | 'gaps' = 'people';
  opened: Opened | null = null;
  ghost: Ghost | null = null;
  /** Letters typed into the focused cell so far. */
  typed = '';
  isPanelOpen = true;
  /** May this user change the version? */
  isEditable: boolean;
  /** Said to screen readers and shown in the status line. */
  message = '';
  /** Said to screen readers alone; counted, so that the same words are said again. */
  spoken: { readonly text: string; readonly times: number } = { text: '', times: 0 };
  /** The next press on a cell ends the selection instead of beginning one: what a drag does, without a drag. */
  isSelectingTo = false;
  /** What the menu of a cell copied, for a browser that keeps its clipboard from the page. */
  clip = '';
  job: Job | null = null;
  sending: SendState = { kind: 'saved' };
  isLive = true;
  /** Changes that another account made to this version wait in this browser. */
  hasOthersWaiting = false;
  /** The contract cannot be read: nothing is judged. */
  isContractMissing = false;
  /** Who discarded the draft while it was open; `null` while it is there. */
  discardedBy: string | null = null;
  /** Counts what was told, for views that look at everything. */
  version = 0;
  /** Comments that are open; `null` while they are not known, or not for this user. */
  comments: readonly Comment[] | null = null;
  /** Cells that such a comment is about. */
  commented: ReadonlySet<number> = new Set();
  readonly peers = new Map<string, Peer>();
  readonly #listeners = new Set<(news: News) => void>();
  readonly #naming: Naming;
  readonly #mayEdit: boolean;
  /** Values by cell as they were last judged and counted. */
  #judged: Uint16Array;
  #gaps: readonly Gap[] | null = null;
  #contract: ContractInForce | null = null;

  constructor(wire: RosterDocument, options: Naming & { readonly isEditable: boolean }) {
    this.#naming = options;
    this.#mayEdit = options.isEditable;
    this.isEditable = this.#mayEdit && wire.state === 'draft';
    this.document = new BoardDocument(wire, this.#naming);
    this.rows = boardRows(this.document.frame, wire.groups);
    this.cover = new CoverCounts(this.document);
    this.#judged = this.document.local.slice();
    this.document.subscribe((cells) => this.#changed(cells));
  }

  on(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(news: News): void {
    this.version += 1;
    for (const listener of this.#listeners) listener(news);
  }

  /** The contract has come: judges everybody. `null` is one that cannot be read. */
  judgeBy(contract: ContractInForce | null): void {
    this.#contract = contract;
    this.isContractMissing = contract === null;
    this.checker = contract === null ? null : BoardChecker.open(this.document, contract);
    this.tell({ kind: 'all' });
    this.tell({ kind: 'state' });
  }

  /** People, shift types, cover or settings changed: the version is taken anew, own edits that wait are laid on it. */
  reload(wire: RosterDocument): void {
    const before = this.document.frame;
    this.document = new BoardDocument(wire, this.#naming, this.document);
    this.document.subscribe((cells) => this.#changed(cells));
    this.rows = boardRows(this.document.frame, wire.groups);
    this.cover = new CoverCounts(this.document);
    this.#judged = this.document.local.slice();
    this.isEditable = this.#mayEdit && wire.state === 'draft';
    this.#gaps = null;
    this.#findCommented();
    if (this.#contract !== null) this.checker = BoardChecker.open(this.document, this.#contract);
    // With another first day, the same day stands elsewhere.
    const moved = ({ place, day }: Place): Place =>
      this.#inside({ place, day: day + before.firstDay - this.document.frame.firstDay });
    this.selection = { anchor: moved(this.selection.anchor), focus: moved(this.selection.focus) };
    this.#movePeers(before);
    this.tell({ kind: 'layout' });
    this.tell({ kind: 'state' });
  }

  get extent(): { readonly places: number; readonly days: number } {
    return { places: this.rows.order.length, days: this.document.frame.days };
  }

  get span(): Span {
    return spanOf(this.selection);
  }

  /** Every gap in order of day, past ones too, found when first asked for after an edit. */
  get gaps(): readonly Gap[] {
    this.#gaps ??= sheetGaps(this.document, this.cover);
    return this.#gaps;
  }

  personAt(place: number): number {
    return this.rows.order[place] ?? 0;
  }

  cellAt({ place, day }: Place): number {
    return this.personAt(place) * this.document.frame.days + day;
  }

  placeOf(cell: number): Place {
    const { frame } = this.document;
    return { place: this.rows.placeOf[frame.personAt(cell)] ?? 0, day: frame.dayAt(cell) };
  }

  /** Cells of a span, row after row. */
  cellsOf({ top, bottom, left, right }: Span): readonly number[] {
    const cells: number[] = [];
    for (let place = top; place <= bottom; place += 1) {
      for (let day = left; day <= right; day += 1) cells.push(this.cellAt({ place, day }));
    }
    return cells;
  }

  /** Moves to a cell; with `extend` the anchor stays. */
  select(focus: Place, { extend = false, reveal = true }: { extend?: boolean; reveal?: boolean } = {}): void {
    const inside = this.#inside(focus);
    this.selection = { anchor: extend ? this.selection.anchor : inside, focus: inside };
    this.typed = '';
    this.tell({ kind: 'selection', reveal });
    this.tell({ kind: 'state' });
  }

  selectSpan(anchor: Place, focus: Place): void {
    this.selection = { anchor: this.#inside(anchor), focus: this.#inside(focus) };
    this.tell({ kind: 'selection', reveal: false });
    this.tell({ kind: 'state' });
  }

  /** One user action on cells. `null` where nothing changed. */
  edit(action: string, changes: readonly CellChange[]): Done | null {
    if (!this.isEditable) return null;
    this.ghost = null;
    const { checker, document } = this;
    const before = checker?.standing(new Set(changes.map(({ cell }) => document.frame.personAt(cell)))) ?? null;
    const cells = document.change(action, changes).length;
    if (cells === 0) return null;
    return { cells, effect: before === null ? null : (checker?.effectSince(before, cells) ?? null) };
  }

  /** Shows an edit without doing it. */
  preview(action: string, changes: readonly CellChange[]): void {
    const effect = this.checker?.effectOf(changes) ?? null;
    this.ghost = { action, changes, effect };
    this.tell({ kind: 'all' });
    this.speak(boardWords.ghostSpoken(changes.length, effect));
  }

  dropPreview(): void {
    if (this.ghost === null) return;
    this.ghost = null;
    this.tell({ kind: 'all' });
    this.tell({ kind: 'state' });
  }

  open(opened: Opened | null): void {
    this.opened = opened;
    this.tell({ kind: 'state' });
  }

  say(message: string): void {
    this.message = message;
    this.tell({ kind: 'state' });
  }

  /** Says to screen readers what the eye sees anyway: in a cell, in the counts, in a notice. */
  speak(text: string): void {
    this.spoken = { text, times: this.spoken.times + 1 };
    this.tell({ kind: 'state' });
  }

  setWeeks(weeks: Weeks): void {
    this.weeks = weeks;
    this.tell({ kind: 'layout' });
    this.tell({ kind: 'state' });
  }

  setMode(mode: 'people' | 'gaps'): void {
    this.mode = mode;
    this.tell({ kind: 'state' });
  }

  setComments(comments: readonly Comment[] | null): void {
    const had = this.commented.size;
    this.comments = comments;
    this.#findCommented();
    if (had + this.commented.size > 0) this.tell({ kind: 'all' });
    this.tell({ kind: 'state' });
  }

  setPeer(client: string, peer: Peer | null): void {
    if (peer === null) this.peers.delete(client);
    else this.peers.set(client, peer);
    this.tell({ kind: 'selection', reveal: false });
    this.tell({ kind: 'state' });
  }

  /** Leaves out who has not been heard of since. */
  forgetPeers(since: number): void {
    for (const [client, { seen }] of this.peers) if (seen < since) this.setPeer(client, null);
  }

  /** Sets any of the plain facts that views show. */
  set(
    facts: Partial<
      Pick<
        Board,
        | 'job'
        | 'sending'
        | 'isLive'
        | 'isPanelOpen'
        | 'typed'
        | 'isEditable'
        | 'hasOthersWaiting'
        | 'isSelectingTo'
        | 'clip'
      >
    >,
  ): void {
    Object.assign(this, facts);
    this.tell({ kind: 'state' });
  }

  #findCommented(): void {
    const { frame } = this.document;
    this.commented = new Set(
      this.comments?.flatMap(({ person, date }) =>
        person === null || date === null ? [] : [frame.cellOf(person, date)],
      ),
    );
  }

  /** The others are where they were, by person and day; whose cell is gone is nowhere until heard of again. */
  #movePeers(before: BoardDocument['frame']): void {
    for (const [client, peer] of this.peers) {
      const { person, date } = before.nameOf(peer.cell);
      const cell = this.document.frame.cellOf(person, date);
      if (cell < 0) this.peers.delete(client);
      else this.peers.set(client, { ...peer, cell });
    }
  }

  /** Somebody discarded the draft: nothing more can be kept of it. */
  discarded(by: string): void {
    this.discardedBy = by;
    this.isEditable = false;
    this.dropPreview();
    this.open(null);
    this.say(rotaSettingsWords.gone(by));
  }

  #inside(place: Place): Place {
    return within(place, this.extent);
  }

  #changed(cells: readonly number[]): void {
    const { frame, local } = this.document;
    const people = new Set(cells.map((cell) => frame.personAt(cell)));
    const days = new Set(cells.map((cell) => frame.dayAt(cell)));
    // A cell that was only saved shows it, but holds what was judged already.
    const other = cells.filter((cell) => local[cell] !== this.#judged[cell]);
    if (other.length > 0) {
      for (const cell of other) this.#judged[cell] = local[cell] ?? 0;
      this.checker?.judge(new Set(other.map((cell) => frame.personAt(cell))));
      this.cover.count(new Set(other.map((cell) => frame.dayAt(cell))));
      this.#gaps = null;
    }
    this.tell({ kind: 'cells', people, days });
  }
}
