/** A whole table to start with; `${n:text}` is a placeholder to type over. */
interface Starter {
  readonly label: string;
  readonly detail: string;
  readonly lines: readonly string[];
}

const server = ['[api]', 'enabled = true', 'bind_address = "127.0.0.1"', 'bind_port = 8080', ''];
const rest = [
  'cors_methods = ["GET", "POST", "OPTIONS"]',
  'cors_headers = ["X-API-Key", "Content-Type", "Authorization"]',
  'cors_max_age = 86400',
  'cors_credentials = false',
];

interface MainStarter extends Starter {
  readonly environment: 'production' | 'staging' | 'development';
}

export const mainStarters: readonly MainStarter[] = [
  {
    environment: 'production',
    label: '[api] for production',
    detail: 'One dashboard may read the API',
    lines: [
      ...server,
      'cors_enabled = true',
      'cors_origins = ["https://${1:dashboard.example.com}"]',
      ...rest,
    ],
  },
  {
    environment: 'staging',
    label: '[api] for staging',
    detail: 'The live dashboard and its staging copy may read the API',
    lines: [
      ...server,
      'cors_enabled = true',
      'cors_origins = [',
      '  "https://${1:dashboard.example.com}",',
      '  "https://${2:dashboard-staging.example.com}",',
      ']',
      ...rest,
    ],
  },
  {
    environment: 'development',
    label: '[api] for development',
    detail: 'Development servers on this machine may read the API',
    lines: [
      '# license-monitor: environment=development',
      ...server,
      'cors_enabled = true',
      'cors_origins = ["http://localhost:${1:3000}", "http://127.0.0.1:${1:3000}"]',
      ...rest,
    ],
  },
];

export const overrideStarter: Starter = {
  label: '[api.cors_overrides."/api/admin"] for one path',
  detail: 'Stricter CORS rules for one path',
  lines: [
    '[api.cors_overrides."${1:/api/admin}"]',
    'cors_origins = ["https://${2:admin.example.com}"]',
    'cors_methods = ["GET", "POST", "OPTIONS"]',
  ],
};
