import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../config/config';
import { editedText } from '../engine/edited-text';
import { type EngineOptions, openFile, type OpenFile } from '../engine/open-file';
import { uriPath } from '../text/uri';
import type { SyntaxProblem, TomlDocument } from '../toml/tree/nodes';
import type { Client } from './editor-client';
import type { Platform } from './platform';
import type { Settings } from './settings/settings';
import type { SettingsCache } from './settings/settings-cache';

/** The engine's results for one document under the settings that apply to it. */
export interface Inspected {
  readonly document: TextDocument;
  readonly settings: Settings;
  readonly file: OpenFile;
}

/** Everything that a request needs to know about a document that is ours. */
export interface View extends Inspected {
  readonly config: Config;
}

/** Counts only for the current version of the text and the TOML version in the settings. */
interface StrictVerdict {
  readonly version: number;
  readonly tomlVersion: Settings['tomlVersion'];
  readonly problems: readonly SyntaxProblem[];
}

/** The results for a version: an editor requests diagnostics, fixes, hints and lenses one after another. */
interface Seen {
  readonly settings: Settings;
  readonly problems: readonly SyntaxProblem[];
  readonly view: Inspected;
}

/** One version of a document, parsed. */
interface Reading {
  readonly version: number;
  readonly toml: TomlDocument;
  /** Parses the next version. */
  readonly parse: (text: string) => TomlDocument;
  seen?: Seen;
}

export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly platform: Platform;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsCache;
  /** The strict parser's verdicts by URI. */
  readonly strict: Map<string, StrictVerdict>;
  /** The last parsed version of each document. With `strict`, the only state between requests. */
  readonly read: WeakMap<TextDocument, Reading>;
}

export function parsedOf({ read }: Session, document: TextDocument): TomlDocument {
  return readingOf(read, document).toml;
}

function readingOf(read: Session['read'], document: TextDocument): Reading {
  const known = read.get(document);
  const { version } = document;
  if (known?.version === version) return known;
  const parse = known?.parse ?? editedText();
  const reading = { version, parse, toml: parse(document.getText()) };
  read.set(document, reading);
  return reading;
}

/** The document as the features see it; undefined for another tool's file. */
export const viewOf = (session: Session, uri: string): Promise<View | undefined> =>
  viewBy(session, uri, ({ config }) => config);

/** The document while it is being written: nothing in it needs to show yet that it is ours. */
export const draftOf = (session: Session, uri: string): Promise<View | undefined> =>
  viewBy(session, uri, (file) => file.draft());

async function viewBy(
  session: Session,
  uri: string,
  configOf: (file: OpenFile) => Config | undefined,
): Promise<View | undefined> {
  const settings = await session.settings.of(uri);
  const document = session.documents.get(uri);
  if (document === undefined) return undefined;
  const view = inspect(session, document, settings);
  const config = configOf(view.file);
  return config && { ...view, config };
}

const none: readonly SyntaxProblem[] = [];

export function inspect(session: Session, document: TextDocument, settings: Settings): Inspected {
  const strict = session.strict.get(document.uri);
  const isCurrent = strict?.version === document.version && strict.tomlVersion === settings.tomlVersion;
  const problems = isCurrent ? strict.problems : none;
  const reading = readingOf(session.read, document);
  const { seen } = reading;
  if (seen?.settings === settings && seen.problems === problems) return seen.view;
  const view = { document, settings, file: look(document, settings, reading.toml, problems) };
  reading.seen = { settings, problems, view };
  return view;
}

function look(
  { uri }: TextDocument,
  settings: Settings,
  toml: TomlDocument,
  problems: readonly SyntaxProblem[],
): OpenFile {
  const { environment, files, rules, syntaxErrors } = settings;
  const options: EngineOptions = {
    environment,
    files,
    gate: uri.startsWith('untitled:') ? 'unsaved' : 'found',
    severities: syntaxErrors === 'never' ? { ...rules, 'toml-syntax': 'off' } : rules,
  };
  return openFile(toml, uriPath(uri), options, problems);
}
