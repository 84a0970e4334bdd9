import type { Engine } from '../../cors/headers/max-age';
import { stepSources, type StepName, type StepVariant } from '../../cors/step';
import { quoted } from '../../text/quoted';
import { explainStep } from '../step/explain-step';
import { isRedirectsFault } from '../step/redirect-step';
import type { StepFacts } from '../step/step-facts';
import type { Message } from './messages';
import { unread } from './unread';
import { statusOf, type Frame, type Meaning } from './wordings/wording';

export interface ConsoleExplanation {
  /** Null if several browsers print the same text. */
  readonly engine: Engine | null;
  /**
   * A step of the preflight, one of two failures outside CORS, or null if the text doesn't say or CORS isn't
   * involved.
   */
  readonly step: StepName | 'local-network-access' | 'mixed-content' | null;
  readonly variant?: StepVariant;
  /** The address of the clause, if the text names a step. */
  readonly source?: string;
  /** The options in config.toml that decide it, most likely first; empty if none does. */
  readonly options: readonly string[];
  /** Complete sentences: the reason, then what to do. */
  readonly explanation: string;
  /** The URL in the message itself. */
  readonly url?: string;
  readonly origin?: string;
  readonly method?: string;
  readonly header?: string;
  /** The origins in `Access-Control-Allow-Origin`. */
  readonly values?: readonly string[];
  readonly status?: number;
  /** How many messages in the text this explains, if more than one. */
  readonly count?: number;
}

/** The remedy for a failure given the content of a file, in place of the general one. */
export type Remedy = (facts: StepFacts) => string | undefined;

export interface Told {
  readonly meaning: Meaning;
  readonly frame: Frame;
  readonly engine: Engine | null;
  /** The message with the text that follows it. */
  readonly text: string;
  readonly aside?: string | undefined;
  /** The same failure is on another line too. */
  readonly again?: boolean;
  /** Safari and Chromium before 2013 print this in the same words. */
  readonly shared?: boolean;
}

/** Undefined if a message has neither a known reason nor an informative frame. */
export function meaningOf(message: Message): Told | undefined {
  const { frame, found, text } = message;
  const read =
    found === undefined
      ? unread(message)
      : { meaning: found.wording.means(found.groups, frame), aside: undefined };
  if (read === undefined) return undefined;
  const { meaning } = read;
  const printed = found?.wording.engine ?? null;
  // The text around the reason identifies the browser better than the reason itself, which older versions of two
  // browsers shared.
  const shared = printed === 'webkit' && message.shared;
  const engine =
    printed === null || printed === 'webkit' ? (frame.engine ?? (shared ? null : printed)) : printed;
  const told = { frame, engine, text, aside: read.aside, again: message.again, shared };
  if ('reason' in meaning) return { ...told, meaning };
  const status = meaning.status ?? statusOf(statusIn.exec(text)?.slice(1).find(Boolean) ?? '');
  const facts: StepFacts = {
    ...meaning,
    url: meaning.url ?? frame.url,
    origin: meaning.origin ?? frame.origin,
    redirectedFrom: meaning.redirectItself === true ? frame.url : frame.redirectedFrom,
    ...(message.redirectItself && { redirectItself: true }),
    ...(status !== undefined && meaning.step.match(/^(?:cors-check|preflight)/u) !== null && { status }),
  };
  return { ...told, meaning: facts };
}

const statusIn = /\bStatus code: (\d{3})\b|The response had HTTP status code (\d{3})\b/iu;

export function explainTold(told: Told, remedyFor?: Remedy): ConsoleExplanation {
  const { meaning, frame, engine } = told;
  if ('reason' in meaning) {
    const { step, options, reason, remedy } = meaning;
    const lead = told.aside === undefined ? [] : [told.aside];
    return {
      engine,
      step,
      options,
      explanation: [...lead, reason, remedy].join(' '),
      ...named(frame, meaning),
    };
  }
  const { reason, remedy, options } = explainStep(meaning);
  const fitting = isRedirectsFault(meaning) ? undefined : remedyFor?.(meaning);
  return {
    engine,
    step: meaning.step,
    source: stepSources[meaning.step],
    ...(meaning.variant === undefined ? {} : { variant: meaning.variant }),
    options,
    explanation: [reason, ...asides(meaning, told), fitting ?? remedy].join(' '),
    ...named(frame, meaning),
  };
}

function named(frame: Frame, meaning: Meaning): Partial<ConsoleExplanation> {
  const facts: Partial<StepFacts> = 'reason' in meaning ? {} : meaning;
  const { method, names, value, status, step } = facts;
  const origin = facts.origin ?? frame.origin;
  const [header] =
    step === 'preflight.7.7-header' || step === 'preflight.7.6-authorization' ? (names ?? []) : [];
  const values = step === 'cors-check.4' ? value?.split(/[, ]+/u).filter((each) => each !== '') : undefined;
  return {
    ...(frame.url === undefined ? {} : { url: frame.url }),
    ...(origin === undefined ? {} : { origin }),
    ...(method === undefined ? {} : { method }),
    ...(header === undefined ? {} : { header }),
    ...(values === undefined ? {} : { values }),
    ...(status === undefined ? {} : { status }),
  };
}

/** What the wording or the text around it reveals besides. */
function asides(facts: StepFacts, { engine, text, aside, frame, shared }: Told): readonly string[] {
  const { step, status, redirectedFrom, redirectItself } = facts;
  return [
    ...(aside === undefined ? [] : [aside]),
    ...(step === 'cors-check.2' && (engine === 'webkit' || shared === true) && redirectItself !== true
      ? [
          `${shared === true ? 'Safari and old versions of Chrome print' : 'Safari prints'} the same text if the header names a different origin.`,
        ]
      : []),
    ...(step === 'preflight.7-status' && engine === 'webkit'
      ? ['Safari checks the status first, so the CORS headers of that response may be missing too.']
      : []),
    ...(step === 'preflight.7.6-authorization' &&
    facts.variant === 'uncovered-wildcard' &&
    engine === 'firefox'
      ? ['So far Firefox only warns, and the request goes through.']
      : []),
    ...(step === 'cors-check.2' &&
    status !== undefined &&
    redirectItself !== true &&
    (status < 200 || status > 299)
      ? [
          `The response had status ${status}: an error page of the API or of a proxy, which often lacks the CORS headers. Find the cause of that status first.`,
        ]
      : []),
    ...(redirectedFrom !== undefined && !isRedirectsFault(facts)
      ? [
          `The request was redirected from ${quoted(redirectedFrom)}, so the response of the final address counts.`,
        ]
      : []),
    ...(step.startsWith('cors-check') && isSiteFile(text, frame)
      ? [
          'If another server sends this file, such as a CDN, the header must be added there; config.toml decides only what License Monitor sends.',
        ]
      : []),
    ...(/opaque response/iu.test(text)
      ? ["The browser's hint about `no-cors` doesn’t help: a page can’t read such a response."]
      : []),
  ];
}

/** Whether a page loads the address as part of itself: License Monitor serves an API. */
const isSiteFile = (text: string, { url = '' }: Frame): boolean =>
  /^Access to (?:font|image|script|css stylesheet|stylesheet|video|audio|manifest|worker)\b|^(?:Font|Image|Script|Stylesheet|Video|Audio) from origin/iu.test(
    text,
  ) ||
  /^[^?#]{1,3000}\.(?:woff2?|ttf|otf|eot|css|m?js|wasm|png|jpe?g|gif|svg|webp|avif|ico|mp[34]|webm|vtt|glb|gltf|hdr)(?:[?#]|$)/iu.test(
    url,
  );
