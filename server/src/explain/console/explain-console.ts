import type { ConsoleExplanation, Remedy, Told } from './explanation';
import { explainTold, meaningOf } from './explanation';
import { messagesIn, type Message } from './messages';
import { longestPaste, plainText } from './pasted/plain-text';
import { otherLanguage } from './unread';

export interface ConsoleReading {
  /** One for each different message, in order; empty if nothing in the text is recognized. */
  readonly messages: readonly ConsoleExplanation[];
  /** A complete sentence, if not all of the text was read. */
  readonly note?: string;
}

/**
 * Finds what browsers print about failed requests, with or without other text around it, and explains for each
 * message which clause failed, why, and what to change. Total, and linear in the length of the text.
 */
export function explainConsole(paste: string, remedyFor?: Remedy): ConsoleReading {
  const told = read(paste);
  const explanations = told.map((each) => explainTold(each, remedyFor));
  const messages = grouped(explanations);
  return paste.length > longestPaste
    ? {
        messages,
        note: `The text is too long; only its first ${longestPaste.toLocaleString('en')} characters were read.`,
      }
    : { messages };
}

/** One of each kind, in the order of first occurrence. */
function grouped(explanations: readonly ConsoleExplanation[]): readonly ConsoleExplanation[] {
  const groups: { readonly first: ConsoleExplanation; count: number }[] = [];
  for (const each of explanations) {
    const group = groups.find(({ first }) => sameMessage(each, first));
    if (group === undefined) groups.push({ first: each, count: 1 });
    else group.count += 1;
  }
  return groups.map(({ first, count }) => (count === 1 ? first : { ...first, count }));
}

/** The same failure at another address needs no second explanation. */
const sameMessage = (one: ConsoleExplanation, other: ConsoleExplanation): boolean =>
  one.explanation === other.explanation && one.engine === other.engine;

function read(paste: string): readonly Told[] {
  const text = plainText(paste);
  const told = toldIn(text);
  // A terminal may also break lines inside words.
  if (/\n/u.test(paste)) {
    const unbroken = toldIn(plainText(paste, ''));
    if (stepsIn(unbroken) === stepsIn(told) && addressesIn(unbroken) > addressesIn(told)) return unbroken;
    if (!told.some(isStep) && unbroken.some(isStep)) return unbroken;
  }
  if (told.length > 0) return told;
  const other = otherLanguage(text);
  return other === undefined
    ? []
    : [
        {
          meaning: 'reason' in other.meaning ? other.meaning : { ...other.meaning, url: other.url },
          frame: { engine: 'firefox', url: other.url },
          engine: 'firefox',
          text,
          aside: other.aside,
        },
      ];
}

const stepsIn = (told: readonly Told[]): string => told.map(({ meaning }) => meaning.step).join(' ');

const addressesIn = (told: readonly Told[]): number =>
  told.flatMap(({ frame: { url, origin } }) => [url, origin]).filter((address) => address !== undefined)
    .length;

const isStep = ({ meaning, aside }: Told): boolean => meaning.step !== null && aside === undefined;

function toldIn(text: string): readonly Told[] {
  const messages = messagesIn(text);
  const told = messages
    .filter((message) => isNews(message, messages))
    .flatMap((message) => {
      const meaning = meaningOf(message);
      return meaning === undefined ? [] : [withStatus(meaning, text, messages)];
    });
  return told.filter((each, at) => !followsRedirect(each, told[at - 1]) && !isRepetition(each, told));
}

/** Safari prints a failure as its own line and as the reason why the resource was not loaded. */
const isRepetition = ({ again, meaning }: Told, all: readonly Told[]): boolean =>
  again === true && all.some((other) => other.again !== true && other.meaning.step === meaning.step);

/** Of a redirected preflight Firefox prints two lines: that it was redirected, and that its status is not 2xx. */
function followsRedirect({ meaning, frame, engine }: Told, before: Told | undefined): boolean {
  if (engine !== 'firefox' || before === undefined || before.frame.url !== frame.url) return false;
  const [one, other] = [before.meaning, meaning];
  return (
    !('reason' in one) &&
    !('reason' in other) &&
    one.variant === 'redirect' &&
    other.step === one.step &&
    other.variant === 'status'
  );
}

const weightOf = ({ found, bare, rest }: Message): number =>
  found?.weight === 'reason' || (found === undefined && !bare && rest !== undefined)
    ? 2
    : found?.weight === 'network'
      ? 1
      : 0;

/** Whether a message adds to the more telling ones: browsers print several lines for one failure. */
function isNews(message: Message, all: readonly Message[]): boolean {
  const weight = weightOf(message);
  const weightier = all.filter((other) => weightOf(other) > weight);
  if (weight === 0) return weightier.length === 0 && all.find((other) => weightOf(other) === 0) === message;
  return (
    message.found?.wording.repeats !== true ||
    !weightier.some(
      ({ frame: { url } }) =>
        url === undefined || message.frame.url === undefined || url === message.frame.url,
    )
  );
}

/** Chromium prints the status of a response without the header on another line. */
function withStatus(told: Told, text: string, messages: readonly Message[]): Told {
  const { meaning, frame } = told;
  if ('reason' in meaning || meaning.step !== 'cors-check.2' || meaning.status !== undefined) return told;
  const lines = [...text.matchAll(requestLine)];
  const own =
    lines.find(([, url]) => url === frame.url) ??
    (messages.filter((each) => weightOf(each) === 2).length === 1 && lines.length === 1
      ? lines[0]
      : undefined);
  const status = Number(own?.[2] ?? own?.[3] ?? NaN);
  return Number.isNaN(status) ? told : { ...told, meaning: { ...meaning, status } };
}

const requestLine =
  /\b(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS) (https?:\S{1,3000}) (?:net::ERR_FAILED )?(\d{3})(?= \()|the server responded with a status of (\d{3})/gu;
