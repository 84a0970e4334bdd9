/**
 * A quoted word of a Caddyfile, where a backslash means itself. Precondition: the text has no quote, brace or line
 * end and does not end in a backslash, which a Caddyfile could not say; a plan has none of them.
 */
export const caddyQuote = (text: string): string => `"${text}"`;
