/** The version of package.json, put in by the build. */
declare const VERSION: string | undefined;

export const version = typeof VERSION === 'string' ? VERSION : 'unbuilt';

/** How reports name this program. */
export const toolName = 'license-monitor-cors';
