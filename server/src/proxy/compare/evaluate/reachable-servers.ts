import type { NginxDirective } from '../read/parse';
import type { NginxServer } from './reader';

/**
 * Whether requests reach each server: nginx warns "conflicting server name … ignored" and never selects a later one
 * whose names are already taken on the same addresses. In the order of the servers.
 */
export function reachable(servers: readonly NginxServer[]): readonly boolean[] {
  const all = servers.map(({ block }) => ({ places: placesOf(block), names: namesOf(block) }));
  const taken = new Set<string>();
  const defaults = new Map<string, number>();
  all.forEach(({ places }, index) => {
    for (const { place, isDefault } of places)
      if (isDefault || !defaults.has(place)) defaults.set(place, index);
  });
  return all.map(({ places, names }, index) => {
    const keys = places.flatMap(({ place }) => names.map((name) => `${place} ${name}`));
    const isNew = keys.some((key) => !taken.has(key));
    for (const key of keys) taken.add(key);
    return isNew || places.some(({ place }) => defaults.get(place) === index);
  });
}

interface Place {
  readonly place: string;
  readonly isDefault: boolean;
}

function placesOf({ block = [] }: NginxDirective): readonly Place[] {
  const listens = block.filter(({ name }) => name === 'listen');
  if (listens.length === 0) return [{ place: '*:80', isDefault: false }];
  return listens.map(({ words: [address, ...parameters] }) => ({
    place: placeOf(address?.text ?? ''),
    isDefault: parameters.some(({ text }) => text === 'default_server' || text === 'default'),
  }));
}

/** `80`, `*:80` and `0.0.0.0:80` are the same, and 80 is the default port. */
function placeOf(text: string): string {
  if (/^\d+$/u.test(text)) return `*:${text}`;
  const whole = text.startsWith('unix:') || /:\d+$/u.test(text) ? text : `${text}:80`;
  return whole.toLowerCase().replace(/^0\.0\.0\.0:/u, '*:');
}

function namesOf({ block = [] }: NginxDirective): readonly string[] {
  const names = block.filter(({ name }) => name === 'server_name').flatMap(({ words }) => words);
  return names.length === 0 ? [''] : names.map(({ text }) => text.toLowerCase());
}
