import type { OptionSpec } from './spec';

/** The options of `[command_mode]`, known from samples only. */
export const commandModeOptions = {
  command: {
    type: 'string',
    summary: 'Command whose output is collected',
    examples: ['"lmstat -a"'],
    source: 'operatingModes',
    confidence: 'example',
  },
  interval_seconds: {
    type: 'integer',
    minimum: 0,
    unit: 'seconds',
    summary: 'Time between two runs of the command (seconds)',
    examples: ['300'],
    source: 'operatingModes',
    confidence: 'example',
  },
  python_script: {
    type: 'string',
    summary: 'Python script that reads the output; optional',
    examples: ['"parse.py"'],
    source: 'operatingModes',
    confidence: 'example',
  },
  working_directory: {
    type: 'string',
    summary: 'Working directory of the command',
    source: 'operatingModes',
    confidence: 'example',
  },
  environment: {
    type: 'string-table',
    summary: 'Environment variables of the command',
    details:
      'Environment variables of the process, such as `LM_LICENSE_FILE`; unrelated to development or production. The documentation’s sample is an inline table over several lines, which TOML 1.0 doesn’t allow: write it on one line, or use a table `[command_mode.environment]` or dotted keys.',
    examples: ['{ LM_LICENSE_FILE = "27000@license-server" }'],
    source: 'operatingModes',
    confidence: 'example',
  },
} as const satisfies Record<string, OptionSpec>;
