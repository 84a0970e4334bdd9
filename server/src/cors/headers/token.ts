/** One or more token characters: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
export const isToken = (text: string): boolean => /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/u.test(text);
