/** What is wrong with a JSON text before it is parsed, and where (offset in characters). */
export interface JsonFault {
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;

/** Scans a text that may be JSON for depth and for keys that stand twice in one object. Faults of syntax are left to the parser. */
export function scanJson(text: string, deepest: number): JsonFault | null {
  const open: (Set<string> | null)[] = [];
  let string: { readonly text: string; readonly at: number } | null = null;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    if (token.startsWith('"')) {
      string = { text: token, at: match.index };
      continue;
    }
    if (token === ':' && string !== null) {
      const keys = open.at(-1);
      if (keys?.has(string.text) === true) return twice(string);
      keys?.add(string.text);
    }
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null);
    if (token === '}' || token === ']') open.pop();
    if (open.length > deepest) {
      return {
        at: match.index,
        found: `brackets nested deeper than ${deepest}`,
        expected: 'a rota, which is far flatter',
      };
    }
    string = null;
  }
  return null;
}

function twice(key: { readonly text: string; readonly at: number }): JsonFault {
  return {
    at: key.at,
    found: `the key ${key.text.slice(0, 60)} for the second time in one object`,
    expected: 'each key once',
  };
}
