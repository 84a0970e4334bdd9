export interface Network {
  /** The address as one number; an IPv4 address has 32 bits, an IPv6 address 128. */
  readonly address: bigint;
  readonly width: 32 | 128;
  /** How many leading bits are compared. */
  readonly bits: number;
}

/** An address or a network such as `10.0.0.0/8`; undefined if it is neither. */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', mask, more] = text.split('/');
  const parsed = address.includes(':') ? ipv6(address) : ipv4(address);
  if (parsed === undefined || more !== undefined || (mask !== undefined && !/^\d{1,3}$/u.test(mask)))
    return undefined;
  const bits = mask === undefined ? parsed.width : Number(mask);
  return bits > parsed.width ? undefined : { ...parsed, bits };
}

/** Whether the network contains the address; never for addresses of different kinds. */
export function contains(network: Network, { address, width }: Network): boolean {
  const rest = BigInt(network.width - network.bits);
  return network.width === width && network.address >> rest === address >> rest;
}

function ipv4(text: string): Pick<Network, 'address' | 'width'> | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/u.test(part) && Number(part) < 256))
    return undefined;
  return { address: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n), width: 32 };
}

function ipv6(text: string): Pick<Network, 'address' | 'width'> | undefined {
  const halves = text.split('::');
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - left.length - right.length;
  if (halves.length > 2 || (halves.length === 1 ? missing !== 0 : missing < 1)) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  if (!groups.every((group) => /^[\da-f]{1,4}$/iu.test(group))) return undefined;
  return { address: groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n), width: 128 };
}
