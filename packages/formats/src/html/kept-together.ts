/** A text whose durations (`23 h 30`) and dates (`Sat 3 Oct`) don't break across lines. */
export function keptTogether(text: string): string {
  return text
    .replace(
      /(\d) (h|min)\b(?: (\d\d(?:\.\d+)?)\b)?/g,
      (_, digit, unit, rest) => `${digit}\u00a0${unit}${rest === undefined ? '' : `\u00a0${rest}`}`,
    )
    .replace(/(\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g, '$1\u00a0$2');
}
