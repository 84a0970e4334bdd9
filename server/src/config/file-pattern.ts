/**
 * The names under which a License Monitor configuration is looked for. Other tools use `config.toml` as well, so
 * that a document that matches still has to pass `isLicenseMonitor`, which the last of them does by its name.
 */
export const filePatterns = ['**/config.toml', '**/config.*.toml', '**/*license-monitor*.toml'] as const;

/** Whether the name of the file alone says whose it is: `license-monitor.toml`, `dev.license-monitor.toml`. */
export const isNamedForLicenseMonitor = (path: string): boolean =>
  /license-monitor[^/\\]*\.toml$/u.test(path);
