/** A file that allows `origins`, for the examples of rules. */
export const originList = (origins: readonly string[]): string =>
  `[api]\ncors_enabled = true\ncors_origins = [${origins.map((origin) => JSON.stringify(origin)).join(', ')}]\n`;
