/** What a file may cost before it is refused. A year of a thousand doctors stays under all of these. */
export const LIMITS = {
  /** Bytes of the file as it comes. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of all entries of a workbook once unpacked. */
  unpackedBytes: 50 * 1024 * 1024,
  /** Entries of a workbook's archive; ordinary workbooks have fewer than a hundred. */
  zipEntries: 2_000,
  /** Cells that hold something, over all sheets. */
  filledCells: 500_000,
  /** The furthest row and column that may hold something, counted from 1. */
  lastRow: 20_000,
  lastColumn: 2_000,
  /** Rows × columns of one sheet up to its furthest filled cell. */
  sheetArea: 4_000_000,
  /** Rotas in one JSON file. */
  jsonDocuments: 10_000,
  /** Levels of brackets in JSON; the format needs 7. */
  jsonDepth: 64,
  /** Occurrences that one repeating calendar event may stand for. */
  occurrences: 1_000,
  /** Larger files are read in a worker of their own, whose start costs more than reading a small file does. */
  inProcessBytes: 2 * 1024 * 1024,
  /** Wall time, where the caller says nothing else. */
  workerSeconds: 9,
  workerHeapMegabytes: 320,
} as const;
