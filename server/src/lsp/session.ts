import picomatch from 'picomatch';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { filePatterns } from '../config/file-pattern';
import { remembered } from '../text/remembered';
import {
  analyse,
  type Analysis,
  type AnalysisOptions,
  judge,
  withStrictProblems,
} from '../features/analysis';
import { fixAllEdits } from '../features/actions/fix-all';
import type { Judgement } from '../lint/run';
import type { ReadDocument } from '../toml/tree/read-document';
import type { SyntaxProblem, TextEdit, TomlDocument } from '../toml/tree/nodes';
import { parse } from '../toml/parse/parse';
import type { Client } from './client';
import type { Platform } from './platform';
import type { Settings } from './settings';
import type { SettingsCache } from './settings-cache';

/** Everything that one request needs to know about one document. */
export interface View {
  readonly document: TextDocument;
  readonly toml: TomlDocument;
  readonly settings: Settings;
  readonly analysis: Analysis;
  readonly judgements: () => readonly Judgement[];
  readonly fixAll: () => readonly TextEdit[];
}

/** Only what was said of the current version of the text, and of the version of TOML that is set, counts. */
export interface StrictVerdict {
  readonly version: number;
  readonly tomlVersion: Settings['tomlVersion'];
  readonly problems: readonly SyntaxProblem[];
}

export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly platform: Platform;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsCache;
  /** What the strict judge said, by URI. */
  readonly strict: Map<string, StrictVerdict>;
}

interface Parsed {
  readonly version: number;
  readonly toml: ReadDocument;
  /** How many texts before this one its nodes may come from. */
  readonly edits: number;
}

/** Parsed documents, one per version: with what was seen in them, the only state between requests. */
const parsed = new WeakMap<TextDocument, Parsed>();

/** A name or string of a node holds on to the text that it was cut from: the texts of so many edits stay in memory. */
const mostEdits = 64;

export function parsedOf(document: TextDocument): TomlDocument {
  const known = parsed.get(document);
  if (known?.version === document.version) return known.toml;
  const isKept = known !== undefined && known.edits < mostEdits;
  const toml = parse(document.getText(), isKept ? known.toml : undefined);
  parsed.set(document, { version: document.version, toml, edits: isKept ? known.edits + 1 : 0 });
  return toml;
}

/** The document as the features see it; undefined when nothing may be said about it. */
export async function viewOf(session: Session, uri: string): Promise<View | undefined> {
  const settings = await session.settings.of(uri);
  const document = session.documents.get(uri);
  if (document === undefined) return undefined;
  const view = inspect(session, document, settings);
  return view.analysis.ours ? view : undefined;
}

const matchesKnownName = picomatch([...filePatterns], { dot: true });
const hasKnownName = remembered((path: string): boolean => matchesKnownName(path));

interface Seen {
  readonly settings: Settings;
  readonly problems: readonly SyntaxProblem[];
  readonly view: View;
}

/** What was seen last in a parsed document: an editor asks for findings, fixes, hints and lenses one after another. */
const seen = new WeakMap<TomlDocument, Seen>();

const none: readonly SyntaxProblem[] = [];

export function inspect(session: Session, document: TextDocument, settings: Settings): View {
  const strict = session.strict.get(document.uri);
  const isCurrent = strict?.version === document.version && strict.tomlVersion === settings.tomlVersion;
  const problems = isCurrent ? strict.problems : none;
  const toml = parsedOf(document);
  const known = seen.get(toml);
  if (known?.settings === settings && known.problems === problems) return known.view;
  const view = look(document, settings, withStrictProblems(toml, problems));
  seen.set(toml, { settings, problems, view });
  return view;
}

function look(document: TextDocument, settings: Settings, toml: TomlDocument): View {
  const path = pathOf(document.uri);
  const named = settings.files.length > 0 && picomatch.isMatch(path, [...settings.files], { dot: true });
  const options: AnalysisOptions = {
    path,
    environment: settings.environment,
    gate: named ? 'named' : 'content',
  };
  const analysis = analyse(toml, options);
  const matches = named || document.uri.startsWith('untitled:') || hasKnownName(path);
  const ours: Analysis = matches ? analysis : { ...analysis, ours: false };
  const severities =
    settings.syntaxErrors === 'never' ? { ...settings.rules, 'toml-syntax': 'off' as const } : settings.rules;
  let judgements: readonly Judgement[] | undefined;
  return {
    document,
    toml,
    settings,
    analysis: ours,
    judgements: () => (judgements ??= judge(ours, severities)),
    fixAll: () => fixAllEdits(toml.text, options, severities),
  };
}

/** The path of a URI, decoded as far as it can be. */
function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(\/\/[^/]*)?/i, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
