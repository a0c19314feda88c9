/** Text that is already HTML. Only {@link html} makes it, so that nothing reaches a page unescaped. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in an {@link html} template: text (escaped), HTML, lists of both; `null` and `false` print nothing. */
export type MarkupPart = string | number | Markup | null | false | readonly MarkupPart[];

/** HTML from a template: every interpolated text is escaped, for elements and for quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  let markup = strings[0] ?? '';
  for (let i = 0; i < parts.length; i += 1) markup += rendered(parts[i] ?? null) + (strings[i + 1] ?? '');
  return { markup };
}

function rendered(part: MarkupPart): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(rendered).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML; control characters that no document may hold become the replacement character. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\p{Cc}\p{Cs}]/gu, (character) => ('\t\n\r'.includes(character) ? character : '\ufffd'));
}

/** A heading of a level from 1 to 6. */
export function heading(level: number, text: MarkupPart, id: string | null = null): Markup {
  const tag = { markup: `h${Math.min(6, Math.max(1, level))}` };
  return id === null ? html`<${tag}>${text}</${tag}>` : html`<${tag} id="${id}">${text}</${tag}>`;
}
