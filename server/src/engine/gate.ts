import picomatch from 'picomatch';
import { readDirectives } from '../config/read/directive';
import { filePatterns, isNamedForLicenseMonitor } from '../files/file-names';
import { remembered } from '../text/remembered';
import type { Entry, Table, TomlDocument } from '../toml/tree/nodes';

export interface GateOptions {
  /**
   * `named`: the person named this file, so nothing needs to be proven. `found`: in a folder or an editor, where its
   * name and its content count. `unsaved`: a document of an editor without a file, whose content alone counts.
   */
  readonly gate: 'named' | 'found' | 'unsaved';
  /** Globs of further files that are License Monitor's, whatever is in them. */
  readonly files?: readonly string[];
}

const matchesPattern = picomatch([...filePatterns], { dot: true });
const hasCandidateName = remembered((path: string): boolean => matchesPattern(path));

/** The bind options that License Monitor documents; other tools have a `bind` or `bind_addr` of their own. */
const bindKeys: ReadonlySet<string> = new Set(['bind_address', 'bind_port']);

/** Whether a file is a configuration of License Monitor at all: the only place that decides it. `path` is decoded. */
export function isOurs(document: TomlDocument, path: string, { gate, files = [] }: GateOptions): boolean {
  if (gate === 'named') return true;
  if (files.length > 0 && picomatch.isMatch(path, [...files], { dot: true })) return true;
  if (isNamedForLicenseMonitor(path)) return true;
  return (gate === 'unsaved' || hasCandidateName(path)) && isLicenseMonitor(document);
}

/**
 * Whether the content is License Monitor's. The name `config.toml` belongs to many tools, and nothing whatever is said
 * about theirs: `[rpc] cors_allowed_origins` (CometBFT), `[server] enableCORS` (Streamlit) and
 * `[api] enabled-unsafe-cors` (Cosmos) are not ours. Looks into broken tables, too: a header that lost its bracket does
 * not make the file another tool's.
 */
const isLicenseMonitor = (document: TomlDocument): boolean =>
  readDirectives(document).length > 0 ||
  apiTables(document.root).some(({ entries }) => entries.some(isApiKey)) ||
  tablesNamed(document.root, 'command_mode').some(isCommandMode);

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
