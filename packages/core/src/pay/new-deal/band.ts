/** Pay bands of the 2002 contract; `none` is a post without a band. */
export type Band = '3' | '2A' | '2B' | '1A' | '1B' | '1C' | 'none' | 'FA' | 'FB' | 'FC';

/** Every band, the best paid first, full time before less than full time. */
export const BANDS: readonly Band[] = ['3', '2A', '2B', '1A', '1B', '1C', 'FA', 'FB', 'FC', 'none'];
