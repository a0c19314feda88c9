/** Words with a capital, as they begin a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
