/** A regular expression, for both PCRE and RE2, that matches only this text. */
export const escapeRegex = (text: string): string => text.replaceAll(/[^A-Za-z\d/:_~@,=-]/gu, '\\$&');

/** Matches the paths at `base` and below it, by whole segments. */
export const belowRegex = (base: string): string => `^${escapeRegex(base)}(/|$)`;

/** Matches exactly this text; `$` alone would also match before a trailing line end. */
export const exactRegex = (text: string): string => `^${escapeRegex(text)}$`;
