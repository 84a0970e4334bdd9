import assert from 'node:assert/strict';
import { hover } from '../../../server/src/features/hover/hover';
import { atCursor } from '../../support/cursor';

function hoverAt(marked: string): { readonly text: string; readonly markdown: string } | undefined {
  const { document, config, position } = atCursor(marked);
  const found = hover(document, config, position);
  if (found === undefined) return undefined;
  return { text: document.getText(found.range), markdown: (found.contents as { value: string }).value };
}

describe('hover', () => {
  const cases: Record<string, readonly [marked: string, text: string, ...patterns: RegExp[]]> = {
    'a key': [
      '[api]\ncors_or|igins = []\n',
      'cors_origins',
      /array of strings/,
      /Access-Control-Allow-Origin/,
      /license\.rproj\.art/,
    ],
    'a dotted key': ['api.cors_cre|dentials = true\n', 'cors_credentials', /boolean/, /`false`/],
    'a key in an inline table': ['api = { cors_en|abled = true }\n', 'cors_enabled', /boolean/],
    'max-age, with what browsers make of it': [
      '[api]\ncors_max_a|ge = 86400\n',
      'cors_max_age',
      /7200/,
      /Firefox/,
      /600/,
    ],
    'a max-age value': [
      '[api]\ncors_max_age = 86_4|00\n',
      '86_400',
      /24 h/,
      /Chromium: 2 h/,
      /Safari.*: 10 min/,
    ],
    'a good origin': [
      '[api]\ncors_origins = ["https://a.exa|mple"]\n',
      '"https://a.example"',
      /Origin: https:\/\/a\.example`/,
      /byte for byte/,
    ],
    'an origin that is spelled otherwise': [
      '[api]\ncors_origins = ["https://A.exa|mple/"]\n',
      '"https://A.example/"',
      /sends `Origin: https:\/\/a\.example`/,
    ],
    'a method': ['[api]\ncors_methods = ["G|ET"]\n', '"GET"', /\*\*GET\*\*/],
    'a forbidden method': ['[api]\ncors_methods = ["TR|ACE"]\n', '"TRACE"', /throws before a request/],
    'a method in lower case': ['[api]\ncors_methods = ["ge|t"]\n', '"get"', /are harmless/],
    'a wildcard for methods': [
      '[api]\ncors_methods = ["|*"]\n',
      '"*"',
      /only without credentials/,
      /doesn’t mention it/,
    ],
    'a string that is no method': ['[api]\ncors_methods = ["G |T"]\n', '"G T"', /makes every preflight fail/],
    'a custom method': ['[api]\ncors_methods = ["PUR|GE"]\n', '"PURGE"', /Custom methods are legal/],
    'the origin null': ['[api]\ncors_origins = ["nu|ll"]\n', '"null"', /sandboxed frames/],
    'a file origin': [
      '[api]\ncors_origins = ["file:|//"]\n',
      '"file://"',
      /Electron, and WebViews on Android and iOS, send/,
    ],
    'an origin of an extension': [
      '[api]\ncors_origins = ["chrome-extension://a|bc"]\n',
      '"chrome-extension://abc"',
      /send `Origin: chrome-extension:\/\/abc`/,
      /app or extension/,
    ],
    'an origin with a final dot': [
      '[api]\ncors_origins = ["https://example.test|."]\n',
      '"https://example.test."',
      /send `Origin: https:\/\/example\.test\.`/,
      /Trailing dot in an origin/,
    ],
    'an origin on a blocked port': [
      '[api]\ncors_origins = ["https://h:60|00"]\n',
      '"https://h:6000"',
      /Port that browsers block/,
      /^(?![^]*Pages on this origin send)/,
    ],
    'a port that no origin has': [
      '[api]\ncors_origins = ["https://h:|0"]\n',
      '"https://h:0"',
      /Invalid port in an origin/,
    ],
    'a pattern': [
      '[api]\ncors_origins = ["https://*.exa|mple.com"]\n',
      '"https://*.example.com"',
      /Pattern instead of an origin/,
    ],
    'a host with an empty label': [
      '[api]\ncors_origins = ["https://a.|.b"]\n',
      '"https://a..b"',
      /Invalid origin/,
      /`a\.\.b`/,
    ],
    'two origins in one string': [
      '[api]\ncors_origins = ["https://a.example,|https://b.example"]\n',
      '"https://a.example,https://b.example"',
      /Several origins in one string/,
    ],
    'a password in an origin, masked': [
      '[api]\ncors_origins = ["https://u:secret@|h"]\n',
      '"https://u:secret@h"',
      /User name or password/,
      /^(?![^]*secret@)/,
    ],
    'a negative max-age': [
      '[api]\ncors_max_age = -|5\n',
      '-5',
      /can’t be negative/,
      /Chromium/,
      /^(?![^]*0 s, of which)/,
    ],
    'a huge max-age': [
      '[api]\ncors_max_age = 9_223_372_036_854_775_80|7\n',
      '9_223_372_036_854_775_807',
      /^More than a year/,
      /Chromium: 2 h/,
    ],
    'a response header among the request headers': [
      '[api]\ncors_headers = ["Access-Control-|Allow-Origin"]\n',
      '"Access-Control-Allow-Origin"',
      /response header/i,
    ],
    'a header that browsers allow anyway': [
      '[api]\ncors_headers = ["Acc|ept"]\n',
      '"Accept"',
      /without listing them/,
    ],
    'a header that only browsers set': [
      '[api]\ncors_headers = ["Coo|kie"]\n',
      '"Cookie"',
      /Scripts can’t set/,
    ],
    'a misspelled option': [
      '[api]\ncors_allowed_or|igins = []\n',
      'cors_allowed_origins',
      /^`cors_origins` · array of strings/,
    ],
    'a header name': [
      '[api]\ncors_headers = ["x-api-|key"]\n',
      '"x-api-key"',
      /X-API-Key/,
      /case-insensitively/,
    ],
    'a table header': ['[a|pi]\n', 'api', /\[api\]/],
    'an override path': [
      '[api.cors_overrides."/api/exe|cute"]\n',
      '"/api/execute"',
      /POST \/api\/execute/,
      /Not documented/,
    ],
    'any origin, with the environment': [
      '[api]\ncors_allow_any_o|rigin = true\n',
      'cors_allow_any_origin',
      /DEVELOPMENT ONLY/i,
      /production because/,
    ],
  };
  for (const [name, [marked, text, ...patterns]] of Object.entries(cases)) {
    it(name, () => {
      const found = hoverAt(marked);
      assert.ok(found);
      assert.equal(found.text, text);
      for (const pattern of patterns) assert.match(found.markdown, pattern);
    });
  }

  it('never names an origin as another text than itself', () => {
    for (const origin of [
      'chrome-extension://abc',
      'capacitor://localhost',
      'https://example.test.',
      'https://h:6000',
      'https://h:0',
      'https://*.example.com',
      'https://a..b',
      'https://a.example,https://b.example',
    ]) {
      const found = hoverAt(`[api]\ncors_origins = ["|${origin}"]\n`);
      assert.doesNotMatch(found?.markdown ?? '', /not this text/, origin);
    }
  });

  it('says once that browsers let GET and POST pass', () => {
    for (const method of ['GET', 'POST']) {
      const found = hoverAt(`[api]\ncors_methods = ["|${method}"]\n`);
      assert.equal(found?.markdown.match(/listed/g)?.length, 1, method);
    }
  });

  it('writes what stands in the file as code, whatever it is', () => {
    const evil = '[click](https://evil)';
    for (const marked of [
      `[api.cors_overrides."/|${evil}"]\n`,
      '[api.cors_overrides."/|`x`\\n# Title"]\n',
      '[api]\ncors_headers = ["X-|`a`"]\n',
      `[api]\ncors_origins = ["https://|${evil}"]\n`,
    ]) {
      const markdown = hoverAt(marked)?.markdown ?? '';
      assert.doesNotMatch(markdown.replace(/`[^`\n]*`/g, ''), /evil|click|^# Title|x`/m, marked);
    }
  });

  it('is silent on what the catalogue does not know', () => {
    for (const marked of [
      '[server]\nport| = 1\n',
      '# cors_or|igins\n',
      '[api]\nna|me = 1\n',
      // Their finding, which editors show in the same hover, says all there is to say.
      '[api]\ncors_zzz|zzzz = 1\n',
      '[api]\ncors_expose_hea|ders = []\n',
      '[other]\ncors_origins = ["https://a|"]\n',
    ]) {
      assert.equal(hoverAt(marked), undefined, marked);
    }
  });
});
