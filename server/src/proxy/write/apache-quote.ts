/** A quoted argument of an Apache directive; a backslash means itself except before a quote or another one. */
export const apacheQuote = (text: string): string => `"${text.replaceAll(/\\(?=\\|"|$)|"/gu, '\\$&')}"`;

/** A value of the `Header` directive, where `%` begins a variable. */
export const apacheValue = (text: string): string => apacheQuote(text.replaceAll('%', '%%'));
