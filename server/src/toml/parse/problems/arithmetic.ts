/** Numbers with arithmetic operators between them. */
const shape = /^\d[\d_]*(?:[ \t]*[-+*/x×][ \t]*\d[\d_]*)+$/u;

export interface Calculation {
  /** The result, if it is a whole number. */
  readonly result: string | undefined;
}

/** `12 * time.Hour` and `1 << 10`: what the names mean, or the sign does, is another language's affair. */
const named = /^[\w.]+(?:[ \t]*(?:[*×]|<<|\*\*)[ \t]*[\w.]+)+$/u;

/** What an expression such as `60 * 60 * 24` comes to; undefined for any other text. */
export function calculate(written: string): Calculation | undefined {
  if (written.length > 100) return undefined;
  const text = /^\(.*\)$/u.test(written) ? written.slice(1, -1).trim() : written;
  if (!shape.test(text)) return /\d/u.test(text) && named.test(text) ? { result: undefined } : undefined;
  const parts = text.replaceAll(/[ \t_]/gu, '').split(/(?<sign>[-+*/x×])/u);
  let sum = 0;
  let product = Number(parts[0]);
  for (let at = 1; at + 1 < parts.length; at += 2) {
    const next = Number(parts[at + 1]);
    if (parts[at] === '/') product /= next;
    else if (parts[at] === '+' || parts[at] === '-') {
      sum += product;
      product = parts[at] === '-' ? -next : next;
    } else product *= next;
  }
  const result = sum + product;
  return { result: Number.isSafeInteger(result) ? String(result) : undefined };
}
