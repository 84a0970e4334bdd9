const acting = /[\0-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Text of a file as it may stand in a message: what would act on a terminal, break the line or turn the direction is
 * told by its number, `\\u{1b}` for an escape character.
 */
export const visibleText = (text: string): string =>
  text.replace(acting, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
