import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judgeOrigin } from '../../../server/src/values/judge-origin';
import { mildOriginFaults } from '../../../server/src/values/origin-fault';
import { judge } from '../../support/rules/judge';
import { anyOrigin } from '../../support/any-origin';
import { anyText } from '../../support/any-text';
import { runs } from '../../support/property';

const isSendable = (text: string): boolean => {
  const fault = judgeOrigin(text);
  return fault === undefined || mildOriginFaults.has(fault.id);
};

/** What a URL parser makes of the text once the whitespace and the quotes around all of it are gone. */
function parsed(text: string): URL | undefined {
  const inner = /^(["'`´“‘„‚”’«»‹「『《＂＇]?)(.*?)["'`´“‘„‚”’«»›」』》＂＇]?$/su.exec(text.trim());
  try {
    return new URL((inner?.[1] === '' ? text : (inner?.[2] ?? text)).trim());
  } catch {
    return undefined;
  }
}

describe('origins, whatever is written', () => {
  it('a safe repair keeps host and port, and is an origin that browsers send', () => {
    fc.assert(
      fc.property(anyOrigin, (text) => {
        const repair = judgeOrigin(text)?.repair;
        if (repair?.kind !== 'replace' || repair.meaning !== 'same') return;
        const before = parsed(text);
        const after = new URL(repair.origin);
        if (/^https?:$/u.test(after.protocol)) assert.equal(after.origin, repair.origin);
        assert.ok(isSendable(repair.origin));
        assert.ok(before !== undefined, text);
        assert.equal(before.protocol, after.protocol);
        assert.equal(before.host, after.host);
        // What is left is read off the text as it stands: nothing is dropped that may be the host or port that counts.
        const host = after.hostname.replace(/^\[|\]$/gu, '');
        if (/^[\0-\u007f]*$/u.test(text) && /^[a-z.-]+$/u.test(host))
          assert.ok(text.toLowerCase().includes(host), text);
      }),
      runs(6_000),
    );
  });

  it('every part of a safe split keeps its host and port', () => {
    fc.assert(
      fc.property(
        fc.array(anyOrigin, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(',', ', ', ' ', ';', '|', '，'),
        (texts, separator) => {
          const repair = judgeOrigin(texts.join(separator))?.repair;
          if (repair?.kind !== 'split' || repair.meaning !== 'same') return;
          for (const part of repair.parts) {
            assert.ok(isSendable(part), part);
            if (/^https?:/u.test(part)) assert.equal(new URL(part).origin, part);
          }
        },
      ),
      runs(6_000),
    );
  });

  it('what is not reported is byte for byte an origin that some browser sends', () => {
    fc.assert(
      fc.property(anyOrigin, (text) => {
        if (!isSendable(text)) return;
        if (/^https?:/iu.test(text)) {
          assert.equal(new URL(text).origin, text);
          assert.match(text, /^https?:\/\/(?:[a-z\d._-]+|\[[\da-f:]+\])(?::\d+)?$/u);
        } else assert.match(text, /^[a-z][a-z\d+.-]*:\/\/(?:[\w.~-]+|\[[\da-f:.]+\])(?::\d+)?$/iu);
      }),
      runs(6_000),
    );
  });

  it('every character that no host has is found', () => {
    fc.assert(
      fc.property(
        fc.domain(),
        fc.oneof(
          anyText({ minLength: 1, maxLength: 1 }),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        ),
        fc.nat(),
        fc.constantFrom('http://', 'https://', 'app://'),
        (domain, sign, at, scheme) => {
          if (/^[a-z\d._~:-]$/iu.test(sign)) return;
          const place = at % (domain.length + 1);
          const text = `${scheme}${domain.slice(0, place)}${sign}${domain.slice(place)}`;
          assert.ok(!isSendable(text), text);
        },
      ),
      runs(6_000),
    );
  });

  it('each string has one finding on its shape at most, and a duplicate of it none', () => {
    const shapes = /^origin-(?!insecure|shared|loopback|duplicate)/u;
    fc.assert(
      fc.property(anyOrigin, (text) => {
        const list = JSON.stringify([text, text]).replaceAll('\u007f', '\\u007f');
        const found = judge(`[api]\ncors_enabled = true\ncors_origins = ${list}\n`);
        const places = found
          .filter(({ rule }) => shapes.test(rule.id))
          .map(({ finding }) => finding.span.start);
        assert.equal(new Set(places).size, places.length, text);
        const removals = found.flatMap(({ rule, finding }) =>
          finding.fixes?.some(({ title }) => title === 'Remove the entry') === true &&
          rule.id !== 'origin-insecure-http'
            ? [finding.span.start]
            : [],
        );
        if (found.some(({ rule }) => rule.id === 'origin-duplicate'))
          assert.equal(new Set(removals).size, removals.length, text);
      }),
      runs(2_000),
    );
  });

  it('a repair never needs another one', () => {
    fc.assert(
      fc.property(anyOrigin, (text) => {
        const repair = judgeOrigin(text)?.repair;
        const origins =
          repair?.kind === 'replace' ? [repair.origin] : repair?.kind === 'split' ? repair.parts : [];
        for (const origin of origins) assert.ok(isSendable(origin), `${text} → ${origin}`);
        assert.equal(new Set(origins).size, origins.length);
        assert.notDeepEqual(origins, [text]);
      }),
      runs(6_000),
    );
  });
});
