import type { Cells } from '@rotawright/solve/rota';
import type { ProposedCell, RosterDocument } from '../wire/index.ts';
import { CellBook, type PlacedCell } from './cell-book.ts';

/** Turns duties that somebody would have into the cells that have to be set for it. */
export class Proposal {
  readonly #book: CellBook;
  readonly #names: ReadonlyMap<string, string>;

  constructor(document: RosterDocument) {
    this.#book = new CellBook(document);
    this.#names = new Map(document.people.map(({ id, name }) => [id, name]));
  }

  nameOf(person: string): string {
    return this.#names.get(person) ?? person;
  }

  /** Codes of a cell now. */
  codesOf(person: string, date: string): string {
    return this.#book.at(person, date).value.codes;
  }

  /** The cells of somebody that differ from these duties, by day. Leave and pins stay. */
  cellsFor(person: string, duties: Cells): readonly ProposedCell[] {
    const wanted = new Map<string, string[]>();
    for (const { date, code } of duties) wanted.set(date, [...(wanted.get(date) ?? []), code]);
    for (const cell of this.#own(person)) if (!wanted.has(cell.date)) wanted.set(cell.date, []);
    return [...wanted]
      .flatMap(([date, codes]) => this.cellWith({ person, date }, codes.join('+')))
      .sort((a, b) => a.date.localeCompare(b.date));
  }

  /** One cell with other codes; nothing when it has them already, in whatever order. */
  cellWith(
    { person, date }: { readonly person: string; readonly date: string },
    codes: string,
  ): readonly ProposedCell[] {
    const { value, rev } = this.#book.at(person, date);
    if (inOrder(value.codes) === inOrder(codes)) return [];
    return [{ person, name: this.nameOf(person), date, rev, before: value, after: { ...value, codes } }];
  }

  /** One cell without one of its codes. */
  cellWithout(place: { readonly person: string; readonly date: string }, code: string): readonly ProposedCell[] {
    const codes = this.codesOf(place.person, place.date).split('+');
    const at = codes.indexOf(code);
    return at < 0 ? [] : this.cellWith(place, codes.toSpliced(at, 1).join('+'));
  }

  #own(person: string): readonly PlacedCell[] {
    return [...this.#book.all()].filter((cell) => cell.person === person && cell.value.codes !== '');
  }
}

function inOrder(codes: string): string {
  return codes.split('+').sort().join('+');
}
