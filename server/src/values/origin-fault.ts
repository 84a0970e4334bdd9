/** The shapes of a configured origin that browsers never send, in the order in which one is reported. */
export const originFaultIds = [
  'origin-empty',
  'origin-whitespace',
  'origin-wildcard',
  'origin-null',
  'origin-pattern',
  'origin-multiple-values',
  'origin-missing-scheme',
  'origin-scheme-never-sent',
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
  'origin-unusual-scheme',
] as const;

export type OriginFaultId = (typeof originFaultIds)[number];

/** Faults of strings that some browser may still send byte for byte: worth a remark, never an error. */
export const mildOriginFaults: ReadonlySet<OriginFaultId> = new Set<OriginFaultId>([
  'origin-trailing-dot',
  'origin-blocked-port',
  'origin-unusual-scheme',
]);

/** Why exactly, for the ids that have several causes. */
export type OriginReason =
  /** origin-pattern: `*`, a regular expression, or a `${PLACEHOLDER}` that nothing fills in. */
  | 'wildcard'
  | 'regex'
  | 'placeholder'
  /** origin-userinfo: what stands in front of the `@` may be the host that was meant. */
  | 'host'
  /** origin-invalid */
  | 'scheme'
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
  /** origin-noncanonical-ip */
  | 'ipv4';

export type OriginRepair =
  | { readonly kind: 'delete' }
  /** Repairs everything at once: judged again, `origin` has no fault but a mild one. */
  | { readonly kind: 'replace'; readonly origin: string }
  /** Every part is repaired in the same sense; no part occurs twice. */
  | { readonly kind: 'split'; readonly parts: readonly string[] };

export interface OriginFault {
  readonly id: OriginFaultId;
  /** The piece of the text at fault, as typed: the scheme, the host, the label, the port, the path and so on. */
  readonly part: string;
  readonly reason?: OriginReason;
  /** Undefined where no repair keeps what the person meant. */
  readonly repair: OriginRepair | undefined;
}
