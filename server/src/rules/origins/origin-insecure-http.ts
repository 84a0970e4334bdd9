import { clauses } from '../../catalog/sources';
import type { JudgedOrigin } from '../../config/config';
import { serializedOrigin } from '../../cors/origin';
import { credentialsOf } from '../../lint/credentials';
import { removal, replacement } from '../../lint/fixes/item-fixes';
import { originList } from '../../lint/fixes/origin-list';
import { defineRule } from '../../lint/rule';
import { quoted } from '../../text/quoted';

/** No browser opens a page from a blocked port, and a listening address is opened under another name. */
const isOpenedElsewhere = (id: string | undefined): boolean =>
  id === 'origin-blocked-port' || id === 'origin-listen-address';

const isInsecure = ({ item, fault, sendable, isLoopback }: JudgedOrigin): boolean =>
  sendable && !isLoopback && item.value.startsWith('http://') && !isOpenedElsewhere(fault?.id);

export default defineRule({
  id: 'origin-insecure-http',
  severity: 'information',
  title: 'Unencrypted origin',
  why: 'A page that comes over plain http can be changed on its way by anybody in the network, and the changed page reads the API with everything the origin is allowed, including cookies where credentials are in effect, and then this is a warning. Loopback is exempt: it does not leave the machine.',
  source: clauses.localhost.url,
  examples: {
    good: [
      originList(['https://dashboard.example.com']),
      originList([
        'http://localhost:3000',
        'http://app.localhost',
        'http://127.0.0.1:3000',
        'http://[::1]:3000',
      ]),
    ],
    bad: [
      {
        toml: originList(['http://dashboard.example.com']),
        fixed: originList(['https://dashboard.example.com']),
      },
    ],
  },
  *check(config) {
    for (const table of config.tables) {
      const list = table.cors_origins;
      if (list?.judged.some(isInsecure) !== true) continue;
      const places = new Map(list.judged.map(({ origin, item }) => [origin, item]));
      for (const { item } of list.judged.filter(isInsecure)) {
        const secure = serializedOrigin(item.value.replace('http', 'https'));
        const listed = secure === undefined ? undefined : places.get(secure);
        const { allowed, assumption } = credentialsOf(config, table);
        yield {
          span: item.span,
          severity: allowed ? 'warning' : 'information',
          message: `${quoted(item.value)} is not encrypted: whoever controls the network on the way can change that page and read the API through it${allowed ? `, with the credentials of its visitors${assumption}` : ''}. Serve the page over https and allow that origin instead.`,
          ...(listed && {
            related: [{ span: listed.span, message: 'The https origin is listed here.' }],
          }),
          fixes: [
            listed === undefined && secure !== undefined
              ? replacement(config, list, item, [secure], 'suggestion')
              : removal(config, list, item, 'suggestion'),
          ],
        };
      }
    }
  },
});
