import { X509Certificate } from 'node:crypto';
import { UsageError } from '../command';
import { readBytes } from '../files/text-file';

const certificates = /-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE)-----[^]*?(?:-----END \1-----|$(?![^]))/g;

/**
 * The text of the `--cacert` file. It is validated because Node silently skips anything that isn't an intact
 * certificate, and the target would then seem to be at fault.
 */
export async function certificateArgument(path: string, cwd: string): Promise<string> {
  // PEM is ASCII; any other text in the file doesn't matter.
  const text = Buffer.from(await readBytes(path, cwd)).toString('latin1');
  const found = [...text.matchAll(certificates)];
  if (found.length === 0)
    throw new UsageError(
      `\`${path}\` contains no certificate in PEM format, which \`--cacert\` takes: text that starts with \`-----BEGIN CERTIFICATE-----\`. Convert a binary one with \`openssl x509 -inform der\`.`,
    );
  const damaged = found.findIndex(([block, kind]) => kind !== 'TRUSTED CERTIFICATE' && !isCertificate(block));
  if (damaged !== -1) {
    const which = found.length === 1 ? 'The certificate' : `Certificate ${damaged + 1} of ${found.length}`;
    throw new UsageError(
      `${which} in \`${path}\` is damaged and can’t be read. Export or copy it again, from its first line to its last.`,
    );
  }
  return text;
}

function isCertificate(block: string): boolean {
  try {
    return new X509Certificate(block).raw.length > 0;
  } catch {
    return false;
  }
}
