/**
 * A quoted parameter of nginx that holds exactly this text. Inside double quotes nginx takes the backslash away
 * before a quote or a backslash, turns `\t`, `\r` and `\n` into characters, and leaves it elsewhere.
 */
export const nginxQuote = (text: string): string => `"${text.replaceAll(/[\\"]/gu, '\\$&')}"`;

/** Likewise for a regular expression: its backslashes stay single where nginx leaves them alone. */
export const nginxRegex = (pattern: string): string =>
  `"${pattern.replaceAll(/\\(?=["\\trn]|$)/gu, '\\\\').replaceAll('"', '\\"')}"`;
