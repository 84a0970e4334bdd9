import { parseArgs } from 'node:util';

export interface LaunchArguments {
  readonly folder: string;
  readonly developed: readonly string[];
  readonly tests: string;
  readonly extensionsDir: string | undefined;
  readonly trust: 'trusted' | 'restricted';
}

/**
 * Understands the arguments with which `runTests` of `@vscode/test-electron` starts the desktop VS Code, and
 * one of ours: `--restricted` keeps workspace trust on, although `runTests` always asks to disable it.
 *
 * @throws Error when the folder, the extension or the tests are missing.
 */
export function readLaunchArguments(argv: readonly string[]): LaunchArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    // The desktop takes many arguments that mean nothing here.
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'extensions-dir': { type: 'string' },
      restricted: { type: 'boolean' },
    },
  });
  const [folder] = positionals;
  const developed = (values.extensionDevelopmentPath ?? []).map(String);
  const tests = values.extensionTestsPath;
  if (folder === undefined || developed.length === 0 || typeof tests !== 'string')
    throw new Error('The launcher needs a folder, `--extensionDevelopmentPath` and `--extensionTestsPath`.');
  const extensionsDir = values['extensions-dir'];
  return {
    folder,
    developed,
    tests,
    extensionsDir: typeof extensionsDir === 'string' ? extensionsDir : undefined,
    trust: values.restricted === true ? 'restricted' : 'trusted',
  };
}
