import assert from 'node:assert/strict';
import { readConfig } from '../../server/src/config/read/read-config';
import type { ProxyChoices } from '../../server/src/proxy/write/choices';
import { planProxy, type Planned, type ProxyPlan } from '../../server/src/proxy/plan';
import { parse } from '../../server/src/toml/parse/parse';

const choices: ProxyChoices = {
  upstream: 'http://127.0.0.1:8080',
  preflight: 'answer',
  exposed: [],
  source: 'config.toml',
};

export const tryPlan = (toml: string, more: Partial<ProxyChoices> = {}): Planned =>
  planProxy(readConfig(parse(toml), { environmentSetting: 'auto', path: undefined }), {
    ...choices,
    ...more,
  });

export function planned(toml: string, more: Partial<ProxyChoices> = {}): ProxyPlan {
  const result = tryPlan(toml, more);
  assert.ok(result.ok, result.ok ? '' : result.refusals.join('\n'));
  return result.plan;
}
