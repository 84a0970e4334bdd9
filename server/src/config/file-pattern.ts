/**
 * The names under which a License Monitor configuration is looked for. Other tools use `config.toml` as well, so
 * that a document that matches still has to pass `isLicenseMonitor`.
 */
export const filePatterns = ['**/config.toml', '**/config.*.toml', '**/*license-monitor*.toml'] as const;
