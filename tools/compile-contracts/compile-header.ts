import type { Edition, Family, Source } from '@rotawright/core/contracts';
import { parseCivilDate } from '@rotawright/core/time';
import {
  advice,
  entriesOf,
  fault,
  fieldsOf,
  inside,
  listOf,
  type Place,
  shown,
  textAt,
  textOrNullAt,
  wordAt,
} from './place.ts';

const FAMILIES: readonly Family[] = ['resident-2016', 'new-deal-2002', 'regulations-1998'];

/** `contract.yaml`: what a contract is called, its editions, and the register of sources that its values cite. */
export interface Header {
  readonly id: string;
  readonly title: string;
  readonly family: Family;
  readonly editions: readonly Edition[];
  readonly sources: Readonly<Record<string, Source>>;
  /** Files whose clauses come first, in this order. */
  readonly order: readonly string[];
}

export function compileHeader(place: Place, id: string): Header | null {
  if (place.file.content === null) return null;
  const fields = fieldsOf(place, place.file.content, {
    required: ['id', 'title', 'family', 'editions', 'sources'],
    optional: ['order'],
  });
  if (fields === null) return null;
  if (fields['id'] !== undefined && fields['id'] !== id) {
    fault(inside(place, 'id'), `${shown(fields['id'])} stands here; expected the name of the folder, "${id}"`);
  }
  const editions = listOf(inside(place, 'editions'), fields['editions'] ?? []);
  const header = {
    id,
    title: textAt(place, fields, 'title'),
    family: wordAt(place, fields, 'family', FAMILIES) ?? 'resident-2016',
    editions: editions.flatMap((edition, i) => editionOf(inside(place, 'editions', i), edition) ?? []),
    sources: sourcesOf(inside(place, 'sources'), fields['sources'] ?? {}),
    order: fields['order'] === undefined ? [] : listOf(inside(place, 'order'), fields['order']).map(String),
  };
  checkEditions(inside(place, 'editions'), header.editions);
  return header;
}

function editionOf(place: Place, written: unknown): Edition | null {
  const fields = fieldsOf(place, written, { required: ['id', 'title', 'from'], optional: ['inherits', 'note'] });
  if (fields === null) return null;
  const from = textOrNullAt(place, fields, 'from');
  checkDay(inside(place, 'from'), from);
  return {
    id: textAt(place, fields, 'id'),
    title: textAt(place, fields, 'title'),
    from,
    inherits: textOrNullAt(place, fields, 'inherits'),
    note: textOrNullAt(place, fields, 'note'),
  };
}

function sourcesOf(place: Place, written: unknown): Record<string, Source> {
  const sources: [string, Source][] = [];
  for (const [key, source] of entriesOf(place, written)) {
    const at = inside(place, key);
    const fields = fieldsOf(at, source, { required: ['text', 'checked'], optional: ['url'] });
    if (fields === null) continue;
    const checked = textAt(at, fields, 'checked');
    checkDay(inside(at, 'checked'), checked);
    sources.push([key, { text: textAt(at, fields, 'text'), url: textOrNullAt(at, fields, 'url'), checked }]);
  }
  return Object.fromEntries(sources);
}

function checkDay(place: Place, day: string | null): void {
  if (day !== null && day !== '' && parseCivilDate(day) === null)
    fault(place, `"${day}" stands here; expected a day, YYYY-MM-DD`);
}

function checkEditions(place: Place, editions: readonly Edition[]): void {
  const ids = editions.map((edition) => edition.id);
  let before: string | null = null;
  for (const [i, edition] of editions.entries()) {
    if (ids.indexOf(edition.id) !== i) fault(inside(place, i, 'id'), `the id "${edition.id}" is taken already`);
    if (edition.inherits !== null && !ids.slice(0, i).includes(edition.inherits)) {
      fault(
        inside(place, i, 'inherits'),
        `"${edition.inherits}" is no earlier edition.${advice(edition.inherits, ids.slice(0, i))}`,
      );
    }
    if (before !== null && edition.from !== null && edition.from <= before) {
      fault(
        inside(place, i, 'from'),
        `${edition.from} stands after ${before}; expected editions in the order they came into force`,
      );
    }
    before = edition.from ?? before;
  }
}
