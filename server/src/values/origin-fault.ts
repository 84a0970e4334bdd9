/** The kinds of configured origin that browsers never send, in order of precedence. */
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

/** Faults of strings that some browser may still send byte for byte: reported, but never as an error. */
export const mildOriginFaults: ReadonlySet<OriginFaultId> = new Set<OriginFaultId>([
  'origin-trailing-dot',
  'origin-blocked-port',
  'origin-listen-address',
  'origin-unusual-scheme',
]);

/** The exact reason, for ids that have several. */
export type OriginReason =
  /** origin-pattern: `*` or a glob, a regular expression, a range of addresses or ports, a leading dot. */
  | 'wildcard'
  | 'regex'
  | 'range'
  | 'subdomains'
  /** origin-multiple-values: a list in another syntax, such as JSON. */
  | 'list'
  /** Two origins with nothing between them. */
  | 'joined'
  /** One origin, with a comma in place of a dot. */
  | 'comma-for-dot'
  /** origin-userinfo: the part before the `@` may be the intended host. */
  | 'host'
  /** origin-invalid: found before the text is cut into parts. */
  | 'invisible'
  | 'quoted'
  | 'stray'
  | 'lookalike'
  | 'surrounded'
  /** `!https://a.example`: what leaves an origin out of other lists. */
  | 'excluded'
  | 'markdown'
  | 'encoded'
  | 'keyword'
  | 'piece'
  /** origin-invalid: found in a part. */
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
  /** Digits that only look like ASCII digits. */
  | 'lookalike-digits'
  /** origin-non-ascii: letters from two alphabets in one label. */
  | 'mixed-scripts'
  /** origin-noncanonical-ip: a number is missing, or read as octal. */
  | 'ipv4'
  | 'truncated'
  | 'octal'
  /** origin-unusual-scheme: its host is an id that differs between installations or panels. */
  | 'per-installation';

export type OriginRepair =
  | { readonly kind: 'delete' }
  /**
   * Repairs everything at once: `origin` has no fault except possibly a mild one. `same`: the origin that the text
   * names, spelled as browsers send it. `guess`: the origin that was probably intended.
   */
  | { readonly kind: 'replace'; readonly origin: string; readonly meaning: 'same' | 'guess' }
  /** Every part is repaired with the same `meaning`. There are no duplicates. */
  | { readonly kind: 'split'; readonly parts: readonly string[]; readonly meaning: 'same' | 'guess' };

export interface FaultyPart {
  readonly reason: OriginReason;
  /** As typed. */
  readonly part: string;
}

export interface OriginFault {
  readonly id: OriginFaultId;
  /** The piece of the text at fault, as typed: the scheme, host, label, port or path, for example. */
  readonly part: string;
  readonly reason?: OriginReason;
  /** Undefined if no repair preserves what the author intended. */
  readonly repair: OriginRepair | undefined;
}
