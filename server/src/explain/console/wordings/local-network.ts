import { isLoopbackOrigin, sameOrigin } from '../../../cors/url/origin';
import type { Frame, Outside, Wording } from './wording';

const told = (reason: string, remedy: string): Outside => ({
  step: 'local-network-access',
  reason,
  remedy: `${remedy} No response header and no option in config.toml can replace that.`,
  options: [],
});

/**
 * Local Network Access, formerly Private Network Access and CORS-RFC1918:
 * https://wicg.github.io/local-network-access/. Chromium decides by where the page came from and whether it is a
 * secure context.
 */
function localNetworkAccess(insecure: boolean, { origin, url }: Frame): Outside {
  if (origin !== undefined && url !== undefined && sameOrigin(origin, url))
    return told(
      'The page and the API have the same origin, so this isn’t CORS: Chromium assigned them different address spaces.',
      'Reload the page without the cache and update the browser. Extensions and proxies that serve the page from elsewhere can also cause this.',
    );
  if (insecure || (origin?.startsWith('http://') === true && !isLoopbackOrigin(origin)))
    return told(
      `${origin === undefined ? 'The page' : `The page at \`${origin}\``} was loaded over http and isn’t a secure context, so Chromium blocks all its requests to the local network. The permission can’t be granted to it either.`,
      'Serve the page over https, or open it from the API’s own machine or network.',
    );
  return told(
    'This is Local Network Access, not CORS: the page requests an address on a more local network than the one it came from. Chromium blocks that before any preflight unless the user grants permission.',
    'Grant the page access to the local network (the permission `local-network-access`), open it from the API’s own machine or network, or publish the API at a public https address.',
  );
}

export const localNetworkWordings: readonly Wording[] = [
  {
    engine: 'chromium',
    find: /request client is not a secure context(?: and the resource is in .{1,40}? address space)?|net::ERR_INSECURE_PRIVATE_NETWORK_REQUEST|is not a secure context and/giu,
    means: (_, frame) => localNetworkAccess(true, frame),
  },
  {
    engine: 'chromium',
    find: /address space of |access the \w{1,20} (?:IP )?address space|more-private address space|private network request targeting|Private-Network-Access-|Access-Control-(?:Allow|Request)-(?:Private-Network|External)\b|no target IP address space|privileged network position|net::ERR_BLOCKED_BY_(?:LOCAL|PRIVATE)_NETWORK_ACCESS_CHECKS|Ensure (?:that )?(?:private|local) network requests are/giu,
    means: (_, frame) => localNetworkAccess(false, frame),
  },
  {
    engine: null,
    find: /\b(?:Local|Private) Network Access\b/giu,
    means: (_, frame) => localNetworkAccess(false, frame),
  },
];
