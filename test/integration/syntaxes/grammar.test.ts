import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const folder = join(__dirname, '../../../syntaxes');
const files: Readonly<Record<string, string>> = {
  'source.toml': 'toml.tmLanguage.json',
  'license-monitor.injection': 'license-monitor.injection.tmLanguage.json',
};

async function loadToml(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) => {
      const file = files[scope];
      if (file === undefined) return Promise.resolve(null);
      return Promise.resolve(parseRawGrammar(readFileSync(join(folder, file), 'utf8'), file));
    },
    getInjections: (scope) => (scope === 'source.toml' ? ['license-monitor.injection'] : []),
  });
  const grammar = await registry.loadGrammar('source.toml');
  assert.ok(grammar);
  return grammar;
}

describe('the grammars', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadToml();
  });

  /** The scopes of the first token that is exactly `token`. */
  function scopesOf(text: string, token: string): string {
    let stack = INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      const found = tokens.find(
        ({ startIndex, endIndex }) => line.slice(startIndex, endIndex).trim() === token,
      );
      if (found !== undefined) return found.scopes.join(' ');
    }
    return assert.fail(`${token} is no token of ${text}`);
  }

  const cases: Record<string, readonly [text: string, token: string, expected: RegExp]> = {
    'a comment': ['# hello', 'hello', /comment/],
    'a header': ['[api]', 'api', /entity\.name\.section/],
    'a quoted header': ['[api.cors_overrides."/api/admin"]', '"/api/admin"', /entity\.name\.section/],
    'any key': ['bind_port = 8080', 'bind_port', /key\.toml/],
    'an integer': ['bind_port = 8_080', '8_080', /numeric\.integer/],
    'a hexadecimal integer': ['n = 0x1F', '0x1F', /numeric\.hex/],
    'a float': ['n = 3.5', '3.5', /numeric\.float/],
    'a date': ['d = 2026-11-23T12:00:00Z', '2026-11-23T12:00:00Z', /datetime/],
    'a boolean': ['enabled = true', 'true', /constant\.language\.boolean(?!.*dangerous)/],
    'an escape': ['a = "x\\u0041"', '\\u0041', /escape/],
    'a string over several lines': ['a = """\none\n"""', 'one', /string\.quoted\.triple/],
    'a CORS key': ['cors_max_age = 1', 'cors_max_age', /cors\.license-monitor/],
    'a CORS key of a list': ['cors_origins = []', 'cors_origins', /cors\.license-monitor/],
    'a dotted CORS key': ['api.cors_enabled = true', 'cors_enabled', /cors\.license-monitor/],
    'any origin switched on': ['cors_allow_any_origin = true', 'true', /dangerous/],
    'any origin switched off': ['cors_allow_any_origin = false', 'false', /boolean(?!.*dangerous)/],
    'a wildcard in a list over lines': ['cors_origins = [\n  "https://a",\n  "*",\n]', '"*"', /dangerous/],
    'an origin beside it': ['cors_origins = ["https://a", "*"]', 'https://a', /string(?!.*dangerous)/],
    'what follows a list that is not closed': [
      'cors_origins = [\n  "a"\nbind_port = 1',
      'bind_port',
      /key\.toml/,
    ],
    'the same words in a comment': ['# cors_origins = ["*"]', 'cors_origins = ["*"]', /comment/],
    'the same words in a string': ['a = "cors_enabled = 1"', 'cors_enabled = 1', /string(?!.*cors\.license)/],
    'a longer key': ['my-cors_enabled = 1', 'my-cors_enabled', /key\.toml(?!.*cors\.license)/],
  };
  for (const [name, [text, token, expected]] of Object.entries(cases)) {
    it(name, () => {
      assert.match(scopesOf(text, token), expected);
    });
  }
});
