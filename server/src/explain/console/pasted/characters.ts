/**
 * The characters of a pasted message as the browser meant them: escapes and entities are decoded, colors, markup
 * and invisible characters are removed, look-alikes become ASCII. Quotation marks stay; see `withoutQuotes`.
 */
export const plainCharacters = (text: string): string =>
  [unescaped, withoutColors, withoutEntities, withoutMarkup, ascii].reduce((rest, step) => step(rest), text);

/** A message in a JSON string, escaped once or several times. */
const unescaped = (text: string): string =>
  text.replace(
    /(?<!\\)\\{1,8}(?:u([\da-f]{4})|([nr])|(t)|(x1b|033|e)(?=\[)|(?=["'`/]))/giu,
    (_, code?: string, line?: string, tab?: string, escape?: string) =>
      code !== undefined
        ? String.fromCharCode(parseInt(code, 16))
        : line !== undefined
          ? '\n'
          : tab !== undefined
            ? ' '
            : escape !== undefined
              ? '\u001b'
              : '',
  );

/** Removes ECMA-48 control sequences and xterm titles, even if the escape character is printed or lost. */
const withoutColors = (text: string): string =>
  text
    .replace(/(?:\u001b|\u241b|\^\[)\[[0-?]*[ -/]*[@-~]/gu, '')
    .replace(/\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/gu, '')
    .replace(/\[(?:\d{1,3};){0,8}\d{1,3}m/gu, '');

const entities: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', hellip: '…', colon: ':', sol: '/' },
  ...{ lsquo: "'", rsquo: "'", ldquo: '"', rdquo: '"', laquo: '«', raquo: '»', ndash: '-', hyphen: '-' },
  ...{ lpar: '(', rpar: ')', period: '.', comma: ',', ast: '*', grave: '`', NewLine: '\n' },
};

const withoutEntities = (text: string): string =>
  text
    .replace(/&(?:amp;)+/gu, '&')
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/giu,
      (whole: string, decimal: string | undefined, hexadecimal: string | undefined, name: string) =>
        decimal !== undefined
          ? String.fromCodePoint(Number(decimal))
          : hexadecimal !== undefined
            ? String.fromCodePoint(parseInt(hexadecimal, 16))
            : (entities[name] ?? whole),
    );

/** Removes HTML, bold Markdown and Markdown links, but keeps their text. */
const withoutMarkup = (text: string): string =>
  text
    .replace(/<\/?(?:br|p|div|li|ul|ol|pre|blockquote|tr|td|h\d)\b[^<>]{0,300}>/giu, '\n')
    .replace(/<\/?(?:code|b|i|em|strong|span|a|tt|kbd|samp|font|mark|u|small)\b[^<>]{0,300}>/giu, '')
    .replace(/\[([^\][]{1,600})\]\([^()\s]{1,600}\)/gu, '$1')
    .replace(/\*\*(?=\S)|(?<=\S)\*\*/gu, '');

const fullWidth = '（）：，；';
const narrow = '():,;';

const ascii = (text: string): string =>
  text
    .replace(/[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu, '')
    .replace(/[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replace(/[\u2010-\u2013\u2212\ufe63\uff0d]/gu, '-')
    .replace(/[（）：，；]/gu, (wide) => narrow.charAt(fullWidth.indexOf(wide)));

/** Typographic marks decoded with the wrong encoding, and those that became question marks. */
const broken =
  /â€[\u0098\u0099\u009c\u009d˜™œ]?|\ufffd|\?(?=Access-Control-)|(?<=Access-Control-[A-Za-z-]{5,20})\?/gu;
const quotes = /[«‹] ?| ?[»›]|['"`´′″‘’‚‛“”„‟「」『』〝〞〟＂＇｀ʼʹˈˋ❛❜❝❞]/gu;

/**
 * Every browser, language and program uses other quotation marks, or none. Without them, what a message names is
 * still found between the words around it.
 */
export const withoutQuotes = (text: string): string => text.replace(broken, '').replace(quotes, '');
