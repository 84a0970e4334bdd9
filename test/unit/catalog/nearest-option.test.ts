import assert from 'node:assert/strict';
import {
  explainMissingOption,
  nearestOption,
  unprefixedOption,
} from '../../../server/src/catalog/nearest-option';

describe('nearestOption', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['cors_origin', 'cors_origins'],
    ['cors_allowed_origins', 'cors_origins'],
    ['cors_allow_origins', 'cors_origins'],
    ['allowed_origins', 'cors_origins'],
    ['corsAllowedOrigins', 'cors_origins'],
    ['cors_orgins', 'cors_origins'],
    ['cors_oirgins', 'cors_origins'],
    ['access-control-allow-origin', 'cors_origins'],
    ['cors_allow_credentials', 'cors_credentials'],
    ['cors_supports_credentials', 'cors_credentials'],
    ['Cors_Credentials', 'cors_credentials'],
    ['CORS_ENABLED', 'cors_enabled'],
    ['cors', 'cors_enabled'],
    ['cors_enable', 'cors_enabled'],
    ['cors_allowed_headers', 'cors_headers'],
    ['cors_allow_methods', 'cors_methods'],
    ['cors_max_age_seconds', 'cors_max_age'],
    ['cors_maxage', 'cors_max_age'],
    ['cors_allow_all_origins', 'cors_allow_any_origin'],
    ['cors_allow_any_orign', 'cors_allow_any_origin'],
    ['cors_override', 'cors_overrides'],
    ['cors_cred', 'cors_credentials'],
    ['cors_head', 'cors_headers'],
    ['cors_allow', undefined],
    ['cors_max', 'cors_max_age'],
    ['cors_größe', undefined],
    ['cors_expose_headers', undefined],
    ['cors_something_else', undefined],
    [`cors_${'x'.repeat(5000)}`, undefined],
  ];
  for (const [name, expected] of cases) {
    it(`${name.slice(0, 40)} means ${expected ?? 'nothing known'}`, () => {
      assert.equal(nearestOption(name), expected);
    });
  }

  it('says what is known of headers that have no option', () => {
    assert.match(explainMissingOption('cors_expose_headers') ?? '', /Access-Control-Expose-Headers/);
    assert.match(explainMissingOption('CorsExposedHeaders') ?? '', /Access-Control-Expose-Headers/);
    assert.match(explainMissingOption('cors_allow_private_network') ?? '', /private network/);
    assert.equal(explainMissingOption('cors_origin'), undefined);
  });
});

describe('unprefixedOption', () => {
  for (const [name, expected] of [
    ['allowed_origins', 'cors_origins'],
    ['allowedOrigins', 'cors_origins'],
    ['allow_origin', 'cors_origins'],
    ['origins', 'cors_origins'],
    ['origin', 'cors_origins'],
    ['alowed_origins', 'cors_origins'],
    ['origin_whitelist', 'cors_origins'],
    ['access_control_allow_origin', 'cors_origins'],
    ['enable_cors', 'cors_enabled'],
    ['enableCORS', 'cors_enabled'],
    ['use_cors', 'cors_enabled'],
    ['api_cors_origins', 'cors_origins'],
    ['allow_credentials', 'cors_credentials'],
    ['supports_credentials', 'cors_credentials'],
    ['credentials', 'cors_credentials'],
    ['allowed_methods', 'cors_methods'],
    ['methods', 'cors_methods'],
    ['allow_headers', 'cors_headers'],
    ['max_age', 'cors_max_age'],
    ['preflight_max_age', 'cors_max_age'],
    ['allow_all_origins', 'cors_allow_any_origin'],
    ['allowed_ips', undefined],
    ['allowed_hosts', undefined],
    ['hosts', undefined],
    ['paths', undefined],
    ['endpoints', undefined],
    ['enable', undefined],
    ['log_level', undefined],
    ['api_keys', undefined],
    ['session_ttl', undefined],
    ['allow_list', undefined],
    ['original_size', undefined],
    ['max_pages', undefined],
    ['expose_headers', undefined],
  ] as const)
    it(`${name}: ${expected ?? 'nothing'}`, () => {
      assert.equal(unprefixedOption(name), expected);
    });
});
