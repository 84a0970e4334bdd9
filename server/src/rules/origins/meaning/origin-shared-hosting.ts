import { sources } from '../../../catalog/sources';
import type { JudgedOrigin } from '../../../config/config';
import { credentialsOf } from '../../../lint/credentials';
import { removal } from '../../../lint/fixes/item-fixes';
import { originList } from '../../../lint/fixes/origin-list';
import { hearing } from '../../../lint/facts';
import { isMeaningHeard } from '../../../lint/fixes/origin-rule';
import { defineRule } from '../../../lint/rule';
import { quoted } from '../../../text/quoted';

/** Sites where anyone can run scripts on one shared origin. */
const playgrounds: ReadonlySet<string> = new Set([
  'codepen.io',
  'cdpn.io',
  'jsfiddle.net',
  'fiddle.jshell.net',
  'jsbin.com',
  'repl.it',
  'replit.com',
  'www.webdevout.net',
]);

const isShared = ({ host }: JudgedOrigin): boolean => host !== undefined && playgrounds.has(host);

export default defineRule({
  id: 'origin-shared-hosting',
  severity: 'information',
  title: 'Origin shared with strangers',
  why: 'Anyone can publish scripts on a code playground, and they all run on one origin. Allowing that origin allows everyone; if credentials are allowed, with the visitor’s cookies, and then this is a warning. Your own site on shared hosting, such as `https://you.github.io`, has its own origin and is fine.',
  source: sources.cors.url,
  examples: {
    good: [originList(['https://you.github.io'])],
    bad: [
      {
        toml: originList(['https://dashboard.example.com', 'https://jsfiddle.net']),
        fixed: originList(['https://dashboard.example.com']),
      },
    ],
  },
  *check(config, facts) {
    for (const table of config.tables) {
      const list = table.cors_origins;
      if (list?.judged.some(isShared) !== true) continue;
      for (const judged of list.judged.filter(isShared)) {
        if (!isMeaningHeard(facts(hearing), 'origin-shared-hosting', judged)) continue;
        const { item } = judged;
        const { allowed, assumption } = credentialsOf(config, table);
        yield {
          span: item.span,
          severity: allowed ? 'warning' : 'information',
          message: `${quoted(item.value)} is shared: anyone can publish scripts there, and each of them could read the API${allowed ? ` with its visitors’ credentials${assumption}` : ''}. Allow an origin that only you control instead.`,
          fixes: [removal(config, list, item, 'suggestion')],
        };
      }
    }
  },
});
