import { clauses } from '../../../catalog/sources';
import { defineOriginRule, type FaultyOrigin } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

function message({ item, origin, fault }: FaultyOrigin): string {
  const value = quoted(item.value);
  if (fault.reason === 'truncated')
    return `${value} never matches: ${fault.part.includes('.') ? 'its IPv4 address is incomplete, and browsers fill it in with zeros' : 'its host is only a number, which browsers read as an IPv4 address'}. Write the host that the page is served from.`;
  if (fault.reason === 'octal')
    return `${value} never matches: browsers read a number with a leading zero as octal and send a different address. Write the numbers without leading zeros.`;
  return `${value} never matches: browsers spell this address ${origin === undefined ? 'differently' : `differently and send ${quoted(origin)}`}. Write the address the way they do.`;
}

export default defineOriginRule({
  id: 'origin-noncanonical-ip',
  severity: 'error',
  title: 'IP address that browsers spell differently',
  why: 'Browsers accept many spellings of an address (`127.1`, `0x7f.1`, `[0:0:0:0:0:0:0:1]`) and always send one: four decimal numbers, or the shortest IPv6 form in lower case. An address with a missing number or leading zeros means something else to browsers than to a reader, so it gets no automatic fix.',
  source: clauses.hostSerializer.url,
  examples: {
    good: [['http://127.0.0.1:3000'], ['http://[::1]:3000']],
    bad: [
      { origins: ['http://127.1:3000'], fixed: ['http://127.0.0.1:3000'] },
      { origins: ['http://[0:0:0:0:0:0:0:1]:3000'], fixed: ['http://[::1]:3000'] },
      { origins: ['https://192.168.1'] },
      { origins: ['https://192.168.001.010'] },
    ],
  },
  message,
});
