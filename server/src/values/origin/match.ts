import type { OriginFaultId, OriginReason } from '../origin-fault';

/** An edit that removes one fault. `guess`: the edit is more than another spelling of what the text names. */
export type OriginEdit =
  | { readonly kind: 'delete' }
  | { readonly kind: 'replace'; readonly origin: string; readonly guess: boolean }
  | { readonly kind: 'split'; readonly parts: readonly string[]; readonly guess: boolean };

/** A fault and the edit that removes it; other faults may remain or become visible. */
export interface OriginMatch {
  readonly id: OriginFaultId;
  readonly part: string;
  readonly reason?: OriginReason;
  readonly edit: OriginEdit | undefined;
}

export const respell = (origin: string): OriginEdit => ({ kind: 'replace', origin, guess: false });

export const guess = (origin: string): OriginEdit => ({ kind: 'replace', origin, guess: true });

export const invalid = (reason: OriginReason, part: string, edit?: OriginEdit): OriginMatch => ({
  id: 'origin-invalid',
  part,
  reason,
  edit,
});
