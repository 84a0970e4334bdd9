import { dirname, resolve } from 'node:path';
import { proxyOutput } from '../../features/reports/proxy';
import { includesBeside } from '../../platform/node/nginx-includes';
import { compareProxy, inconclusive } from '../../proxy/compare/located';
import { findProxyTarget, proxyTargets } from '../../proxy/write/targets';
import type { ComparedFiles } from '../../report/comparison/compared-files';
import { comparisonFormats } from '../../report/comparison/formats';
import { choice, type Command, parseOptions, UsageError } from '../command';
import {
  judgedText,
  type Judging,
  judgingOf,
  judgingOptions,
  judgingUsage,
  readConfigFile,
} from '../files/config-file';
import { didYouMean } from '../arguments/did-you-mean';
import { readText } from '../files/text-file';

const ids = proxyTargets.map(({ id }) => id).join('|');

export const proxy: Command = {
  name: 'proxy',
  summary: 'write a reverse proxy for the API, or compare one',
  usage: `license-monitor-cors proxy --target ${ids} --config FILE --upstream URL
license-monitor-cors proxy --compare NGINX_FILE --config FILE

Writes a reverse proxy configuration with the CORS rules of FILE to standard output,
or reports where an nginx file and FILE disagree.

  --compare NGINX_FILE an nginx configuration; files that it includes are
                       read if they are in its folder or below it
  --config FILE        the config.toml
${judgingUsage(23)}
  --expose HEADER      a response header that pages may read; may be repeated
  --format F           for a comparison: text (default), json, sarif, github or junit
  --listen [ADDRESS:]PORT  where the proxy listens, in plain HTTP; default 80
  --passthrough        let License Monitor respond to preflights, not the proxy
  --server-name NAME   the host name that browsers use; default any
  --target T           ${proxyTargets.map(({ id }) => id).join(', ')}
  --upstream URL       where License Monitor listens, such as http://127.0.0.1:8080

Exit status: 0 written, or no difference; 1 FILE has errors or values that can't be written, or the files disagree;
2 wrong usage, an unreadable file, or nothing to compare; 3 no difference found, but part of the nginx file
couldn't be followed.
`,
  async run(argv, io) {
    const { values, positionals } = parseOptions(argv, {
      compare: { type: 'string' },
      config: { type: 'string' },
      expose: { type: 'string', multiple: true },
      format: { type: 'string' },
      listen: { type: 'string' },
      passthrough: { type: 'boolean' },
      'server-name': { type: 'string' },
      target: { type: 'string' },
      ...judgingOptions,
      upstream: { type: 'string' },
    });
    if (positionals.length > 0)
      throw new UsageError(`\`${positionals.join(' ')}\` is not an option. Use \`--config\` for the file.`);
    const path = needed('config', values.config);
    const judging = judgingOf(values);
    if (values.compare !== undefined) {
      const written = ['expose', 'listen', 'passthrough', 'server-name', 'target', 'upstream'] as const;
      refuseBeside(
        'compare',
        written.filter((flag) => values[flag] !== undefined),
      );
      const format =
        comparisonFormats[choice('format', values.format, ['text', 'json', 'sarif', 'github', 'junit'])];
      const compared = await compareFiles({ nginx: values.compare, config: path }, io.cwd, judging);
      io.out(format(compared));
      const fault = inconclusive(compared, compared.nginx);
      if (fault !== undefined) throw new UsageError(fault);
      if (compared.differences.length > 0) return 1;
      return compared.extent === 'whole' ? 0 : 3;
    }
    refuseBeside('target', values.format === undefined ? [] : ['format']);
    const target = findProxyTarget(needed('target', values.target));
    if (target === undefined)
      throw new UsageError(
        `\`--target\` takes one of ${ids.replaceAll('|', ', ')}; it was \`${values.target ?? ''}\`.${didYouMean(values.target ?? '', ids.split('|'))}`,
      );
    const text = await readText(path, io.cwd);
    const file = judgedText({ path, text, cwd: io.cwd }, judging);
    const output = proxyOutput(file, target, {
      upstream: needed('upstream', values.upstream),
      preflight: values.passthrough === true ? 'passthrough' : 'answer',
      exposed: values.expose ?? [],
      source: path,
      ...(values['server-name'] !== undefined && { serverName: values['server-name'] }),
      ...(values.listen !== undefined && { listen: values.listen }),
    });
    if (output.ok) io.out(output.text);
    else io.err(`${output.refusals.join('\n')}\n`);
    return output.ok ? 0 : 1;
  },
};

/** Throws a UsageError if a file can't be read. */
async function compareFiles(
  { nginx, config }: Pick<ComparedFiles, 'nginx' | 'config'>,
  cwd: string,
  judging: Judging,
): Promise<ComparedFiles> {
  const meaning = await readConfigFile(config, cwd, judging);
  const text = await readText(nginx, cwd, 'text');
  const includes = includesBeside(dirname(resolve(cwd, nginx)));
  return { nginx, config, ...compareProxy(meaning, text, includes) };
}

function refuseBeside(flag: 'compare' | 'target', others: readonly string[]): void {
  const [other] = others;
  if (other === undefined) return;
  throw new UsageError(
    flag === 'compare'
      ? `\`--${other}\` can’t be combined with \`--compare\`, which writes no proxy configuration. Remove one of them.`
      : `\`--${other}\` can’t be combined with \`--target\`, whose output has the format of that proxy. Use it with \`--compare\`.`,
  );
}

function needed(flag: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`\`--${flag}\` is needed.`);
  return value;
}
