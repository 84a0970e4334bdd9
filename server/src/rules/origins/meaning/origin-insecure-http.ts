import { clauses } from '../../../catalog/sources';
import type { JudgedOrigin } from '../../../config/config';
import { serializedOrigin } from '../../../cors/url/origin';
import { credentialsOf } from '../../../lint/credentials';
import { removal, replacement } from '../../../lint/fixes/item-fixes';
import { originList } from '../../../lint/fixes/origin-list';
import { hearing } from '../../../lint/facts';
import { isMeaningHeard } from '../../../lint/fixes/origin-rule';
import { defineRule } from '../../../lint/rule';
import { quoted } from '../../../text/quoted';

/** Browsers don't open pages from a blocked port, and open a listening address under another name. */
const isOpenedElsewhere = (id: string | undefined): boolean =>
  id === 'origin-blocked-port' || id === 'origin-listen-address';

const isInsecure = ({ origin, fault, isLoopback }: JudgedOrigin): boolean =>
  !isLoopback && origin?.startsWith('http://') === true && !isOpenedElsewhere(fault?.id);

export default defineRule({
  id: 'origin-insecure-http',
  severity: 'information',
  title: 'Unencrypted origin',
  why: 'Anyone on the network path can change a page served over plain http. The changed page can then read everything the API allows this origin, including with cookies if credentials are allowed; then this is a warning. Loopback is exempt because it doesn’t leave the machine.',
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
  *check(config, facts) {
    for (const table of config.tables) {
      const list = table.cors_origins;
      if (list?.judged.some(isInsecure) !== true) continue;
      const places = new Map(list.judged.map(({ origin, item }) => [origin, item]));
      for (const judged of list.judged.filter(isInsecure)) {
        if (!isMeaningHeard(facts(hearing), 'origin-insecure-http', judged)) continue;
        const { item, origin } = judged;
        const secure = serializedOrigin((origin ?? item.value).replace('http', 'https'));
        const listed = secure === undefined ? undefined : places.get(secure);
        const { allowed, assumption } = credentialsOf(config, table);
        yield {
          span: item.span,
          severity: allowed ? 'warning' : 'information',
          message: `${quoted(item.value)} is not encrypted: anyone on the network path can change the page and read the API through it${allowed ? `, with its visitors’ credentials${assumption}` : ''}. Serve the page over https and allow that origin instead.`,
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
