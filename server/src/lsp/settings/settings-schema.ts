import type { Rule } from '../../lint/rule';

/** The subset of JSON Schema that VS Code supports in `contributes.configuration`. */
interface SettingType {
  readonly type: 'string' | 'boolean' | 'number' | 'array' | 'object';
  readonly enum?: readonly string[];
  /** One sentence per value of `enum`. */
  readonly markdownEnumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly items?: SettingType;
  readonly properties?: Readonly<Record<string, SettingType>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SettingType;
  readonly markdownDescription?: string;
  readonly default?: unknown;
}

/**
 * `resource` for what may differ between folders, `window` for the whole window, `machine` for what a repository
 * must never decide: where requests go, and whether TLS is verified.
 */
export interface Setting extends SettingType {
  readonly default: unknown;
  readonly scope: 'resource' | 'window' | 'machine';
  /** Complete sentences in Markdown. */
  readonly markdownDescription: string;
  /** Ignored in an untrusted workspace. */
  readonly restricted?: true;
}

export interface SettingGroup {
  readonly title: string;
  /** By full name. */
  readonly settings: Readonly<Record<string, Setting>>;
}

const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;

const onOff = (markdownDescription: string): Setting => ({
  type: 'boolean',
  default: true,
  scope: 'resource',
  markdownDescription,
});

const ruleSetting = ({ title, severity }: Rule): SettingType => ({
  type: 'string',
  enum: severities,
  default: severity,
  markdownDescription: `${title}.`,
});

const linting = (rules: readonly Rule[]): SettingGroup => ({
  title: 'Linting',
  settings: {
    'licenseMonitor.environment': {
      type: 'string',
      enum: ['auto', 'development', 'production'],
      markdownEnumDescriptions: [
        'Uses a comment `# license-monitor: environment=development`, otherwise a word in the name of the file or its folder (`dev`, `development`, `local`, `prod`, `production`), otherwise production.',
        'Accepts any origin, and loopback origins mixed with remote ones.',
        'Reports any origin, and loopback origins mixed with remote ones.',
      ],
      default: 'auto',
      scope: 'resource',
      markdownDescription:
        'What the configuration is for. For production, any origin and loopback origins mixed with remote ones are reported; for development, they are accepted. License Monitor has no such setting, and a loopback `bind_address` doesn’t imply development.',
    },
    'licenseMonitor.files': {
      type: 'array',
      items: { type: 'string' },
      default: [],
      scope: 'resource',
      markdownDescription:
        'Globs of additional files to treat as License Monitor configurations, whatever they contain. By default, a `config.toml` counts if it has an `[api]` table with a `cors_*` or `bind_*` option, or a comment `# license-monitor: config`; other tools’ files are ignored.',
    },
    'licenseMonitor.rules': {
      type: 'object',
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule)])),
      additionalProperties: false,
      default: {},
      scope: 'resource',
      markdownDescription: 'Severity of individual rules, by id; `off` turns a rule off.',
    },
    'licenseMonitor.toml.version': {
      type: 'string',
      enum: ['1.0', '1.1'],
      markdownEnumDescriptions: [
        'Inline tables stay on one line.',
        'Inline tables may span lines and have a trailing comma.',
      ],
      default: '1.0',
      scope: 'resource',
      markdownDescription:
        'The TOML version to check syntax against. The documentation doesn’t say which one License Monitor reads.',
    },
    'licenseMonitor.syntaxErrors': {
      type: 'string',
      enum: ['auto', 'always', 'never'],
      markdownEnumDescriptions: [
        'Shown unless Even Better TOML or Tombi, which also show them, is active.',
        'Always shown.',
        'Never shown.',
      ],
      default: 'auto',
      scope: 'resource',
      markdownDescription: 'Whether TOML syntax errors are shown.',
    },
  },
});

const editing: SettingGroup = {
  title: 'Editing',
  settings: {
    'licenseMonitor.format.enable': onOff(
      'Registers a formatter for the file. While Even Better TOML or Tombi is active, formatting is left to it.',
    ),
    'licenseMonitor.codeLens.enable': onOff('Shows actions above `[api]`, `cors_origins` and overrides.'),
    'licenseMonitor.inlayHints.enable': onOff(
      'Shows derived values after options, such as `24 h` after `86400`.',
    ),
  },
};

const target: SettingType = {
  type: 'object',
  required: ['url'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', markdownDescription: 'Display name of the target in lists and reports.' },
    url: {
      type: 'string',
      pattern: '^https?://',
      patternErrorMessage: 'Enter a URL that starts with http:// or https://.',
      markdownDescription: 'Base URL of the API, such as `https://api.example.com`.',
    },
    insecure: {
      type: 'boolean',
      default: false,
      markdownDescription:
        'Accepts any TLS certificate from this target. Every report says so. Prefer adding the certificate to the system’s trust store.',
    },
    default: {
      type: 'boolean',
      default: false,
      markdownDescription:
        'Makes this the target of every file for which none was chosen. Otherwise that is the address in the file.',
    },
    apiKey: {
      type: 'string',
      pattern: '^\\$\\{env:[A-Za-z_][A-Za-z0-9_]*\\}$',
      patternErrorMessage: 'Use a reference such as ${env:LICENSE_MONITOR_API_KEY}, never the key itself.',
      markdownDescription:
        'The environment variable that holds the API key, as `${env:LICENSE_MONITOR_API_KEY}`. Without it, you are asked for the key, and VS Code keeps it in its secret storage.',
    },
  },
};

const preflight: SettingGroup = {
  title: 'Preflight',
  settings: {
    'licenseMonitor.preflight.targets': {
      type: 'array',
      items: target,
      default: [],
      scope: 'machine',
      restricted: true,
      markdownDescription:
        'Servers to send preflights to, in addition to the address in the file. For example `[{ "name": "staging", "url": "https://api-staging.example.com" }]`.',
    },
    'licenseMonitor.preflight.timeout': {
      type: 'number',
      minimum: 1,
      maximum: 300,
      default: 10,
      scope: 'machine',
      restricted: true,
      markdownDescription: 'Timeout for one request to a server, in seconds.',
    },
  },
};

const diagnosis: SettingGroup = {
  title: 'Diagnosis',
  settings: {
    'licenseMonitor.trace.server': {
      type: 'string',
      enum: ['off', 'messages', 'verbose'],
      default: 'off',
      scope: 'window',
      markdownDescription:
        'Logs the messages between the editor and the language server in the Output panel.',
    },
  },
};

/** Every setting, in the order and under the titles shown in the editor. */
export const settingGroups = (rules: readonly Rule[]): readonly SettingGroup[] => [
  linting(rules),
  editing,
  preflight,
  diagnosis,
];
