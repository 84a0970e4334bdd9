/** What a person types and takes back again: the value of one line in the middle of the document. */
export interface BenchDocument {
  readonly text: string;
  /** Zero-based line of the value. */
  readonly line: number;
  readonly startCharacter: number;
  readonly endCharacter: number;
  readonly value: string;
}

/**
 * A `config.toml` as License Monitor documents it, of at least `lines` lines: the `[api]` table, a list of origins,
 * then one override after another. It is valid and nothing in it is wrong.
 */
export function benchDocument(lines: number): BenchDocument {
  const tenants = Math.floor(lines / 10);
  const written = [
    '# License Monitor, generated for the benchmark',
    '[api]',
    'enabled = true',
    'bind_address = "127.0.0.1"',
    'bind_port = 8080',
    '',
    'cors_enabled = true',
    'cors_origins = [',
    ...Array.from({ length: tenants }, (_, i) => `  "https://tenant-${i}.example.com", # tenant ${i}`),
    ']',
    'cors_methods = ["GET", "POST", "OPTIONS"]',
    'cors_headers = ["Content-Type", "X-API-Key"]',
    'cors_credentials = true',
    'cors_max_age = 7200',
  ];
  for (let i = 0; written.length < lines - 4; i++) {
    const origin = (n: number): string => `"https://tenant-${(i + n) % tenants}.example.com"`;
    written.push(
      '',
      `# Tenant ${i}`,
      `[api.cors_overrides."/api/v1/tenants/${i}"]`,
      `cors_origins = [${origin(0)}, ${origin(1)}] # and its neighbour`,
      'cors_methods = ["GET", "OPTIONS"]',
    );
  }
  const middle = Math.floor(written.length / 2);
  const candidate = written.findIndex((text, i) => i >= middle && text.startsWith('cors_methods = '));
  const line = candidate === -1 ? written.indexOf('cors_max_age = 7200') : candidate;
  const text = written[line] ?? '';
  const startCharacter = text.indexOf('= ') + 2;
  return {
    text: `${written.join('\n')}\n`,
    line,
    startCharacter,
    endCharacter: text.length,
    value: text.slice(startCharacter),
  };
}
