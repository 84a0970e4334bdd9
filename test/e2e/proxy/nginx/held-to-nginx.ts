import assert from 'node:assert/strict';
import type { Config } from '../../../../server/src/config/config';
import { serversOf } from '../../../../server/src/proxy/compare/evaluate/reader';
import { readNginx } from '../../../../server/src/proxy/compare/read/include';
import { refusedBy } from '../../../../server/src/proxy/compare/read/refused';
import { type Question, readerSays, verdictOn } from './compared-file';
import { ask, inTurns, refusal, runNginx } from './real-nginx';

export interface ComparedFile {
  readonly name: string;
  /** What stands in `http`: one server of it listens at the address, on the port of all of them. */
  readonly text: string;
  readonly config: Config;
  readonly address: string;
  readonly questions: readonly Question[];
}

export interface Tally {
  readonly refused: number;
  readonly requests: number;
  /** Of status and headers, how many the reader leaves open; from 0 to 1. */
  readonly unknown: number;
  /** One for each file that the reader and nginx treat differently, with the file. */
  readonly differences: readonly string[];
}

/** Asks the reader and one nginx with all the files everything, and compares what both say. */
export async function holdToNginx(files: readonly ComparedFile[], port: number): Promise<Tally> {
  const differences = new Map<string, string>();
  const all = files.map((file) => {
    const read = readNginx(file.text);
    return { ...file, read, refused: [...read.problems, ...refusedBy(read.directives)] };
  });
  const here = all.filter(({ refused }) => refused.length === 0);
  const agreed = (await refusal(here.map(({ text }) => text).join('\n'))) === undefined;
  await inTurns(
    all,
    async ({ name, text, refused }) => {
      const accepts = refused.length === 0;
      const real = accepts && agreed ? undefined : await refusal(text);
      if (accepts !== (real === undefined))
        differences.set(
          name,
          `nginx: ${real ?? 'accepts it'}; here: ${refused[0]?.message ?? 'accepted'}\n${text}`,
        );
    },
    3,
  );
  const accepted = here.filter(({ name }) => !differences.has(name));
  let [unknown, known, requests] = [0, 0, 0];
  const servers = [...accepted.map(({ text }) => text), `server { listen 127.0.0.1:${port}; }`];
  const nginx = await runNginx(servers.join('\n'), port);
  try {
    await inTurns(accepted, async ({ name, text, config, address, read, questions }) => {
      const [server] = serversOf(read);
      assert.ok(server);
      for (const question of questions) {
        const real = await ask({ address, port, ...question });
        const verdict = verdictOn(readerSays(server, config, question), real);
        unknown += verdict.unknown;
        known += verdict.known;
        requests += 1;
        // One of a file is enough to see why.
        if (verdict.differences.length > 0 && !differences.has(name))
          differences.set(name, `${JSON.stringify(question)}\n${verdict.differences.join('\n')}\n${text}`);
      }
    });
  } finally {
    await nginx.stop();
  }
  return {
    refused: all.length - here.length,
    requests,
    unknown: unknown / (unknown + known),
    differences: [...differences].map(([name, difference]) => `${name}: ${difference}`),
  };
}
