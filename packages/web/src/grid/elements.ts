/** A `div` with a class, a role and attributes. */
export function element(
  className: string,
  role: string | null = null,
  attributes: Readonly<Record<string, string>> = {},
): HTMLDivElement {
  const made = document.createElement('div');
  made.className = className;
  if (role !== null) made.setAttribute('role', role);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Sets an attribute only where it differs: writing costs the browser more than reading. */
export function setAttribute(target: Element, name: string, value: string | null): void {
  if (target.getAttribute(name) === value) return;
  if (value === null) target.removeAttribute(name);
  else target.setAttribute(name, value);
}

/** Sets the text of an element that has nothing but text, in the text node that is there: a new one would make the browser lay its layers out anew. */
export function setText(target: Element, text: string): void {
  const { firstChild } = target;
  if (firstChild instanceof Text) {
    if (firstChild.data !== text) firstChild.data = text;
  } else if (text !== '') target.append(text);
}
