import { quoted } from '../../../text/quoted';
import { addHeaderLines, type NginxHeader } from '../evaluate/headers';
import { headerOf, type NginxResponse } from '../evaluate/response';
import type { NginxDirective } from '../read/parse';
import type { Found } from './origin-differences';
import { allowOrigin, isAllowed, letsIn, type Talk } from './talk';

type Trap = Omit<Found, 'config'>;

/** What works at first sight but fails in caches, for other clients, on errors or in a neighboring block. */
export function findTraps(talks: readonly Talk[], silent: NginxResponse): readonly Found[] {
  const agreed = talks.filter((talk) => isAllowed(talk) && letsIn(talk.real, talk.origin) === true);
  const responses = talks.flatMap(({ preflight, real }) => [preflight, real]);
  const traps: readonly Trap[] = [
    ...missingVary(talks),
    ...requiredOrigin(talks, silent),
    ...responses.flatMap((response) => [...bodyHeaders(response), ...twice(response)]),
    ...talks.filter(isAllowed).flatMap(({ real }) => inheritance(real)),
    ...agreed.flatMap(({ real }) => withoutAlways(real)),
    ...talks.flatMap(({ real }) => wildcardCredentials(real)),
  ];
  return traps.map((trap) => ({ config: undefined, ...trap }));
}

const linesOf = (response: NginxResponse, name: string): readonly NginxHeader[] => {
  const value = headerOf(response, name);
  return value.kind === 'known' ? value.lines : [];
};

/** Lines of this file whose value doesn't come from License Monitor. */
const isOwn = ({ by, value }: NginxHeader): boolean => by === 'nginx' && value.kind === 'known';

/** Caches serve a response that depends on the origin to all origins, unless `Vary` prevents it. */
function missingVary(talks: readonly Talk[]): readonly Trap[] {
  const values = talks.map(({ real }) => headerOf(real, allowOrigin));
  if (values.some(({ kind }) => kind === 'unknown')) return [];
  const texts = new Set(values.map((value) => (value.kind === 'known' ? value.values.join() : '')));
  if (texts.size < 2) return [];
  return talks.flatMap(({ real }): readonly Trap[] => {
    const header = linesOf(real, allowOrigin).find(isOwn);
    const vary = headerOf(real, 'Vary');
    const names = vary.kind === 'known' ? vary.values.join() : '';
    if (header === undefined || vary.kind === 'unknown' || /(?:^|[ ,])(?:origin|\*)(?:[ ,]|$)/iu.test(names))
      return [];
    return [
      {
        id: 'vary-missing',
        severity: 'warning',
        message:
          'The response depends on the origin but lacks `Vary: Origin`. A cache may return the response for one origin to pages of another. Add `add_header Vary Origin always;`.',
        nginx: header.span,
      },
    ];
  });
}

/** If the file refuses requests without `Origin` and passes on those of a listed page. */
function requiredOrigin(talks: readonly Talk[], { status, place }: NginxResponse): readonly Trap[] {
  const passes = talks.some(
    (talk) => isAllowed(talk) && typeof talk.real.status === 'number' && talk.real.status < 400,
  );
  if (typeof status !== 'number' || status < 400 || !passes) return [];
  return [
    {
      id: 'origin-required',
      severity: 'warning',
      message: `A request without an \`Origin\` header gets ${status}: curl, scripts, other servers and pages on the API's own origin are refused too. Leave out the CORS headers instead; browsers then block the response themselves.`,
      nginx: place,
    },
  ];
}

const bodyHeaders = (response: NginxResponse): readonly Trap[] =>
  response.status !== 204
    ? []
    : ['Content-Type', 'Content-Length'].flatMap((name) =>
        linesOf(response, name)
          .filter(({ by }) => by === 'nginx')
          .map(({ span }) => ({
            id: 'body-header-on-204',
            severity: 'information',
            message: `${quoted(name)} has no effect: a 204 response has no body. Remove the line.`,
            nginx: span,
          })),
      );

/** One `add_header` in a block disables all those of the blocks around it. */
function inheritance({ blocks }: NginxResponse): readonly Trap[] {
  const lines = addHeaderLines(blocks);
  const holder = blocks.findLast(({ block }) => block?.some((line) => lines.includes(line)) === true);
  if (holder === undefined) return [];
  const own = new Set(lines.map(({ words }) => words[0]?.text.toLowerCase()));
  const outer = blocks
    .slice(0, blocks.indexOf(holder))
    .flatMap(({ block = [] }) => block.filter(({ name }) => name === 'add_header'));
  const lost = outer.filter((line) => {
    const name = line.words[0]?.text.toLowerCase() ?? '';
    return (
      /^(?:access-control-allow-(?:origin|credentials)|vary)$/u.test(name) &&
      !own.has(name) &&
      !lines.includes(line)
    );
  });
  return lost.map(({ words, head }) => ({
    id: 'inheritance-lost',
    severity: 'warning',
    message: `${quoted(words[0]?.text ?? '')} set here does not apply in ${quoted(titleOf(holder))}, which has its own \`add_header\` lines. Repeat the line there.`,
    nginx: head,
  }));
}

const titleOf = ({ name, words }: NginxDirective): string =>
  [name, ...words.map(({ text }) => text)].join(' ').replaceAll('`', "'").slice(0, 80);

/** Browsers combine lists, but these two headers must occur once; a lifetime that is sent twice isn't valid. */
function twice(response: NginxResponse): readonly Trap[] {
  return [allowOrigin, 'Access-Control-Allow-Credentials', 'Access-Control-Max-Age'].flatMap((name) => {
    const lines = linesOf(response, name);
    const last = lines.findLast(({ by }) => by === 'nginx');
    // A second `Access-Control-Allow-Origin` is reported with the origins that it locks out.
    if (lines.length < 2 || last === undefined || name === allowOrigin) return [];
    const isTime = name.endsWith('-Max-Age');
    const upstream = lines.some(({ by }) => by === 'upstream') ? ' License Monitor sends one too.' : '';
    return [
      {
        id: 'header-doubled',
        severity: isTime ? 'information' : 'error',
        message: `${quoted(name)} is sent more than once.${upstream} ${isTime ? 'Browsers then cache the preflight for 5 seconds.' : 'Browsers join the values and reject them.'}`,
        nginx: last.span,
      },
    ];
  });
}

const withoutAlways = (response: NginxResponse): readonly Trap[] =>
  [allowOrigin, 'Access-Control-Allow-Credentials'].flatMap((name) =>
    linesOf(response, name)
      .filter(({ always, by }) => !always && by === 'nginx')
      .map(({ span }) => ({
        id: 'always-missing',
        severity: 'warning',
        message: `Without \`always\`, nginx leaves ${quoted(name)} out of error responses, so a page can’t read why a request failed.`,
        nginx: span,
      })),
  );

function wildcardCredentials(response: NginxResponse): readonly Trap[] {
  const [origin] = linesOf(response, allowOrigin);
  const [credentials] = linesOf(response, 'Access-Control-Allow-Credentials');
  if (origin?.value.kind !== 'known' || origin.value.text !== '*') return [];
  if (credentials?.value.kind !== 'known' || credentials.value.text !== 'true') return [];
  return [
    {
      id: 'credentials-any-origin',
      severity: 'warning',
      message: 'Browsers reject `*` for requests with credentials, whatever this line says.',
      nginx: credentials.span,
    },
  ];
}
