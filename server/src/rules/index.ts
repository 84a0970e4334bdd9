import type { Rule } from '../lint/rule';

/**
 * Every rule, in the order of the documentation: `cors_origins` (shape, meaning), `cors_methods`, `cors_headers`,
 * then values, keys and tables. Among the shape rules of one string the first match wins.
 */
export const rules: readonly Rule[] = [];
