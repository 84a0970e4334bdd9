import { predict } from '../../../server/src/config/effective/predict';
import { readConfig } from '../../../server/src/config/read/read-config';
import { pieces } from '../../../server/src/toml/format/pieces';
import { parse } from '../../../server/src/toml/parse/parse';
import { assertLinear } from '../../support/growth';
import { tryPlan } from '../../support/planned';

const withPath = (path: string): string =>
  `[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\n[api.cors_overrides."${path}"]\ncors_origins = ["https://a.example"]\n`;

describe('the path of an override, of any length', () => {
  for (const unit of ['/', '/a', '/.', '/%2e', '?', '#', '*'])
    it(`is predicted and planned in linear time: ${unit}`, () => {
      for (const end of ['', 'x', 'x/'])
        assertLinear(unit + end, 20_000, (size) => {
          const text = withPath(`/${unit.repeat(size / unit.length)}${end}`);
          tryPlan(text);
          const config = readConfig(parse(text), { environmentSetting: 'auto', path: '' });
          predict(config, {
            path: '/api/health',
            origin: 'https://a.example',
            method: 'GET',
            requestHeaders: [],
            credentials: 'include',
          });
        });
    });
});

describe('blank lines, however many', () => {
  it('are laid out in linear time', () => {
    assertLinear('blank lines', 20_000, (size) => {
      pieces(parse(`a = 1\n${'\n'.repeat(size)}b = 2\n`));
    });
  });
});
