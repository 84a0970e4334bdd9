/** A word of HAProxy that holds exactly this text, also where `%` begins a variable of its log format. */
export const haproxyQuote = (text: string): string =>
  `"${text.replaceAll(/[\\"$]/gu, '\\$&').replaceAll('%', '%%')}"`;

/** A word that is compared, where `%` means itself. */
export const haproxyPattern = (text: string): string => `"${text.replaceAll(/[\\"$]/gu, '\\$&')}"`;
