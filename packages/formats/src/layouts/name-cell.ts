import type { Problem } from '@rotawright/core/problems';
import { fold } from './words.ts';

/** Who a cell names for a duty: nobody, one, or several who do it together; or why the cell is refused. */
export type NameCell =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly note: string | null }
  | { readonly kind: 'refused'; readonly found: string; readonly tryThis: string };

const NOBODY = /^(?:vacant|vacancy|gap|none|nobody|n a|na|tbc|tba|locum|unfilled|not covered|uncovered)$/;
const LONGEST_NAME = 40;
/** Grades as they stand in brackets. Other words there may say that the name is off sick or meant for another day. */
const GRADE =
  /^(?:acting )?(?:f|fy|ct|st|imt|gpst|acf|hst|sas|cf|jcf|scf|las|jr|sr|jd|ho|sho|spr|str|reg(?:istrar)?|cons(?:ultant)?)(?: ?\d\+?)?$/i;

/**
 * Reads names with the dirt that real rotas have: `Ann (instead of Bo)` is Ann; `Ann (JR)` is Ann acting as JR;
 * `Ann & Bo` are both. A day cut in halves, a choice, a doubt or a remark is refused, because nobody can tell the hours.
 */
export function nameCell(text: string): NameCell {
  if (NOBODY.test(fold(text)) || /^[-–—.]+$/.test(text)) return { kind: 'nobody' };
  const swapped = /^(.+?)\s*[([]?\s*(?:instead of|in place of|covering for|i\/o)\s+([^)\]]+?)[)\]]?$/i.exec(text);
  if (swapped !== null) {
    const [, now = '', before = ''] = swapped;
    return oneOrMore(now, `${now} stands for ${before}`);
  }
  if (/[([]\s*(?:am|pm|a\.m\.|p\.m\.|morning|afternoon|eve(?:ning)?)\s*[)\]]/i.test(text)) {
    return refused('parts of the day', 'give each half its own column, with its times in --code');
  }
  const acting = /^([^()[\]]+?)\s*[([]\s*([A-Za-z][A-Za-z0-9 ]{0,9})\s*[)\]]$/.exec(text);
  if (acting !== null && GRADE.test(acting[2] ?? '')) {
    return oneOrMore(acting[1] ?? '', `${acting[1]} acts as ${acting[2]}`);
  }
  return oneOrMore(text, null);
}

function oneOrMore(text: string, note: string | null): NameCell {
  if (/[()[\]]/.test(text)) return refused('a remark in brackets', 'leave the name alone in the cell');
  if (/\?/.test(text)) return refused('a question mark', 'write the name that is decided, or leave the cell empty');
  if (/\d+[/.-]\d+/.test(text) || /\b(?:swap|see|until|from|after|before|note)\b/i.test(text)) {
    return refused('a remark', 'leave the name alone in the cell');
  }
  if (/[/|]|\bor\b/.test(text)) return refused('a choice of names', 'write one name, or both joined by &');
  const names = text.split(/\s*(?:&|\+|,|;|\band\b)\s*/).filter((name) => name !== '');
  if (names.length === 0 || names.some((name) => name.length > LONGEST_NAME)) {
    return refused('no name', 'leave the name alone in the cell');
  }
  return { kind: 'names', names, note };
}

function refused(found: string, tryThis: string): NameCell {
  return { kind: 'refused', found, tryThis };
}

/** The refusal of a cell as a problem. */
export function nameProblem(
  cell: { readonly found: string; readonly tryThis: string },
  text: string,
  where: string,
): Problem {
  return {
    code: 'formats.name-cell',
    where,
    found: `"${text.slice(0, 80)}" holds ${cell.found}`,
    expected: 'the name of who does the duty',
    tryThis: cell.tryThis,
  };
}
