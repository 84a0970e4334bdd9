import { chromiumWordings } from './chromium';
import { firefoxWordings } from './firefox';
import { consoleFrame, type ConsoleFrame } from './frame';
import { networkWordings } from './network';
import { outsideWordings } from './outside';
import { plainText, type Meaning, type Wording } from './text';
import { vagueWordings } from './vague';
import { webkitWordings } from './webkit';
import { explainStep } from '../step/explain-step';
import type { Engine } from '../../cors/max-age';
import { quoted } from '../../text/quoted';
import { stepSources, type StepName, type StepVariant } from '../../cors/step';
import type { StepFacts } from '../step/step-facts';

export interface ConsoleExplanation {
  /** Null where several browsers print the same. */
  readonly engine: Engine | null;
  /** A step of the preflight, two failures beside it, or null where the text does not say or CORS has no part. */
  readonly step: StepName | 'local-network-access' | 'mixed-content' | null;
  readonly variant?: StepVariant;
  /** The address of the clause, where the text names a step. */
  readonly source?: string;
  /** The options of config.toml that decide it, most likely first; empty where none does. */
  readonly options: readonly string[];
  /** Whole sentences: the reason, then what to do. */
  readonly explanation: string;
  /** What the message itself names. */
  readonly url?: string;
  readonly origin?: string;
  readonly method?: string;
  readonly header?: string;
  /** The origins that `Access-Control-Allow-Origin` held. */
  readonly values?: readonly string[];
  readonly status?: number;
}

/** Most telling first; within one list the message that comes first in the text wins. */
const ranks: readonly (readonly Wording[])[] = [
  [...chromiumWordings, ...firefoxWordings, ...webkitWordings, ...outsideWordings],
  networkWordings,
  vagueWordings,
];

/**
 * Reads what a browser printed about a failed request, with or without the text around it, and says which clause it
 * is, why, and what to change. Undefined where nothing in the text is known. Total.
 */
export function explainConsole(paste: string): ConsoleExplanation | undefined {
  const text = plainText(paste);
  const found = firstFound(text);
  if (found === undefined) return unknownWording(text);
  const frame = consoleFrame(text);
  const { wording, groups } = found;
  const meaning = wording.means(...groups);
  const engine = engineOf(wording, frame);
  if ('reason' in meaning) {
    const { step, options, reason, remedy } = meaning;
    return { engine, step, options, explanation: `${reason} ${remedy}`, ...named(frame, meaning) };
  }
  const facts: StepFacts = { ...meaning, url: frame.url, origin: meaning.origin ?? frame.origin };
  const { reason, remedy, options } = explainStep(facts);
  const sentences = [reason, ...asides(facts, wording, frame, text), remedy];
  return {
    engine,
    step: facts.step,
    source: stepSources[facts.step],
    ...(facts.variant === undefined ? {} : { variant: facts.variant }),
    options,
    explanation: sentences.join(' '),
    ...named(frame, facts),
  };
}

interface Found {
  readonly wording: Wording;
  readonly groups: readonly string[];
  readonly index: number;
}

function firstFound(text: string): Found | undefined {
  for (const rank of ranks) {
    const found = rank.flatMap((wording): Found[] => {
      const match = wording.find.exec(text);
      const groups = match?.slice(1).map((group: string | undefined) => group ?? '');
      return match === null ? [] : [{ wording, groups: groups ?? [], index: match.index }];
    });
    const [first] = found.sort((a, b) => a.index - b.index);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** The text around the reason is a surer sign than the reason, which older versions of two browsers shared. */
const engineOf = (wording: Wording, frame: ConsoleFrame): Engine | null =>
  wording.engine === null || wording.engine === 'webkit' ? (frame.engine ?? wording.engine) : wording.engine;

function named(frame: ConsoleFrame, meaning: Meaning): Partial<ConsoleExplanation> {
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

/** What the wording or the text around it gives away besides. */
function asides(facts: StepFacts, wording: Wording, frame: ConsoleFrame, text: string): readonly string[] {
  const { step, status } = facts;
  const cut = vagueWordings.includes(wording);
  return [
    ...(cut ? ['The message is cut off before its reason, so this is the commonest one.'] : []),
    ...(step === 'cors-check.2' && wording.engine === 'webkit'
      ? ['Safari prints the same text when the header names another origin.']
      : []),
    ...(step === 'preflight.7-status' && wording.engine === 'webkit'
      ? ['Safari looks at the status first, so the CORS headers of that answer may be missing too.']
      : []),
    ...(step === 'preflight.7.6-authorization' && facts.variant === 'uncovered-wildcard'
      ? ['Firefox only warns so far, and the request goes through.']
      : []),
    ...(step === 'cors-check.2' && status !== undefined && (status < 200 || status > 299)
      ? [
          `The answer had status ${status}: an error page of the API or of a proxy, which often lacks the CORS headers.`,
        ]
      : []),
    ...(frame.redirectedFrom === undefined
      ? []
      : [
          `The request had been redirected from ${quoted(frame.redirectedFrom)}, so the answer comes from another address.`,
        ]),
    ...(/opaque response/iu.test(text)
      ? ["The mode `no-cors` of the browser's hint is no way out: a page cannot read such an answer."]
      : []),
  ];
}

const optionsByHeader: readonly (readonly [name: RegExp, options: readonly string[]])[] = [
  [/Access-Control-Allow-Methods/iu, ['cors_methods']],
  [/Access-Control-Allow-Headers/iu, ['cors_headers']],
  [/Access-Control-Allow-Credentials/iu, ['cors_credentials']],
  [/Access-Control-Allow-Origin/iu, ['cors_origins']],
];

/** Firefox translates its messages, but not the names of headers. */
function unknownWording(text: string): ConsoleExplanation | undefined {
  const [name, options] = optionsByHeader.find(([find]) => find.test(text)) ?? [];
  if (name === undefined || options === undefined) return undefined;
  const header = quoted(name.source);
  return {
    engine: null,
    step: null,
    options,
    explanation: `The wording is not one that is known here, but it names ${header}, which ${options.map(quoted).join(' and ')} decides. Run the preflight from here to see which step fails.`,
    ...named(consoleFrame(text), { step: null, reason: '', remedy: '', options }),
  };
}
