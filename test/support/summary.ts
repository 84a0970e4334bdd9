import type { ListRepair } from '../../server/src/values/list-fault';

interface AnyFault {
  readonly id: string;
  readonly reason?: string;
  readonly repair?: ListRepair;
}

/** A fault in one line: what is wrong, why exactly, what belongs there and how sure that is. */
export function summary(fault: AnyFault | undefined): string {
  if (fault === undefined) return 'fine';
  const { id, reason, repair } = fault;
  const values = repair === undefined ? [] : [`[${repair.values.join(' ')}]`, repair.meaning];
  return [id.replace(/^[a-z]+-/u, ''), ...(reason === undefined ? [] : [reason]), ...values].join(' ');
}
