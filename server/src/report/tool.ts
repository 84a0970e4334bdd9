/** The version in package.json, inserted by the build. */
declare const VERSION: string | undefined;

export const version = typeof VERSION === 'string' ? VERSION : 'unbuilt';

/** The name of this program in reports. */
export const toolName = 'license-monitor-cors';
