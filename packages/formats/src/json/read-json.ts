import { bad, good, type Outcome } from '@rotawright/core/problems';
import type { RotaInput } from '@rotawright/core/roster';
import { fileProblem, LIMITS } from '../guard/index.ts';
import type { FoundRota, LayoutId, ReadOptions } from '../layouts/reading.ts';
import type { Gathered } from '../layouts/task.ts';
import { askedOfDocument, withoutEffect } from './asked-of-document.ts';
import { parseJson } from './parse-json.ts';
import { isRotaCalc, readRotaCalc } from './rotacalc.ts';

/** Rotas of a JSON text: one interchange document, a list of them, one on each line, or a RotaCalc grid. */
export function readJson(
  text: string,
  from: { readonly file: string; readonly options: ReadOptions; readonly out: Gathered },
): Outcome<{ readonly layout: LayoutId; readonly rotas: readonly FoundRota[] }> {
  const { file, options, out } = from;
  const parsed = documents(text, file);
  if (!parsed.ok) return parsed;
  const [first] = parsed.value;
  if (parsed.value.length > LIMITS.jsonDocuments) return bad([tooMany(file, parsed.value.length)]);
  if (parsed.value.length === 1 && (isRotaCalc(first) || options.layout === 'rotacalc')) {
    const rota = readRotaCalc(first, from);
    if (rota !== null) noteIgnored([rota.document], { ...from, what: 'a RotaCalc grid', settled: ['--code'] });
    return good({ layout: 'rotacalc', rotas: rota === null ? [] : [rota] });
  }
  const problems = parsed.value.flatMap((one, i) => (isInterchange(one) ? [] : [notARota(one, file, i)]));
  if (problems.length > 0 || parsed.value.length === 0)
    return bad(problems.length > 0 ? problems : [notARota(null, file, 0)]);
  if (options.layout !== undefined && options.layout !== 'interchange') return bad([otherLayout(file, options.layout)]);
  noteIgnored(parsed.value.filter(isInterchange), { ...from, what: 'an interchange document', settled: [] });
  const rotas = parsed.value.flatMap((one) => (isInterchange(one) ? [foundRota(one, file, options)] : []));
  out.understood.push(
    rotas.length === 1
      ? `An interchange document, ${String(rotas[0]?.document.format)}.`
      : `${rotas.length} interchange documents.`,
  );
  return good({ layout: 'interchange', rotas });
}

function documents(text: string, file: string): Outcome<readonly unknown[]> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) {
    const each = lines.map((line, i) => parseJson(line, `${file}, document ${i + 1}`));
    const problems = each.flatMap((one) => (one.ok ? [] : one.problems));
    return problems.length > 0 ? bad(problems) : good(each.flatMap((one) => (one.ok ? [one.value] : [])));
  }
  const whole = parseJson(text, file);
  if (!whole.ok) return whole;
  return good(Array.isArray(whole.value) ? whole.value : [whole.value]);
}

function tooMany(file: string, count: number) {
  return fileProblem('formats.not-a-rota', {
    file,
    found: `a list of ${count}`,
    expected: `at most ${LIMITS.jsonDocuments} rotas`,
  });
}

function isInterchange(value: unknown): value is RotaInput {
  // Only the mark is checked here; the core validates all fields of the document, naming every fault.
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    typeof value.format === 'string' &&
    value.format.startsWith('rotawright/')
  );
}

function notARota(value: unknown, file: string, index: number) {
  const report = typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'string';
  const found = report ? `a document of format "${String(value.format)}"` : 'JSON without "format": "rotawright/1"';
  const where = index === 0 ? file : `${file}, document ${index + 1}`;
  return fileProblem('formats.not-a-rota', {
    file: where,
    found,
    expected: 'an interchange document, or a RotaCalc grid with shiftDefinitions and grid',
  });
}

/** Origins are JSON paths in the document as it was written. */
function foundRota(written: RotaInput, file: string, options: ReadOptions): FoundRota {
  const { document, kept } = askedOfDocument(written, options);
  if (document.kind === 'template') {
    const lines: unknown = document.lines;
    const cells = Array.isArray(lines)
      ? lines.map((line, w) => (Array.isArray(line) ? line.map((_, d) => `lines[${w}][${d}]`) : []))
      : [];
    return { document, origins: { cells }, sheet: file };
  }
  return { document, origins: { duties: kept.map((i) => `duties[${i}]`) }, sheet: file };
}

function noteIgnored(
  documents: readonly RotaInput[],
  { what, settled, options, out }: Heard & { readonly options: ReadOptions; readonly out: Gathered },
): void {
  const ignored = withoutEffect(documents, options).filter((option) => !settled.includes(option));
  if (ignored.length > 0) out.notes.push(`No effect on ${what}: ${ignored.join(', ')}.`);
}

/** A kind of document, and the options that it takes notice of besides those of {@link askedOfDocument}. */
interface Heard {
  readonly what: string;
  readonly settled: readonly string[];
}

function otherLayout(file: string, layout: LayoutId) {
  return fileProblem('formats.no-layout', {
    file,
    found: 'an interchange document',
    expected: `a rota in the layout ${layout}`,
    tryThis: 'leave out --layout',
  });
}
