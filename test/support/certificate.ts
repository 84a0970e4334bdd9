import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate with its key, in PEM, made on the spot so that none in the repository can expire. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
  readonly privateKey: KeyObject;
  readonly subject: Buffer;
}

export interface CertificateOptions {
  readonly commonName: string;
  /** DNS names and IPv4 addresses. */
  readonly names?: readonly string[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Signs with this authority; without it the certificate is self-signed. */
  readonly issuer?: Identity;
  readonly authority?: true;
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const size = body.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const time = (date: Date) => der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+Z/g, '')}Z`));
const name = (commonName: string) =>
  sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(commonName)))));
const extension = (id: string, value: Buffer) => sequence(oid(id), der(0x04, value));
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));

const alternative = (value: string) =>
  /^[\d.]+$/.test(value)
    ? der(0x87, Buffer.from(value.split('.').map(Number)))
    : der(0x82, Buffer.from(value));

let serial = 1;

export function createCertificate(options: CertificateOptions): Identity {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = name(options.commonName);
  const day = 86_400_000;
  const now = Date.now();
  const extensions = [
    ...(options.authority ? [extension('551d13', sequence(der(0x01, Buffer.from([255]))))] : []),
    ...(options.names ? [extension('551d11', sequence(...options.names.map(alternative)))] : []),
  ];
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([serial++])),
    ecdsaWithSha256,
    options.issuer?.subject ?? subject,
    sequence(
      time(options.notBefore ?? new Date(now - 30 * day)),
      time(options.notAfter ?? new Date(now + 30 * day)),
    ),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length > 0 ? [der(0xa3, sequence(...extensions))] : []),
  );
  const signature = sign('sha256', body, options.issuer?.privateKey ?? privateKey);
  const whole = sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    privateKey,
    subject,
  };
}
