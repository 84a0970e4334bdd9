/**
 * File names that a License Monitor configuration may have. Other tools use `config.toml` too, so a matching file
 * is only a candidate: the gate in `engine/` decides.
 */
export const filePatterns = ['**/config.toml', '**/config.*.toml', '**/*license-monitor*.toml'] as const;

/** Globs of folders that hold copies and build output. */
export const ignoredFolders = ['**/node_modules/**', '**/.git/**', '**/target/**'] as const;

/** Bytes. Configuration files are small; a larger file is not ours. */
export const maxFileBytes = 1024 * 1024;

/**
 * The globs of the setting `licenseMonitor.files`. A glob that isn't anchored matches at any depth, as in
 * `.gitignore`.
 */
export const globsAtAnyDepth = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value
        .filter((glob) => typeof glob === 'string')
        .map((glob) => (/^(\/|\*\*\/)/.test(glob) ? glob : `**/${glob}`))
    : [];

/** Whether the file name alone identifies the product: `license-monitor.toml`, `dev.license-monitor.toml`. */
export const isNamedForLicenseMonitor = (path: string): boolean =>
  /license-monitor[^/\\]*\.toml$/u.test(path);
