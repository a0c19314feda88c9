/**
 * The most that one document may ask for. Each limit lies far above any hospital and low enough that a hostile
 * document is refused before it fills the memory.
 */
export const READING_LIMITS = {
  /** Years of a roster's dates: between them every instant fits its column. Both included. */
  firstYear: 1900,
  lastYear: 2999,
  /** Days of a roster: ten years. */
  days: 3653,
  people: 100_000,
  /** Duties of a roster, those that come from lines included. About 100 bytes each while reading. */
  duties: 5_000_000,
  /** Shift types of a roster or a template. */
  shiftTypes: 10_000,
  /** Codes of all shift types of a document together: the code column holds no more. */
  codes: 65_536,
  leave: 5_000_000,
  /** Weeks of a template: ten years. */
  cycleWeeks: 520,
  /** Codes joined in one cell. */
  codesInCell: 24,
  /** Characters of an id, a code or a grade. */
  nameLength: 200,
  /** Characters of a title. */
  titleLength: 2000,
  /** Civil minutes of a duty with its own times: a week, which holds every on-call period seen. */
  dutyMinutes: 10_080,
  /** Breaks of one duty. */
  breaks: 48,
  /** Notes kept of one kind. */
  notes: 200,
} as const;
