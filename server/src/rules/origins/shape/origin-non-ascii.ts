import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-non-ascii',
  severity: 'error',
  title: 'Host with non-ASCII letters',
  why: 'Browsers send an internationalized host in its ASCII form, which starts with `xn--`, and compare byte for byte, so the readable form never matches. A label that mixes Latin with Cyrillic or Greek letters usually contains a letter that was pasted by mistake.',
  source: clauses.hostParser.url,
  examples: {
    good: [['https://xn--bcher-kva.example']],
    bad: [{ origins: ['https://b\u00fccher.example'], fixed: ['https://xn--bcher-kva.example'] }],
  },
  message: ({ item, origin, fault }) => {
    const sent = origin === undefined ? 'its ASCII form' : quoted(origin);
    return fault.reason === 'mixed-scripts'
      ? `${quoted(item.value)} mixes Latin with look-alike Cyrillic or Greek letters. It never matches as written: browsers send ${sent}. Retype the host if you didn’t mean that one.`
      : `${quoted(item.value)} never matches: browsers send ${sent}. Write the ASCII form.`;
  },
});
