// Our own colours, and the erasing of a progress line, pass; so do line ends and tabs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
const CONTROLS = /\u001b\[[\d;]*[mK]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * The text with every control character written as `\u001b`, so that a name in a file cannot move the cursor, retitle the
 * window or hide a line. JSON keeps its meaning: inside its strings that is how such a character is written.
 */
export function harmlessText(text: string): string {
  return text.replace(CONTROLS, (found) =>
    found.length > 1 ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
