import type { OriginFaultId, OriginReason, OriginRepair } from './origin-fault';

/** A fault with the edit that mends this fault alone; others may remain or come to light. */
export interface OriginMatch {
  readonly id: OriginFaultId;
  readonly part: string;
  readonly reason?: OriginReason;
  readonly edit: OriginRepair | undefined;
}

export const replace = (origin: string): OriginRepair => ({ kind: 'replace', origin });
