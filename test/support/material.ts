import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from 'mocha';

/**
 * Skips the test, visibly, where material is missing that lies beside the project and not in it: the test counts as
 * pending, and says why.
 */
export function needs(test: Context, path: string, what: string): void {
  if (existsSync(path)) return;
  console.log(`      Skipped: ${what} not found at ${path}.`);
  test.skip();
}

/** A folder of the material beside the project. */
export const beside = (name: string): string => resolve(__dirname, '../../../shared', name);
