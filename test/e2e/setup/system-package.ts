import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface SystemPackage {
  /** The name in Debian's archive. */
  readonly name: string;
  /** What a test needs it for, as the end of "… is needed". */
  readonly purpose: string;
  /** The absolute path of the program, or undefined while it is missing. */
  readonly find: () => string | undefined;
}

/**
 * The absolute path of a program that the tests run. On Debian, as root, a missing one is installed with
 * apt; elsewhere nobody's system is touched.
 *
 * @throws Error whose message says what to run by hand.
 */
export function ensureSystemPackage({ name, purpose, find }: SystemPackage): string {
  const present = find();
  if (present !== undefined) return present;

  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing the Debian package ${name}, which is needed ${purpose}.`);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', name);
    const installed = find();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `${name} is needed ${purpose} and was not found. ` +
      `On Debian or Ubuntu run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${name}`,
  );
}

/** Nobody is asked anything, and services of the package are left alone: the tests start their own. */
function apt(...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  if (status !== 0) throw new Error(`\`apt-get ${args.join(' ')}\` failed.\n${stdout}${stderr}`);
}
