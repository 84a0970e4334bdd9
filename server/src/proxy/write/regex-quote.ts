/** A regular expression, for PCRE and RE2 alike, that matches this text and nothing else. */
export const escapeRegex = (text: string): string => text.replaceAll(/[^A-Za-z\d/:_~@,=-]/gu, '\\$&');

/** Matches the paths at `base` and below it, whole segments. */
export const belowRegex = (base: string): string => `^${escapeRegex(base)}(/|$)`;

/** Matches exactly this text; `$` alone would also match before a final line end. */
export const exactRegex = (text: string): string => `^${escapeRegex(text)}$`;
