import type { Entry, Table, TomlDocument } from '../toml/tree/nodes';
import { readDirectives } from './directive';
import { isNamedForLicenseMonitor } from './file-pattern';

export interface GateOptions {
  /** True when the path matches a glob of the setting `licenseMonitor.files`. */
  readonly userGlobMatched: boolean;
  /** Path or URI; undefined for a document that has none. */
  readonly path?: string;
}

/** The bind options that License Monitor documents; other tools have a `bind` or `bind_addr` of their own. */
const bindKeys: ReadonlySet<string> = new Set(['bind_address', 'bind_port']);

/**
 * Whether a document is a configuration of License Monitor at all. The name `config.toml` belongs to many tools, and
 * nothing whatever is said about theirs: `[rpc] cors_allowed_origins` (CometBFT), `[server] enableCORS` (Streamlit)
 * and `[api] enabled-unsafe-cors` (Cosmos) are not ours. A file that is named for License Monitor is, from its first key
 * on. Looks into broken tables, too: a header that lost its bracket does not make the file somebody else's.
 */
export function isLicenseMonitor(
  document: TomlDocument,
  { userGlobMatched, path = '' }: GateOptions,
): boolean {
  return (
    userGlobMatched ||
    isNamedForLicenseMonitor(path) ||
    readDirectives(document).length > 0 ||
    apiTables(document.root).some(({ entries }) => entries.some(isApiKey)) ||
    tablesNamed(document.root, 'command_mode').some(isCommandMode)
  );
}

const tablesNamed = (root: Table, name: string): readonly Table[] =>
  root.entries.flatMap((entry) => (entry.name === name && entry.table !== undefined ? [entry.table] : []));

/** `[API]` is a mistake worth reporting, not a foreign table. */
const apiTables = (root: Table): readonly Table[] =>
  root.entries.flatMap(({ name, table }) =>
    name.toLowerCase() === 'api' && table !== undefined ? [table] : [],
  );

/** `cors_overrides` is covered by the prefix; a wrong case is a mistake worth reporting, not a foreign key. */
const isApiKey = ({ name }: Entry): boolean => /^cors_/i.test(name) || bindKeys.has(name);

const isCommandMode = ({ entries }: Table): boolean =>
  entries.some(({ name }) => name === 'command') && entries.some(({ name }) => name === 'interval_seconds');
