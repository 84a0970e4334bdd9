import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fetchSnippet } from '../../../server/src/probe/snippets/fetch-snippet';
import type { Scenario } from '../../../server/src/probe/run/scenario';

const scenario = (more: Partial<Scenario>): Scenario => ({
  url: 'https://api.example.com/api/health',
  origin: 'https://a.example',
  method: 'GET',
  headers: [],
  credentials: 'same-origin',
  ...more,
});

describe('a request as fetch()', () => {
  it('reads well', () => {
    assert.equal(
      fetchSnippet(scenario({ method: 'PUT', headers: [['X-API-Key', 'hidden']], credentials: 'include' })),
      `const apiKey = "…"; // the API key
const response = await fetch("https://api.example.com/api/health", {
  method: "PUT",
  headers: [
    ["X-API-Key", apiKey],
  ],
  credentials: "include",
});
console.log(response.status, await response.text());`,
    );
  });

  it('leaves out what fetch() does by itself', () => {
    assert.match(fetchSnippet(scenario({})), /await fetch\("https:\/\/api\.example\.com\/api\/health"\);/);
  });
});
