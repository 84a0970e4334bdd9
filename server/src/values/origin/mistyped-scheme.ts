/** How many letters may be wrong, missing or extra; two only if the scheme starts like `http`. */
const mostSlips = 2;

/** Registered schemes that resemble `http` only by chance. */
const ofTheirOwn: ReadonlySet<string> = new Set(['nntp', 'shttp', 'http+unix', 'https+unix', 'hcp', 'hdp']);

/** `http` or `https` if the scheme is a typo for it: `htps`, `hhttp`, `httpss`, `hxxps`. */
export function nearestScheme(scheme: string): 'http' | 'https' | undefined {
  const typed = scheme.toLowerCase();
  if (typed.length < 3 || typed.length > 9 || ofTheirOwn.has(typed) || /^https?$/u.test(typed))
    return undefined;
  const toHttps = distance(typed, 'https');
  const toHttp = distance(typed, 'http');
  const nearest = toHttps < toHttp || (toHttps === toHttp && typed.includes('s')) ? 'https' : 'http';
  const slips = Math.min(toHttps, toHttp);
  return slips <= 1 || (slips <= mostSlips && typed.startsWith('h') && typed.length > 3)
    ? nearest
    : undefined;
}

/** The number of letters replaced, removed, added or swapped with their neighbor (optimal string alignment). */
function distance(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isEqual = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (isEqual ? 0 : 1),
          isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
