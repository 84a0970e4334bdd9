import { quoted } from '../../text/quoted';
import { translatedReason, translatedStatus } from './wordings/translated';
import { headerFacts, type Meaning, type Outside } from './wordings/wording';
import type { Message } from './messages';
import type { StepFacts } from '../step/step-facts';

/** What Chromium may print after its frame, to recognize a line that was cut off. */
const beginnings: readonly (readonly [text: string, facts: StepFacts])[] = [
  ['No Access-Control-Allow-Origin header is present on the requested resource.', { step: 'cors-check.2' }],
  ['The Access-Control-Allow-Origin header has a value ', { step: 'cors-check.4', variant: 'mismatch' }],
  [
    'The Access-Control-Allow-Origin header contains multiple values ',
    { step: 'cors-check.4', variant: 'several' },
  ],
  [
    'The Access-Control-Allow-Origin header contains the invalid value ',
    { step: 'cors-check.4', variant: 'unparsable' },
  ],
  [
    'The value of the Access-Control-Allow-Origin header in the response must not be the wildcard * when',
    { step: 'cors-check.4', variant: 'wildcard', value: '*' },
  ],
  ['The value of the Access-Control-Allow-Credentials header in the response is', { step: 'cors-check.8' }],
  ['It does not have HTTP ok status.', { step: 'preflight.7-status', variant: 'status' }],
  ['Redirect is not allowed for a preflight request.', { step: 'preflight.7-status', variant: 'redirect' }],
  ['Cannot parse Access-Control-Allow-Methods', { step: 'preflight.7.3-parse', variant: 'methods' }],
  ['Request header field ', headerFacts('')],
  ['Method ', { step: 'preflight.7.5-method' }],
];

/** What consoles print after a message: source locations, other errors, requests, buttons. */
const unrelated =
  /^(?:at\b|\(?anonymous\)?|Uncaught\b|Promise\b|Error\b|TypeError\b|GET |HEAD |POST |PUT |PATCH |DELETE |OPTIONS |Failed to load |Understand this|Show more|\{|\[|\S{1,300}:\d{1,6}(?: |$)|\(?unknown\)?)/u;

const cutAside = 'The message is cut off before its reason, so this is the most likely one.';

export interface Unread {
  readonly meaning: Meaning;
  readonly aside?: string;
}

/** The explanation of a message whose reason is missing or unknown; undefined if it isn't a message at all. */
export function unread(message: Message): Unread | undefined {
  const { frame, rest = '', language } = message;
  if (language !== undefined) return translated(message, language);
  if (message.bare)
    return {
      meaning: untold(
        frame.engine === 'webkit' ? "This is the second line of Safari's message" : 'The reason is missing',
      ),
    };
  return frame.engine === 'firefox' ? firefox(rest) : chromium(rest);
}

function chromium(rest: string): Unread {
  const reason = rest
    .replace(/^[:.,\s]+/u, '')
    .replace(/^Response to preflight request doesn.?t pass access control check:?\s?/iu, '')
    .replace(/^(?:…|\.\.\.)/u, '');
  if (reason === '' || unrelated.test(reason)) return { meaning: { step: 'cors-check.2' }, aside: cutAside };
  const start = reason
    .replace(/(?:…|\.{3})$/u, '')
    .trim()
    .toLowerCase();
  const known = beginnings.find(
    ([text]) => start.length < text.length && text.toLowerCase().startsWith(start),
  );
  return known === undefined
    ? { meaning: notUnderstood(notRead('Chromium'), reason) }
    : { meaning: known[1], aside: cutAside };
}

function firefox(rest: string): Unread {
  const reason = /\(?Reason: ?([^()]{0,300})/iu.exec(rest)?.[1]?.trim() ?? '';
  if (reason !== '') return { meaning: notUnderstood(notRead('Firefox'), reason) };
  const said = rest.replace(/^[:.,(\s]+/u, '').slice(0, 300);
  if (
    /^\p{L}/u.test(said) &&
    !unrelated.test(said) &&
    !/^(?:Reason\b|This can be fixed|Status code)/iu.test(said)
  )
    return { meaning: notUnderstood(notRead('Firefox'), said) };
  return {
    meaning: untold(
      /moving the resource to the same domain/iu.test(rest)
        ? 'Old versions of Firefox print no reason'
        : 'The reason is missing here',
    ),
  };
}

/** The status comes after the reason. `(null)` there says nothing about a header. */
const statusPart = /(?:(?<=[).。]) |(?<=[)。]\.?))[^().。:/]{2,30}: ?(?:\d{3}(?!\d)|\(null\))/u;

function translated({ rest = '' }: Message, language: string): Unread {
  const [reason = ''] = rest.split(statusPart);
  const meaning = translatedReason(reason, language);
  if (meaning === undefined)
    return { meaning: notUnderstood(notRead(`Firefox (in ${language})`), withoutFrame(reason)) };
  const status = translatedStatus(rest);
  return { meaning: 'reason' in meaning || status === undefined ? meaning : { ...meaning, status } };
}

const withoutFrame = (reason: string): string =>
  /[(.:]\s?(?:[^():]{2,20}: ?)?(.{0,300})/u.exec(reason)?.[1]?.trim() ?? reason;

const optionsByHeader: readonly (readonly [name: string, options: readonly string[]])[] = [
  ['Access-Control-Allow-Methods', ['cors_methods']],
  ['Access-Control-Allow-Headers', ['cors_headers']],
  ['Access-Control-Allow-Credentials', ['cors_credentials']],
  ['Access-Control-Allow-Origin', ['cors_origins']],
  ['Access-Control-Max-Age', ['cors_max_age']],
];

const notRead = (browser: string): string =>
  `This is a message from ${browser}; its reason is not recognized`;

/** For a message whose reason isn't known. */
function notUnderstood(lead: string, reason: string): Outside {
  const [name, options = []] =
    optionsByHeader.find(([header]) => reason.toLowerCase().includes(header.toLowerCase())) ?? [];
  const decides =
    name === undefined
      ? ''
      : ` It names ${quoted(name)}, which ${options.map(quoted).join(' and ')} decides.`;
  return {
    step: null,
    reason: `${lead}: ${quoted(reason)}.${decides}`,
    remedy: 'Run a preflight from here to see which step fails.',
    options,
  };
}

const untold = (what: string): Outside => ({
  step: null,
  reason: `${what}: browsers don't tell scripts why a request failed, so this text alone can mean CORS, the network or a closed page.`,
  remedy:
    'Open the console of the developer tools and paste the line next to this one, which names the reason, or run a preflight from here.',
  options: [],
});

/** A message has one address; a text with more than these is a list of something else. */
const mostAddresses = 50;

/** Firefox in an unsupported language: an address, then a reason that names CORS or one of its headers. */
export function otherLanguage(text: string): (Unread & { readonly url: string }) | undefined {
  for (const match of [...text.matchAll(/[a-z][a-z\d+.-]{0,30}:\/\/[!-~]{1,3000}/giu)].slice(
    0,
    mostAddresses,
  )) {
    const before = text.slice(Math.max(0, match.index - 300), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 800);
    if (isEnglish(`${before} ${after}`) || !/[:.] ?\S/u.test(before)) continue;
    const [, reason] =
      /^.{0,120}?[(.:]\s?(?:[^():]{2,40}: ?)?(.{0,400}(?:CORS|Access-Control-).{0,400})/u.exec(after) ?? [];
    if (reason === undefined) continue;
    const [told = ''] = reason.split(statusPart);
    const url = match[0].replace(/[.:,;)]{1,20}$/u, '');
    const meaning = translatedReason(told);
    return meaning === undefined
      ? { url, meaning: notUnderstood('This is Firefox, in another language; the reason', told) }
      : { url, meaning, aside: 'This is Firefox, in another language.' };
  }
  return undefined;
}

/** Other languages share at most one of these words with English. */
const isEnglish = (text: string): boolean =>
  new Set(text.toLowerCase().match(/\b(?:the|is|are|to|and|with|from|not|has|been|was|my)\b/gu)).size > 1;
