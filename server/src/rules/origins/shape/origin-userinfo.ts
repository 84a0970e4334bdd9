import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';
import { looksLikeKey } from '../../../values/key-text';

const password = (part: string): string =>
  part.includes(':') || looksLikeKey(part.slice(0, -1))
    ? ', and change the password or key if it is in use'
    : '';

const hostInFront =
  'The part before the `@` looks like a host, but browsers take the part after it as the host. Keep the one that serves the page';

export default defineOriginRule({
  id: 'origin-userinfo',
  severity: 'error',
  title: 'User name or password in an origin',
  why: 'An origin is scheme, host and port. Browsers never put a user name or password in the `Origin` header, so the entry never matches, and a password in it is a secret in a file that many people can read.',
  source: clauses.serializedOrigin.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [
      { origins: ['https://admin:secret@dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
    ],
  },
  message: ({ item, fault }) =>
    `${quoted(item.value)} never matches: browsers send origins without a user name or password. ${fault.reason === 'host' ? hostInFront : `Remove everything up to the \`@\`${password(fault.part)}`}.`,
});
