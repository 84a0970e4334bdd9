import { remembered } from '../../text/remembered';
import { uriPath } from '../../text/uri';
import type { TomlDocument } from '../../toml/tree/nodes';
import type { Environment } from '../config';
import { readDirectives } from './directive';

export type EnvironmentSetting = 'auto' | 'development' | 'production';
type Kind = Environment['kind'];

const developmentWords: ReadonlySet<string> = new Set(['dev', 'development', 'local']);
const productionWords: ReadonlySet<string> = new Set(['prod', 'production']);

/** Operating system folders named "local", which don't indicate development. */
const systemFolders = [
  /(^|\/)(usr|opt|var)\/local$/i,
  /(^|\/)(appdata|application data)\/local$/i,
  /(^|\/)local (settings|state)$/i,
  /(^|\/)\.local$/i,
];

/** Decides whether a document is for development or production. Total, and always gives a reason. */
export function decideEnvironment(
  setting: EnvironmentSetting,
  path: string | undefined,
  document: TomlDocument,
): Environment {
  if (setting !== 'auto')
    return {
      kind: setting,
      decidedBy: 'setting',
      reason: `Treated as ${setting} because the setting \`licenseMonitor.environment\` (or \`--environment\` on the command line) says so.`,
    };
  return fromComment(document) ?? (path === undefined ? undefined : fromPath(path)) ?? fallback;
}

const fallback: Environment = {
  kind: 'production',
  decidedBy: 'default',
  reason:
    'Treated as production because no setting, comment, file name or folder name marks it as development.',
};

function fromComment(document: TomlDocument): Environment | undefined {
  for (const { name, value } of readDirectives(document))
    if (name === 'environment' && (value === 'development' || value === 'production'))
      return {
        kind: value,
        decidedBy: 'comment',
        reason: `Treated as ${value} because a comment in the file says \`environment=${value}\`.`,
      };
  return undefined;
}

/** Only the folder that contains the file counts: `~/dev` says nothing about a file deep inside it. */
const fromPath = remembered((path: string): Environment | undefined => {
  const segments = plainPath(path).split('/');
  const file = segments.pop() ?? '';
  const folder = segments.join('/');
  const inFile = evidence(file);
  if (inFile !== undefined)
    return {
      kind: inFile.kind,
      decidedBy: 'file-name',
      reason: `Treated as ${inFile.kind} because the file name contains the word \`${inFile.word}\`.`,
    };
  if (systemFolders.some((pattern) => pattern.test(folder))) return undefined;
  const inFolder = evidence(segments.at(-1) ?? '');
  if (inFolder === undefined) return undefined;
  return {
    kind: inFolder.kind,
    decidedBy: 'folder-name',
    reason: `Treated as ${inFolder.kind} because the name of its folder contains the word \`${inFolder.word}\`.`,
  };
});

/** If both kinds of words occur, production wins (`config.production.local.toml`). */
function evidence(name: string): { readonly kind: Kind; readonly word: string } | undefined {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const production = words.find((word) => productionWords.has(word));
  if (production !== undefined) return { kind: 'production', word: production };
  const development = words.find((word) => developmentWords.has(word));
  return development === undefined ? undefined : { kind: 'development', word: development };
}

/** A path or URI from any system, with `/` as the separator. */
const plainPath = (path: string): string =>
  (/^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? uriPath(path) : path).replaceAll('\\', '/');
