import assert from 'node:assert/strict';
import { pageOrigins } from '../../../server/src/probe/run/page-origins';
import { configOf } from '../../support/fake-network';

const fileWith = (entries: readonly string[]) =>
  configOf(`[api]\ncors_enabled = true\ncors_origins = ${JSON.stringify(entries)}\n`);
const ask = (...entries: readonly string[]) => {
  const { asked, leftOut } = pageOrigins(fileWith(entries));
  return [asked.map(({ origin }) => origin), leftOut.map(({ item }) => item.value)];
};

describe('the origins that a run of everything asks for', () => {
  it('are spelled as browsers send them, each once', () => {
    assert.deepEqual(
      ask(
        'https://Admin.example.com:443',
        'https://admin.example.com/',
        'http://localhost:3000/app?x#y',
        'http://[0:0::1]:80',
        'https://bücher.example',
        'capacitor://localhost',
        'null',
      ),
      [
        [
          'https://admin.example.com',
          'http://localhost:3000',
          'http://[::1]',
          'https://xn--bcher-kva.example',
          'capacitor://localhost',
          'null',
        ],
        [],
      ],
    );
  });

  it('leave out what no page has as its origin', () => {
    const never = [
      '*',
      'https://*.example.com',
      'example.com',
      '',
      'ws://example.com',
      'file:///app',
      'https://',
    ];
    assert.deepEqual(ask(...never), [[], never]);
  });
});
