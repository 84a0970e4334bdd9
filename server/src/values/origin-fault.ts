/** The shapes of a configured origin that browsers never send, in the order in which one is reported. */
export const originFaultIds = [
  'origin-empty',
  'origin-whitespace',
  'origin-wildcard',
  'origin-null',
  'origin-placeholder',
  'origin-pattern',
  'origin-scheme-never-sent',
  'origin-multiple-values',
  'origin-missing-scheme',
  'origin-userinfo',
  'origin-invalid',
  'origin-trailing-slash',
  'origin-path',
  'origin-invalid-port',
  'origin-non-ascii',
  'origin-noncanonical-ip',
  'origin-uppercase',
  'origin-default-port',
  'origin-trailing-dot',
  'origin-blocked-port',
  'origin-listen-address',
  'origin-unusual-scheme',
] as const;

export type OriginFaultId = (typeof originFaultIds)[number];

/** Faults of strings that some browser may still send byte for byte: worth a remark, never an error. */
export const mildOriginFaults: ReadonlySet<OriginFaultId> = new Set<OriginFaultId>([
  'origin-trailing-dot',
  'origin-blocked-port',
  'origin-listen-address',
  'origin-unusual-scheme',
]);

/** Why exactly, for the ids that have several causes. */
export type OriginReason =
  /** origin-pattern: `*` or a glob, a regular expression, a range of addresses or ports, a leading dot. */
  | 'wildcard'
  | 'regex'
  | 'range'
  | 'subdomains'
  /** origin-multiple-values: a list in the syntax of JSON or the like. */
  | 'list'
  /** Two origins without anything between them. */
  | 'joined'
  /** One origin, with a comma where a dot belongs. */
  | 'comma-for-dot'
  /** origin-userinfo: what precedes the `@` may be the host that was meant. */
  | 'host'
  /** origin-invalid: the text before it is cut. */
  | 'invisible'
  | 'quoted'
  | 'stray'
  | 'lookalike'
  | 'surrounded'
  | 'markdown'
  | 'encoded'
  | 'keyword'
  | 'piece'
  /** origin-invalid: the parts. */
  | 'scheme'
  | 'mistyped-scheme'
  | 'slashes'
  | 'scheme-twice'
  | 'empty-host'
  | 'character'
  | 'percent-encoding'
  | 'empty-label'
  | 'long-label'
  | 'long-host'
  | 'number'
  | 'ipv6'
  | 'zone'
  | 'punycode'
  /** origin-invalid-port */
  | 'empty-port'
  | 'zero-port'
  | 'leading-zero'
  | 'port-range'
  | 'port-digits'
  /** Digits that only look like those of ASCII. */
  | 'lookalike-digits'
  /** origin-non-ascii: letters of two alphabets in one label. */
  | 'mixed-scripts'
  /** origin-noncanonical-ip: a number is missing, or read as octal. */
  | 'ipv4'
  | 'truncated'
  | 'octal'
  /** origin-unusual-scheme: the id in it differs from one installation or panel to the next. */
  | 'per-installation';

export type OriginRepair =
  | { readonly kind: 'delete' }
  /**
   * Repairs everything at once: judged again, `origin` has no fault but a mild one. `same`: it is the origin that the
   * text names, spelled the way browsers send it. `guess`: it is what was probably meant.
   */
  | { readonly kind: 'replace'; readonly origin: string; readonly meaning: 'same' | 'guess' }
  /** Every part is repaired in the same sense; no part occurs twice. */
  | { readonly kind: 'split'; readonly parts: readonly string[]; readonly meaning: 'same' | 'guess' };

export interface OriginFault {
  readonly id: OriginFaultId;
  /** The piece of the text at fault, as typed: the scheme, the host, the label, the port, the path and so on. */
  readonly part: string;
  readonly reason?: OriginReason;
  /** Undefined where no repair keeps what the person meant. */
  readonly repair: OriginRepair | undefined;
}
