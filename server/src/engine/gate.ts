import picomatch from 'picomatch';
import { optionTableOf } from '../catalog/option-table';
import { findOption } from '../catalog/options';
import { tables } from '../catalog/tables';
import { readDirectives } from '../config/read/directive';
import { filePatterns, isNamedForLicenseMonitor } from '../files/file-names';
import { remembered } from '../text/remembered';
import type { Entry, Table, TomlDocument } from '../toml/tree/nodes';

export interface GateOptions {
  /**
   * `named`: the user named this file, so it needs no proof. `found`: found in a folder or opened in an editor,
   * where its name and content count. `unsaved`: an editor document without a file, where only the content counts.
   */
  readonly gate: 'named' | 'found' | 'unsaved';
  /** Globs of additional files that belong to License Monitor whatever they contain. */
  readonly files?: readonly string[];
}

const matchesPattern = picomatch([...filePatterns], { dot: true });
const hasCandidateName = remembered((path: string): boolean => matchesPattern(path));

/** The bind options that License Monitor documents; other tools have their own `bind` or `bind_addr`. */
const bindKeys: ReadonlySet<string> = new Set(['bind_address', 'bind_port']);

/** Whether a file is a License Monitor configuration. This is the only place that decides it. `path` is decoded. */
export function isOurs(document: TomlDocument, path: string, { gate, files = [] }: GateOptions): boolean {
  if (gate === 'named') return true;
  if (files.length > 0 && picomatch.isMatch(path, [...files], { dot: true })) return true;
  if (isNamedForLicenseMonitor(path)) return true;
  return (gate === 'unsaved' || hasCandidateName(path)) && isLicenseMonitor(document);
}

/**
 * Whether a file that isn't ours yet may become ours as it is written: its name fits, and it contains nothing but
 * License Monitor tables and options, complete or half typed. Completion works in such a file; diagnostics wait for
 * `isOurs`.
 */
export const mayBecomeOurs = (document: TomlDocument, path: string, { gate }: GateOptions): boolean =>
  (gate === 'unsaved' || hasCandidateName(path)) &&
  document.root.entries.every((entry) => fitsBelow([], entry));

function fitsBelow(above: readonly string[], { name, value, table, tables: elements }: Entry): boolean {
  if (elements.length > 0) return false;
  const names = [...above, name];
  if (table !== undefined)
    return startsTable(names) && table.entries.every((entry) => fitsBelow(names, entry));
  // A key without a value is still being typed.
  if (value === undefined) return true;
  const id = optionTableOf(above);
  return id !== undefined && findOption(id, name) !== undefined;
}

/** Whether a License Monitor table has this name or starts with it: `[api.cors_o` on its way to an override. */
const startsTable = (names: readonly string[]): boolean =>
  tables.some(({ keys }) =>
    names.every((name, at) => {
      const key = keys[at];
      return key === '*' || key === name || (at === names.length - 1 && key?.startsWith(name) === true);
    }),
  );

/**
 * Whether the content is License Monitor's. Many tools have a `config.toml`, and their files must get no
 * diagnostics: `[rpc] cors_allowed_origins` (CometBFT), `[server] enableCORS` (Streamlit) and `[api]
 * enabled-unsafe-cors` (Cosmos) are not ours. Broken tables count too: a table header without its bracket doesn't
 * make the file another tool's.
 */
const isLicenseMonitor = (document: TomlDocument): boolean =>
  readDirectives(document).length > 0 ||
  apiTables(document.root).some(({ entries }) => entries.some(isApiKey)) ||
  tablesNamed(document.root, 'command_mode').some(isCommandMode);

const tablesNamed = (root: Table, name: string): readonly Table[] =>
  root.entries.flatMap((entry) => (entry.name === name && entry.table !== undefined ? [entry.table] : []));

/** `[API]` is a mistake to report, not a foreign table. */
const apiTables = (root: Table): readonly Table[] =>
  root.entries.flatMap(({ name, table }) =>
    name.toLowerCase() === 'api' && table !== undefined ? [table] : [],
  );

/** `cors_overrides` is covered by the prefix. A key in the wrong case is a mistake to report, not a foreign key. */
const isApiKey = ({ name }: Entry): boolean => /^cors_/i.test(name) || bindKeys.has(name);

const isCommandMode = ({ entries }: Table): boolean =>
  entries.some(({ name }) => name === 'command') && entries.some(({ name }) => name === 'interval_seconds');
