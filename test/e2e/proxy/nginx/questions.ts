import type { Question } from './compared-file';

const Host = 'api.example.com';
const origins = [
  'https://dashboard.example.com',
  'https://admin.example.com',
  'http://dashboard.example.com',
  'https://evil.example',
  'null',
];

/** What the comparison asks about one path: requests and preflights of several origins, and of none. */
export const questionsOn = (path: string, more: readonly string[] = []): readonly Question[] => [
  ...[undefined, ...origins, ...more].map((origin) => ({
    method: 'GET',
    path,
    headers: { Host, ...(origin !== undefined && { Origin: origin }) },
  })),
  ...[...origins, ...more].map((origin, index) => ({
    method: 'OPTIONS',
    path,
    headers: {
      Host,
      Origin: origin,
      'Access-Control-Request-Method': index % 2 === 0 ? 'POST' : 'GET',
      'Access-Control-Request-Headers': 'content-type,x-api-key',
    },
  })),
  { method: 'POST', path, headers: { Host, Origin: 'https://dashboard.example.com' } },
];
