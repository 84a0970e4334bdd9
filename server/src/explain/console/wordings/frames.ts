import type { Engine } from '../../../cors/headers/max-age';
import { languages } from './languages';

/**
 * Where a frame is: before the reason, between frame and reason, around both, before a reason that another line has as
 * well, after the reason, or on a request line.
 */
type FramePlace = 'before' | 'inner' | 'outer' | 'again' | 'after' | 'request';

export interface FrameWording {
  readonly engine: Engine | null;
  readonly place: FramePlace;
  /**
   * Its groups are named `url`, `origin` or `from`. Matched against the result of `plainText`; global, and linear
   * in the text.
   */
  readonly find: RegExp;
  /** The language of a translated Firefox. */
  readonly language?: string;
}

const chromium = (find: RegExp, place: FramePlace = 'before'): FrameWording => ({
  engine: 'chromium',
  place,
  find,
});

/** If two start at the same place, the longest comes first. */
export const frameWordings: readonly FrameWording[] = [
  chromium(
    /Access to .{1,60}? at (?<url>(?:[^(]|\((?!redirected )){1,3000}?) (?:\(redirected from (?<from>(?:[^(]|\((?!redirected )){1,3000}?)\) )?from origin (?<origin>\S{1,3000}(?: (?!has been )\S{1,300}(?= has been blocked by))?)(?: has been blocked by CORS policy)?/giu,
  ),
  chromium(/(?<![\w)] )from origin (?<origin>\S{1,3000}(?: \S{1,300})?) has been blocked by CORS policy/giu),
  chromium(
    /Redirect (?:from|at) (?<from>\S{1,3000}) (?:to (?<url>\S{1,3000}) )?(?:from origin (?<origin>\S{1,3000}) )?has been blocked by CORS policy/giu,
  ),
  chromium(
    /(?:Font|Image|Script|Stylesheet|Video|Audio|Resource) from origin (?<url>\S{1,3000}) has been blocked from loading by Cross-Origin Resource Sharing policy/giu,
  ),
  chromium(
    /(?:has been )?blocked by CORS policy|Response to preflight request doesn.?t pass access control check/giu,
    'inner',
  ),
  chromium(
    /Mixed Content: The page at (?<origin>\S{1,3000}) was loaded over .{1,160}? (?<url>https?:\S{1,3000})/giu,
    'outer',
  ),
  {
    engine: 'firefox',
    place: 'before',
    find: /(?:Cross-Origin Request (?:Blocked|Warning):? ?)?(?:The )?Same Origin Policy (?:will )?disallows? reading the remote resource at (?<url>\S{1,3000}(?: (?!soon\b)\S{1,300}(?=\. \(Reason))?)|Cross-Origin Request (?:Blocked|Warning)/giu,
  },
  ...Object.entries(languages).map(([language, { frame }]): FrameWording => ({
    engine: 'firefox',
    place: 'before',
    find: new RegExp(frame, 'giu'),
    language,
  })),
  {
    engine: 'firefox',
    place: 'outer',
    find: /mixed (?:active|display) content (?<url>https?:\S{1,3000})/giu,
  },
  {
    engine: 'webkit',
    place: 'after',
    find: /(?:Fetch API|XMLHttpRequest|EventSource|\w{1,30}) cannot load (?<url>\S{1,3000}) due to access control checks/giu,
  },
  {
    engine: 'webkit',
    place: 'outer',
    find: /The page at (?<origin>\S{1,3000}) (?:was not allowed to \w{1,20}|requested) insecure content from (?<url>\S{1,3000})/giu,
  },
  {
    engine: null,
    place: 'outer',
    find: /(?:Fetch API|XMLHttpRequest) cannot load (?<url>\S{1,3000})(?! due to)(?= |$)/giu,
  },
  {
    engine: 'webkit',
    place: 'again',
    find: /Failed to load resource: (?=Origin |Preflight |Request header |Method |Cross-origin |Credentials |Cannot use |Access-Control|Header )/giu,
  },
  chromium(/Failed to load (?<url>https?:\/\/\S{1,3000})/giu, 'outer'),
  {
    engine: null,
    place: 'request',
    find: /\b(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS) (?<url>https?:\/\/\S{1,3000})(?= (?:net::ERR_|\d{3} \())/gu,
  },
];
