import assert from 'node:assert/strict';
import type { ExchangeRequest, ExchangeResult } from '../../server/src/probe/exchange';
import { nodeTransport } from '../../server/src/platform/node/network/transport';
import type { Identity } from './certificate';
import { rawServer, type Conversation } from './raw-server';

export const never = new AbortController().signal;
export const secret = 'sk-very-secret';
export const send = nodeTransport();

export const preflight = (url: string, more: Partial<ExchangeRequest> = {}): ExchangeRequest => ({
  method: 'OPTIONS',
  url,
  headers: [
    ['Accept', '*/*'],
    ['Origin', 'https://dashboard.example.com'],
    ['x-api-KEY', secret],
  ],
  timeoutMs: 5_000,
  tls: 'verify',
  ...more,
});

export interface Scene {
  readonly talk: Conversation;
  readonly identity?: Identity;
  readonly host?: string;
  readonly url?: (port: number) => string;
  readonly request?: Partial<ExchangeRequest>;
}

/** Runs one exchange against one server and waits until the server has seen every connection close. */
export async function play(scene: Scene): Promise<{ result: ExchangeResult; received: string }> {
  const server = await rawServer(scene.talk, scene);
  const scheme = scene.identity === undefined ? 'http' : 'https';
  const url = scene.url?.(server.port) ?? `${scheme}://127.0.0.1:${server.port}/api/health?x=1`;
  const result = await send(preflight(url, scene.request), never);
  await server.close();
  return { result, received: server.received[0] ?? '' };
}

export const failing = (result: ExchangeResult) => {
  assert.ok(!result.ok, 'the exchange was expected to fail');
  assert.match(result.failure.message, /^[A-Z`].*\.$/s);
  assert.ok(!result.failure.message.includes(secret));
  return result.failure;
};

export const responseIn = (result: ExchangeResult) => {
  assert.ok(result.ok, result.ok ? '' : result.failure.message);
  return result.response;
};

export const noContent = 'HTTP/1.1 204 No Content\r\n\r\n';
export const silent: Conversation = () => undefined;
