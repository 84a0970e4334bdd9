import { clauses } from '../../catalog/sources';
import { defineOriginRule } from '../../lint/fixes/origin-rule';
import { quoted } from '../../text/quoted';

export default defineOriginRule({
  id: 'origin-non-ascii',
  severity: 'error',
  title: 'Host with other letters than ASCII',
  why: 'Browsers send the host of an internationalised name in its ASCII form, which begins with `xn--`, and compare byte for byte. The readable form never matches.',
  source: clauses.hostParser.url,
  examples: {
    good: [['https://xn--bcher-kva.example']],
    bad: [{ origins: ['https://b\u00fccher.example'], fixed: ['https://xn--bcher-kva.example'] }],
  },
  message: ({ item, origin, duplicateOf }) => {
    const instead = origin === undefined ? 'its ASCII form' : quoted(origin);
    const advice = duplicateOf === undefined ? 'Write that' : 'That is listed already, so remove this entry';
    return `${quoted(item.value)} never matches: browsers send ${instead}. ${advice}.`;
  },
});
