import { openFile } from '../../server/src/engine/open-file';
import { planProxy } from '../../server/src/proxy/plan';
import { proxyTargets } from '../../server/src/proxy/write/targets';

const toml = `[api]
cors_enabled = true
cors_origins = ["https://dashboard.example.com"]
cors_methods = ["GET", "POST", "OPTIONS"]
cors_headers = ["X-API-Key", "Content-Type"]
`;

interface ProxyExample {
  readonly id: string;
  readonly title: string;
  /** Markdown: the file and what is written for it. */
  readonly text: string;
}

/** What each proxy gets for one small file. */
export function proxyExamples(): readonly ProxyExample[] {
  const options = { environment: 'auto', gate: 'named', severities: {} } as const;
  const { config } = openFile(toml, 'config.toml', options);
  if (config === undefined) throw new Error('The example is not read.');
  const planned = planProxy(config, {
    upstream: 'http://127.0.0.1:8080',
    serverName: 'api.example.com',
    preflight: 'answer',
    exposed: ['Retry-After'],
    source: 'config.toml',
  });
  if (!planned.ok) throw new Error(planned.refusals.join('\n'));
  return proxyTargets.map(({ id, title, what, write }) => ({
    id,
    title,
    text: `From\n\n\`\`\`toml\n${toml}\`\`\`\n\n\`proxy --target ${id}\` writes ${what}:\n\n\`\`\`\`text\n${write(planned.plan)}\`\`\`\``,
  }));
}
