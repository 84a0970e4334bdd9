import { statSync } from 'node:fs';
import type { Config } from '../../config/config';
import { serve, type Served, type ServeOptions } from '../../platform/node/serve';
import { visible } from '../../text/visible';
import { mockServerResponse } from '../../probe/expected/mock-server';
import { configOfText, type Judging, usualJudging } from '../files/config-file';
import { readTextSync } from '../files/text-file';

export interface MockServerOptions extends Omit<ServeOptions, 'respond'> {
  /** The path of a config.toml. */
  readonly config: string;
  readonly judging?: Judging;
  /** Receives complete sentences: that the file was reloaded, or why it couldn't be. */
  readonly onReload?: (sentence: string) => void;
}

/**
 * Serves a loopback mock of License Monitor’s API that responds as documented for this file, and reloads the file
 * when it changes. Rejects with a sentence if the file can't be read at the start.
 */
export async function startMockServer({
  config: path,
  judging = usualJudging,
  onReload = () => undefined,
  ...options
}: MockServerOptions): Promise<Served> {
  const current = followConfig(path, judging, onReload);
  return serve({ ...options, respond: (request) => mockServerResponse(current(), request) });
}

interface Reading {
  readonly config: Config;
  readonly stamp: string;
}

/**
 * Checks the file before each response, so no response uses an older version. The last readable version applies.
 */
function followConfig(path: string, judging: Judging, tell: (sentence: string) => void): () => Config {
  const first = read(path, judging);
  if (typeof first === 'string') throw new Error(first);
  let held = first;
  let stamp = first.stamp;
  return () => {
    const now = stampOf(path);
    if (now === stamp) return held.config;
    stamp = now;
    const next = read(path, judging);
    if (typeof next === 'string') {
      tell(`${next} The last readable version stays in effect.`);
    } else {
      held = next;
      tell(`\`${visible(path)}\` changed and is now in effect.`);
    }
    return held.config;
  };
}

function read(path: string, judging: Judging): Reading | string {
  const stamp = stampOf(path);
  const text = readTextSync(path);
  if (typeof text !== 'string') return text.fault;
  const config = configOfText({ path, text, cwd: process.cwd() }, judging);
  return typeof config === 'string' ? config : { config, stamp };
}

/** Changes whenever the file does; empty if there is no file. */
function stampOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return '';
  }
}
