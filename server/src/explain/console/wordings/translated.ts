import { allowOriginMismatch, parseFacts } from './firefox';
import { languages, type Language } from './languages';
import { explainStep } from '../../step/explain-step';
import { headerFacts, statusOf, type Meaning } from './wording';

/** Firefox translates its messages, but not addresses or header names. */
export function translatedReason(reason: string, language?: string): Meaning | undefined {
  const words = language === undefined ? undefined : languages[language];
  if (/Access-Control-Allow ?-Headers/u.test(reason)) return allowHeaders(reason, words);
  if (reason.includes('Access-Control-Allow-Methods')) return allowMethods(reason, words);
  if (reason.includes('Access-Control-Allow-Credentials'))
    return /\*/u.test(reason)
      ? { step: 'cors-check.4', variant: 'wildcard', value: '*' }
      : { step: 'cors-check.8' };
  if (reason.includes('Access-Control-Allow-Origin')) return allowOrigin(reason, words);
  return words === undefined ? undefined : unnamed(reason, words);
}

/** The status after the reason, such as `Código de estado: 200.` */
export const translatedStatus = (text: string): number | undefined =>
  statusOf(/(?:(?<=[).。]) |(?<=[)。]\.?))[^().。:/]{2,30}: ?(\d{3})(?!\d)/u.exec(text)?.[1] ?? '');

const captured = (source: string, text: string): string | undefined =>
  new RegExp(source, 'iu')
    .exec(text)
    ?.slice(1)
    .find(Boolean)
    ?.replace(/(?<![),;。])[),;。]+$/u, '');
/** A parenthesis after `null` belongs to the value. */
const withoutMarks = (value: string): string =>
  value.replace(/(?<![).,;])[).,;]+$/u, (marks, at: number) =>
    value.endsWith('null', at) ? marks.slice(0, 1) : '',
  );
const says = (source: string, text: string): boolean => new RegExp(source, 'iu').test(text);

function allowHeaders(reason: string, words: Language | undefined): Meaning | undefined {
  if (/\*/u.test(reason) && /\bAuthorization\b/u.test(reason))
    return {
      step: 'preflight.7.6-authorization',
      variant: 'uncovered-wildcard',
      names: ['authorization'],
      value: '*',
    };
  if (words === undefined) return undefined;
  const name = captured(words.header, reason);
  if (name !== undefined) return headerFacts(name);
  return says(words.token, reason)
    ? parseFacts('headers', captured(words.token, reason) ?? '')
    : headerFacts('');
}

const allowMethods = (reason: string, words: Language | undefined): Meaning | undefined =>
  words === undefined
    ? undefined
    : says(words.token, reason)
      ? parseFacts('methods', captured(words.token, reason) ?? '')
      : { step: 'preflight.7.5-method' };

function allowOrigin(reason: string, words: Language | undefined): Meaning | undefined {
  if (/(?<!\S)\*/u.test(reason) || / ?\*(?=\W|$)/u.test(reason))
    return { step: 'cors-check.4', variant: 'wildcard', value: '*' };
  // Only the value of a header looks like an origin here.
  const [value] =
    /\(null\)|(?<![\w-])null(?![\w-])|[a-z][a-z\d+.-]{0,30}:\/\/[!-~]{1,2000}/iu.exec(reason) ?? [];
  if (value !== undefined) return allowOriginMismatch(withoutMarks(value));
  if (words === undefined) return undefined;
  if (says(words.several, reason)) return { step: 'cors-check.4', variant: 'several', doubled: true };
  const other = captured(words.mismatch, reason);
  if (other !== undefined || says(words.mismatch, reason)) return allowOriginMismatch(other ?? '');
  return says(words.missing, reason) ? { step: 'cors-check.2' } : undefined;
}

/** The reasons without a response header. */
function unnamed(reason: string, words: Language): Meaning | undefined {
  if (says(words.redirect, reason)) return { step: 'preflight.7-status', variant: 'redirect' };
  if (says(words.preflight, reason)) return { step: 'preflight.7-status', variant: 'status' };
  if (says(words.disabled, reason))
    return {
      step: null,
      reason: 'CORS is disabled in this Firefox, so every request to another origin fails.',
      remedy:
        'Set `content.cors.disable` to false in `about:config`. Nothing in config.toml causes or fixes this.',
      options: [],
    };
  if (/\bhttp\b/iu.test(reason.replace(/https?:\/\//giu, '')) || /http(?=[^a-z:])/iu.test(reason))
    return { step: 'network', variant: 'scheme' };
  if (/\bOrig[ei]n\b/iu.test(reason))
    return {
      step: null,
      reason: 'Firefox could not add the `Origin` header to the request, so it did not send it.',
      remedy:
        'Look for a browser extension or privileged script that changes the request. Nothing in config.toml causes or fixes this.',
      options: [],
    };
  if (!says(words.failed, reason) && !reason.includes('(null)')) return undefined;
  const {
    reason: what,
    remedy,
    options,
  } = explainStep({
    step: 'network',
    variant: 'no-response',
    value:
      'Firefox also prints this line after other CORS errors; in that case the line before it has the reason.',
  });
  return { step: 'network', reason: what, remedy, options };
}
