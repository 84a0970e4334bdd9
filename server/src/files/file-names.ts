/**
 * The names under which a License Monitor configuration is looked for. Other tools use `config.toml` as well, so a
 * file that matches is only a candidate: the engine's gate decides.
 */
export const filePatterns = ['**/config.toml', '**/config.*.toml', '**/*license-monitor*.toml'] as const;

/** Folders that hold copies and build results, as globs. */
export const ignoredFolders = ['**/node_modules/**', '**/.git/**', '**/target/**'] as const;

/** Bytes. A configuration file is small; a larger one is not ours. */
export const maxFileBytes = 1024 * 1024;

/** The globs of the setting `licenseMonitor.files`: one that isn't anchored matches at any depth, as in a `.gitignore`. */
export const globsAtAnyDepth = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value
        .filter((glob) => typeof glob === 'string')
        .map((glob) => (/^(\/|\*\*\/)/.test(glob) ? glob : `**/${glob}`))
    : [];

/** Whether the file name alone identifies the product: `license-monitor.toml`, `dev.license-monitor.toml`. */
export const isNamedForLicenseMonitor = (path: string): boolean =>
  /license-monitor[^/\\]*\.toml$/u.test(path);
