import { isLoopbackOrigin, sameOrigin } from '../../../cors/url/origin';
import type { Frame, Outside, Wording } from './wording';

const told = (reason: string, remedy: string): Outside => ({
  step: 'local-network-access',
  reason,
  remedy: `${remedy} No response header and no option of config.toml can replace that.`,
  options: [],
});

/**
 * Local Network Access, before it Private Network Access and CORS-RFC1918: https://wicg.github.io/local-network-access/.
 * Chromium decides by where the page came from, and by whether it is a secure context.
 */
function localNetworkAccess(insecure: boolean, { origin, url }: Frame): Outside {
  if (origin !== undefined && url !== undefined && sameOrigin(origin, url))
    return told(
      'Page and API have the same origin, so this is not CORS: Chromium took the address space of one of them to be another one.',
      'Reload the page without its cache and update the browser; extensions and proxies that serve the page from elsewhere cause it too.',
    );
  if (insecure || (origin?.startsWith('http://') === true && !isLoopbackOrigin(origin)))
    return told(
      `${origin === undefined ? 'The page' : `The page at \`${origin}\``} came over http and is not a secure context, so Chromium lets it request nothing in the local network. It cannot be granted the permission either.`,
      'Serve the page over https, or open it from the machine or network of the API itself.',
    );
  return told(
    'This is Local Network Access, not CORS: the page was loaded from further away than the address that it requests. Chromium refuses that before any preflight, unless the user granted the permission.',
    'Grant the page access to the local network (the permission `local-network-access`), open it from the machine or network of the API, or publish the API at a public https address.',
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
    find: /address space of |access the \w{1,20} (?:IP )?address space|more-private address space|private network request targeting|Private-Network-Access-|Access-Control-(?:Allow|Request)-(?:Private-Network|External)\b|no target IP address space|privileged network position|net::ERR_BLOCKED_BY_(?:LOCAL|PRIVATE)_NETWORK_ACCESS_CHECKS/giu,
    means: (_, frame) => localNetworkAccess(false, frame),
  },
  {
    engine: null,
    find: /\b(?:Local|Private) Network Access\b/giu,
    means: (_, frame) => localNetworkAccess(false, frame),
  },
];
