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

export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
