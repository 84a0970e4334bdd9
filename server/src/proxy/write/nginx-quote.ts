/**
 * A quoted nginx parameter with exactly this text. Inside double quotes, nginx removes a backslash before a quote
 * or a backslash, converts `\t`, `\r` and `\n`, and keeps it elsewhere.
 */
export const nginxQuote = (text: string): string => `"${text.replaceAll(/[\\"]/gu, '\\$&')}"`;

/** The same for a regular expression: its backslashes stay single if nginx keeps them. */
export const nginxRegex = (pattern: string): string =>
  `"${pattern.replaceAll(/\\(?=["\\trn]|$)/gu, '\\\\').replaceAll('"', '\\"')}"`;
