import assert from 'node:assert/strict';
import { hover } from '../../../server/src/features/hover';
import { atCursor } from './cursor';

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
    'a forbidden method': ['[api]\ncors_methods = ["TR|ACE"]\n', '"TRACE"', /refuses/],
    'a header name': [
      '[api]\ncors_headers = ["x-api-|key"]\n',
      '"x-api-key"',
      /X-API-Key/,
      /without regard to case/,
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
    'an option that does not exist': [
      '[api]\ncors_expose_hea|ders = []\n',
      'cors_expose_headers',
      /Access-Control-Expose-Headers/,
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

  it('is silent on what the catalogue does not know', () => {
    for (const marked of [
      '[server]\nport| = 1\n',
      '# cors_or|igins\n',
      '[api]\nna|me = 1\n',
      '[other]\ncors_origins = ["https://a|"]\n',
    ]) {
      assert.equal(hoverAt(marked), undefined, marked);
    }
  });
});
