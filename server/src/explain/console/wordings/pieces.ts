import type { Span } from '../../../text/span';
import { chromiumWordings } from './chromium';
import { edgeWordings } from './edge';
import { firefoxWordings } from './firefox';
import { frameWordings, type FrameWording } from './frames';
import { issueWordings } from './issues';
import { networkWordings } from './network';
import { outsideWordings } from './outside';
import { pageWordings, programWordings, resourceWordings } from './resources';
import { readableWordings, scriptWordings } from './scripts';
import { webkitWordings } from './webkit';
import type { Wording } from './wording';

/** How much a wording says: the reason; that there was no response; only that something failed. */
type Weight = 'reason' | 'network' | 'script';

export interface FramePiece extends Span {
  readonly frame: FrameWording;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

export interface WordingPiece extends Span {
  readonly wording: Wording;
  readonly weight: Weight;
  readonly groups: readonly string[];
  /** In lower case. */
  readonly matched: string;
}

export type ConsolePiece = FramePiece | WordingPiece;

const weighed: readonly (readonly [Weight, readonly Wording[]])[] = [
  [
    'reason',
    [
      ...chromiumWordings,
      ...firefoxWordings,
      ...webkitWordings,
      ...edgeWordings,
      ...outsideWordings,
      ...resourceWordings,
      ...pageWordings,
      ...issueWordings,
    ],
  ],
  ['network', [...networkWordings, ...readableWordings, ...programWordings]],
  ['script', scriptWordings],
];

/** A log of a busy page repeats itself; further messages are ignored. */
const mostPieces = 400;

/**
 * Everything in the text that a browser is known to print, in order. A piece inside a longer one is left out, with
 * frames and reasons compared separately, since a reason may start inside a frame.
 */
export function piecesOf(text: string): readonly ConsolePiece[] {
  const frames = frameWordings.flatMap((frame) =>
    matches(frame.find, text).map((match): FramePiece => ({
      frame,
      groups: match.groups ?? {},
      ...placeOf(match),
    })),
  );
  const wordings = weighed.flatMap(([weight, list]) =>
    list.flatMap((wording) =>
      matches(wording.find, text).map((match): WordingPiece => ({
        wording,
        weight,
        groups: match.slice(1).map((group: string | undefined) => group ?? ''),
        matched: match[0].toLowerCase(),
        ...placeOf(match),
      })),
    ),
  );
  return [...outermost(frames), ...outermost(wordings)]
    .sort((a, b) => a.start - b.start || Number('wording' in a) - Number('wording' in b))
    .slice(0, mostPieces);
}

const matches = (find: RegExp, text: string): readonly RegExpExecArray[] => [...text.matchAll(find)];

const placeOf = ({ index, 0: { length } }: RegExpExecArray): Span => ({ start: index, end: index + length });

const weights: readonly Weight[] = ['reason', 'network', 'script'];
const weightOf = (piece: Span | WordingPiece): number =>
  'weight' in piece ? weights.indexOf(piece.weight) : 0;

/** Of overlapping pieces, the most telling one, then the first, then the longest. */
function outermost<Each extends Span>(pieces: readonly Each[]): readonly Each[] {
  const kept: Each[] = [];
  const ordered = [...pieces].sort((a, b) => a.start - b.start || weightOf(a) - weightOf(b) || b.end - a.end);
  for (const piece of ordered) {
    const last = kept.at(-1);
    if (last === undefined || piece.start >= last.end) kept.push(piece);
    else if (weightOf(piece) < weightOf(last)) kept.splice(-1, 1, piece);
  }
  return kept;
}
