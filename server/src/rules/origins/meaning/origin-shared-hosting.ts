import { sources } from '../../../catalog/sources';
import type { JudgedOrigin } from '../../../config/config';
import { credentialsOf } from '../../../lint/credentials';
import { removal } from '../../../lint/fixes/item-fixes';
import { originList } from '../../../lint/fixes/origin-list';
import { hearing } from '../../../lint/facts';
import { isMeaningHeard } from '../../../lint/fixes/origin-rule';
import { defineRule } from '../../../lint/rule';
import { quoted } from '../../../text/quoted';

/** Sites where whoever likes runs script under one origin that all of them share. */
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
  title: 'Origin that strangers share',
  why: 'On a code playground anybody can publish script, and all of it runs under one origin. To allow that origin is to allow everybody, with the cookies of the visitor where credentials are in effect, and then this is a warning. A site of your own on shared hosting, such as `https://you.github.io`, is an origin of its own and is fine.',
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
          message: `Anybody can publish script under ${quoted(item.value)}, so this entry allows strangers to read the API${allowed ? ` with the credentials of whoever opens their page${assumption}` : ''}. Allow an origin that only you control instead.`,
          fixes: [removal(config, list, item, 'suggestion')],
        };
      }
    }
  },
});
