import type { CorsRequest } from '../../server/src/cors/request';

/** A request with everything that makes a preflight interesting. */
export const request: CorsRequest = {
  url: 'https://api.example.com/api/licenses?a=b#c',
  origin: 'https://dashboard.example.com',
  method: 'delete',
  headers: [
    ['X-Test-Header1', '1'],
    ['Content-Type', 'application/json'],
    ['x-test-header-d', '1'],
    ['X-TEST-HEADER1', '2'],
    ['Accept', '*/*'],
    ['Cookie', 'a=b'],
    ['Sec-Fetch-Mode', 'cors'],
  ],
  credentials: 'include',
};
