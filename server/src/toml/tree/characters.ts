/** Code units in TOML's grammar, and character classes made of them. */
const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const APOSTROPHE = 0x27;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const EQUALS = 0x3d;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
const UNDERSCORE = 0x5f;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
/** What `codeAt` returns after the last character. */
export const END = -1;

export const codeAt = (text: string, offset: number): number =>
  offset < text.length ? text.charCodeAt(offset) : END;

export const isBlank = (code: number): boolean => code === SPACE || code === TAB;

/**
 * A lone carriage return isn't a line end in TOML, but every editor shows it as one, so error recovery counts it.
 */
export const isLineEnd = (code: number): boolean =>
  code === LINE_FEED || code === CARRIAGE_RETURN || code === END;

export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

export const isQuote = (code: number): boolean => code === QUOTE || code === APOSTROPHE;

export const isBareKey = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  isDigit(code) ||
  code === UNDERSCORE ||
  code === MINUS;

/** Control characters that TOML doesn't allow anywhere, not even in strings and comments. */
export const isForbiddenControl = (code: number): boolean =>
  (code < SPACE && code !== TAB && code >= 0) || code === 0x7f;
