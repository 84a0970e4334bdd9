import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One nginx file as people write it, with what is asked about it. */
export interface WrittenFile {
  readonly name: string;
  readonly nginx: string;
  /** Lines of config.toml that take the place of the usual ones. */
  readonly options: Readonly<Record<string, string>>;
}

const folder = join(__dirname, 'written');

/** Each file of the folder holds several, each after a line `#### name`; `#: key = value` changes config.toml. */
export const writtenFiles = (): readonly WrittenFile[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^#### /mu)
        .slice(1)
        .map((part) => {
          const [title = '', ...lines] = part.split('\n');
          const options = lines.flatMap((line) => {
            const [, key, value] = /^#: (\w+) = (.*)$/u.exec(line) ?? [];
            return key === undefined || value === undefined ? [] : [[key, value] as const];
          });
          const nginx = lines.filter((line) => !line.startsWith('#: ')).join('\n');
          return { name: `${file} ${title}`, nginx, options: Object.fromEntries(options) };
        }),
    );

/** The config.toml of a sample. */
export const configOf = ({ options }: WrittenFile): string =>
  `[api]\n${Object.entries({
    cors_enabled: 'true',
    cors_origins: '["https://dashboard.example.com", "https://admin.example.com"]',
    cors_methods: '["GET", "POST", "OPTIONS"]',
    cors_headers: '["X-API-Key", "Content-Type"]',
    cors_credentials: 'true',
    cors_max_age: '86400',
    ...options,
  })
    .map(([key, value]) => `${key} = ${value}\n`)
    .join('')}`;
