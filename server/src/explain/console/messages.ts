import type { Engine } from '../../cors/headers/max-age';
import { piecesOf, type FramePiece, type ConsolePiece, type WordingPiece } from './wordings/pieces';
import type { Frame } from './wordings/wording';

/** One console message: the text around the reason, and the reason if it is known. */
export interface Message {
  readonly frame: Frame;
  readonly found: WordingPiece | undefined;
  /** The message with the text that follows it, up to the next message. */
  readonly text: string;
  /** The text after the frame in place of a known reason; undefined without such a frame. */
  readonly rest: string | undefined;
  /** The language of a translated Firefox. */
  readonly language: string | undefined;
  /** An old Chromium: the redirect itself failed, not the response after it. */
  readonly redirectItself: boolean;
  /** Safari prints a failure once more, as the reason why a resource was not loaded. */
  readonly again: boolean;
  /** The words around a reason of Safari's are also those of old Chromium. */
  readonly shared: boolean;
  /** A line about a request, or the end of a message, without its reason. */
  readonly bare: boolean;
}

interface Draft {
  readonly start: number;
  readonly frames: FramePiece[];
  found?: WordingPiece;
  /** Everything in the text that says the same as `found`, and it. */
  readonly same: WordingPiece[];
}

const isFrame = (piece: ConsolePiece): piece is FramePiece => 'frame' in piece;

/** Precondition: `text` comes from `plainText`. */
export function messagesIn(text: string): readonly Message[] {
  const drafts: Draft[] = [];
  for (const piece of piecesOf(text)) {
    const last = drafts.at(-1);
    if (last !== undefined && belongs(piece, last)) {
      if (isFrame(piece)) last.frames.push(piece);
      else {
        last.found ??= piece;
        last.same.push(piece);
      }
    } else if (isFrame(piece)) drafts.push({ start: piece.start, frames: [piece], same: [] });
    else drafts.push({ start: piece.start, frames: [], found: piece, same: [piece] });
  }
  return drafts.map((draft, at) => finished(draft, text, drafts[at + 1]?.start ?? text.length));
}

function belongs(piece: ConsolePiece, draft: Draft): boolean {
  if (isFrame(piece)) {
    if (piece.frame.place === 'after')
      return (
        draft.found?.wording.engine === 'webkit' ||
        (draft.found?.wording.engine === null && draft.frames.length === 0)
      );
    if (draft.found === undefined && piece.frame.place === 'inner')
      return draft.frames.every(({ frame }) => frame.place !== 'after' && frame.engine !== 'firefox');
    return draft.found === undefined
      ? draft.frames.every(({ frame }) => frame.place === 'outer') && piece.frame.place === 'before'
      : piece.frame.place === 'outer' && piece.start < draft.found.end && draft.frames.length === 0;
  }
  if (draft.found !== undefined) return saysItAgain(piece, draft.found, draft.same);
  const { wording, weight } = piece;
  const engine = engineOf(draft.frames);
  const places = draft.frames.map(({ frame }) => frame.place);
  // The second line of a message ends it, and a failed request isn't the reason of a CORS error.
  if (places.every((place) => place === 'after')) return false;
  if (weight !== 'reason')
    return places.includes('request') || (weight === 'network' && engine === 'firefox');
  return (
    places.includes('outer') ||
    places.includes('again') ||
    engine === null ||
    wording.engine === null ||
    wording.engine === engine
  );
}

/** Further apart than this, two texts are not parts of one sentence, nor of one sentence and its title. */
const furthestApart = 300;

/** One message may say the same in several words. What repeats the same words is another message. */
function saysItAgain(piece: WordingPiece, found: WordingPiece, same: readonly WordingPiece[]): boolean {
  const end = same.at(-1)?.end ?? found.end;
  return (
    piece.start - end < furthestApart &&
    same.every(({ matched }) => matched !== piece.matched) &&
    reasonOf(piece) === reasonOf(found)
  );
}

function reasonOf({ wording, groups }: WordingPiece): string {
  const meaning = wording.means(groups, { engine: null });
  return 'reason' in meaning ? meaning.reason : `${meaning.step} ${meaning.variant ?? ''}`;
}

const engineOf = (frames: readonly FramePiece[]): Engine | null =>
  frames.map(({ frame }) => frame.engine).find((engine) => engine !== null) ?? null;

function finished({ start, frames, found }: Draft, text: string, end: number): Message {
  const own = text.slice(start, end);
  const therefore = /Origin (\S{1,2000}) is therefore not allowed access/iu.exec(own)?.[1];
  const [language] = frames.flatMap(({ frame }) => frame.language ?? []);
  const named = (name: string) =>
    frames.map(({ groups }) => address(groups[name])).findLast((value) => value !== undefined);
  const before = frames.findLast(({ frame }) => frame.place === 'before' || frame.place === 'inner');
  const after = before === undefined ? undefined : text.slice(before.end, end);
  const translated =
    language === undefined ? undefined : /[a-z][a-z\d+.-]{0,30}:\/\/[!-~]{1,3000}/iu.exec(after ?? '');
  return {
    frame: {
      engine: therefore === undefined ? engineOf(frames) : 'chromium',
      url: named('url') ?? address(translated?.[0]),
      origin: named('origin') ?? therefore,
      redirectedFrom: named('from'),
    },
    found,
    text: own,
    rest:
      translated === undefined || translated === null
        ? after
        : after?.slice(translated.index + translated[0].length).slice(0, 800),
    language,
    redirectItself: frames.some(
      ({ groups: { from }, start: at }) => from !== undefined && /^Redirect /iu.test(text.slice(at, at + 9)),
    ),
    again: frames.some(({ frame: { place } }) => place === 'again'),
    shared: frames.some(({ frame: { engine, place } }) => engine === null && place === 'outer'),
    bare: before === undefined,
  };
}

/** The address without punctuation from the sentence around it or from a line break. */
const address = (text: string | undefined): string | undefined =>
  text === undefined
    ? undefined
    : text
        .replace(/\s/gu, '')
        .replace(/^[<([]+/u, '')
        // The origin of some desktop apps is `app://.`.
        .replace(/(?<![.:,;)>\]]|:\/\/)[.:,;)>\]]{1,20}$/u, '');
