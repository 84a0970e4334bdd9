/** A file whose `[api]` holds one list, and what else follows it. */
const list = (name: string, items: string): string => `[api]\ncors_enabled = true\ncors_${name} = ${items}\n`;
const origins = (items: string): string => list('origins', items);
const override = (line: string): string => `[api]\n[api.cors_overrides."/x"]\n${line}\n`;

/** Files for which a rule finds other words than for its own examples, by rule. */
export const variants: Readonly<Record<string, readonly string[]>> = {
  'origin-scheme-never-sent': [origins('["file://"]'), origins('["file:///x"]')],
  'origin-multiple-values': [
    origins('["https://a;https://b"]'),
    origins('["https://a|https://b"]'),
    origins('["https://a b"]'),
    origins('["https://a,"]'),
    origins('["https://a,b..c"]'),
    origins(`['["https://a.example"]']`),
  ],
  'origin-missing-scheme': [origins('["https://a", "a"]')],
  'origin-uppercase': [origins('["https://a", "https://A"]')],
  'origin-duplicate': [origins('["https://a", "https://a"]')],
  'origin-placeholder': [origins('["https://$HOST"]'), origins('["%HOST%"]')],
  'origin-pattern': [origins('["http://10.0.0.0/8"]'), origins('[".example.com"]')],
  'origin-invalid': [
    origins('["https://a.example’"]'),
    origins('["\u200bhttps://a.example"]'),
    origins('["https://a&b.example"]'),
    origins('["all"]'),
    origins('["none"]'),
    origins(`["'self'"]`),
    origins('["3000"]'),
    origins('["localhost", "3000"]'),
    origins('["htps://a.example"]'),
    origins('["https://https://a.example"]'),
  ],
  'origin-whitespace': [origins('["https://a.example\u00a0"]')],
  'origin-noncanonical-ip': [origins('["http://1.2.3"]'), origins('["http://10.0.0.010"]')],
  'origin-non-ascii': [origins('["https://\u0430pp.example"]')],
  'origin-listen-address': [origins('["http://0.0.0.0:3000"]')],
  'origin-unusual-scheme': [origins('["moz-extension://a"]')],
  'origin-userinfo': [origins('["https://a.example@b.example"]')],
  'method-case': [list('methods', '["put"]'), list('methods', '["patch"]')],
  'method-invalid': [list('methods', '["GET,"]'), list('methods', '[","]'), list('methods', '["GET, PUT"]')],
  'header-invalid': [
    list('headers', '["X-A,"]'),
    list('headers', '["X-A:"]'),
    list('headers', '["X-A, X-B"]'),
  ],
  'method-wildcard-credentials': [list('methods', '["*"]\ncors_credentials = true')],
  'header-wildcard-credentials': [list('headers', '["*"]\ncors_credentials = true')],
  'headers-missing-auth': [list('headers', '[]\nrequire_auth = true')],
  'no-allowed-origins': [
    origins('[]'),
    `${origins('["https://a"]')}[api.cors_overrides."/x"]\ncors_enabled = true\ncors_origins = []\n`,
  ],
  'unknown-option': [
    override('cors_max_age = 60'),
    override('cors_credentials = true'),
    override('cors_allow_any_origin = true'),
  ],
};
