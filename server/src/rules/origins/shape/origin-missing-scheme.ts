import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

/** The unspecified addresses, without a scheme. */
const listens = /^(?:\/\/)?(?:0\.0\.0\.0|\[::\])(?=[:/]|$)/u;

export default defineOriginRule({
  id: 'origin-missing-scheme',
  severity: 'error',
  title: 'Origin without a scheme',
  why: 'An origin is scheme, host and port. Browsers always send the scheme, so a bare host never matches. `http` and `https` on the same host are two different origins.',
  source: clauses.originHeader.url,
  examples: {
    good: [['https://dashboard.example.com'], ['http://localhost:3000']],
    bad: [
      { origins: ['dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
      { origins: ['localhost:3000'], fixed: ['http://localhost:3000'] },
      { origins: ['//dashboard.example.com'], fixed: ['https://dashboard.example.com'] },
    ],
  },
  message: ({ item, origin }) =>
    origin !== undefined && listens.test(item.value)
      ? `${quoted(item.value)} never matches: it is an address to listen on, and browsers send what the address bar shows, with the scheme. Write ${quoted(origin)}, or the machine’s name.`
      : origin === undefined
        ? `${quoted(item.value)} never matches: browsers send scheme, host and port. Write \`https://host\` or \`https://host:port\`.`
        : `${quoted(item.value)} never matches: browsers send the scheme too, as in ${quoted(origin)}. Add \`https://\` or \`http://\`, whichever serves the page.`,
});
