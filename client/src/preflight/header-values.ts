import { placeholder } from '../ui/placeholder';

/** The values to ask a header for; a secret is a placeholder until it is sent. */
export function headersToAsk(names: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return names.map((name) => {
    if (/^x-api-key$/i.test(name)) return [name, placeholder] as const;
    if (/^authorization$/i.test(name)) return [name, `ApiKey ${placeholder}`] as const;
    return [name, /^content-type$/i.test(name) ? 'application/json' : 'probe'] as const;
  });
}
