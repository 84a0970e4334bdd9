import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cache = resolve('.cache/firefox-languages');

/** The key in `security.properties`, and the message with its placeholders. */
export type Messages = ReadonlyMap<string, string>;

/**
 * What Firefox prints about CORS in one language, from Debian's package of that name, which is fetched once. A string
 * says why there is none.
 */
export function messagesOf(language: string): Messages | string {
  const file = join(cache, `${language}.properties`);
  if (!existsSync(file)) {
    const fault = fetchInto(file, `firefox-esr-l10n-${language}`);
    if (fault !== undefined) return fault;
  }
  const lines = readFileSync(file, 'utf8').matchAll(/^(CORS\w+)\s*=\s*(.*)$/gmu);
  return new Map([...lines].map(([, key = '', message = '']) => [key, unescaped(message)]));
}

const unescaped = (text: string): string =>
  text.replace(/\\u([\da-f]{4})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function fetchInto(file: string, name: string): string | undefined {
  const folder = join(cache, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = (command: string, args: readonly string[]) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 26 });
  try {
    const fetched = run('apt-get', ['download', name]);
    const [archive] = readdirSync(folder).filter((each) => each.endsWith('.deb'));
    if (archive === undefined)
      return `\`apt-get download ${name}\` failed (${fetched.error?.message ?? fetched.stderr.trim().split('\n').at(-1) ?? ''}); on Debian, run \`apt-get update\` first.`;
    run('dpkg-deb', ['-x', archive, 'files']);
    const [pack] = readdirSync(join(folder, 'files'), { recursive: true, encoding: 'utf8' }).filter((each) =>
      each.endsWith('.xpi'),
    );
    const { stdout, status } = run('unzip', [
      '-p',
      join('files', pack ?? ''),
      'chrome/*/security/security.properties',
    ]);
    if (status !== 0) return `${name} could not be unpacked; \`dpkg-deb\` and \`unzip\` are needed.`;
    writeFileSync(file, stdout);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
