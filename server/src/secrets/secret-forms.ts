import { decoded } from './secret-names';

/** Replacing shorter text everywhere would garble the report. In its own header it is replaced anyway. */
const shortestSecret = 6;

/** The forms in which a server may repeat secrets: as they are, URL-encoded and in Base64; longest first. */
export function secretForms(secrets: readonly string[]): readonly string[] {
  const plain = new Set(
    secrets.flatMap((secret) => [secret, decoded(secret), decoded(secret.replaceAll('+', ' '))]),
  );
  const forms = [...plain].flatMap((secret) => [secret, ...percentForms(secret), ...base64Forms(secret)]);
  return [...new Set(forms)]
    .filter((form) => form.length >= shortestSecret)
    .sort((one, other) => other.length - one.length);
}

function percentForms(secret: string): readonly string[] {
  const encoded = wellFormed(secret);
  const strict = encoded.replace(/[!'()*~]/gu, (character) => `%${hex(character.charCodeAt(0))}`);
  return [encoded, strict]
    .flatMap((form) => [form, form.replaceAll('%20', '+')])
    .flatMap((form) => [form, form.replace(/%[\dA-F]{2}/gu, (code) => code.toLowerCase())]);
}

/** The Base64 form of a short secret is too common; six characters become eight. */
function base64Forms(secret: string): readonly string[] {
  if (secret.length < shortestSecret) return [];
  const plain = base64(secret).replace(/=+$/u, '');
  return [plain, plain.replaceAll('+', '-').replaceAll('/', '_')];
}

const wellFormed = (text: string): string =>
  // `encodeURIComponent` throws on a lone surrogate.
  encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu, '\ufffd'),
  );

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(2, '0');

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of the text in UTF-8. This folder compiles without Node's `Buffer` and the browser's `btoa`. */
function base64(text: string): string {
  const bytes = [...wellFormed(text).matchAll(/%([\dA-F]{2})|[^]/gu)].map(([whole, code]) =>
    code === undefined ? whole.charCodeAt(0) : parseInt(code, 16),
  );
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = (bits.match(/.{1,6}/gu) ?? []).map((six) => alphabet[parseInt(six.padEnd(6, '0'), 2)]);
  return characters.join('');
}
