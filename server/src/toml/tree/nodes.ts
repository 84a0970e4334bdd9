/**
 * The tolerant concrete syntax tree of a TOML document. All offsets count UTF-16 code units, as in LSP and
 * JavaScript strings; every span is half open.
 */
import type { Span } from '../../text/span';

export type { Span };

/** A decoded part of a key: `cors_origins`, `"/api/admin"` or `'a'`. */
export interface KeyPart {
  readonly span: Span;
  /** The decoded name. */
  readonly name: string;
  readonly style: 'bare' | 'basic' | 'literal';
  readonly broken: boolean;
}

export interface Key {
  readonly span: Span;
  /** At least one part, even in a broken key. */
  readonly parts: readonly KeyPart[];
  readonly broken: boolean;
}

interface ValueBase {
  readonly span: Span;
  /** Whether the value itself is malformed (half typed or unclosed, for example). */
  readonly broken: boolean;
}
export interface StringNode extends ValueBase {
  readonly type: 'string';
  readonly style: 'basic' | 'literal' | 'multiline-basic' | 'multiline-literal';
  /** The decoded value. */
  readonly value: string;
  /** The text between the quotes, as written. */
  readonly content: Span;
}
export interface IntegerNode extends ValueBase {
  readonly type: 'integer';
  readonly value: bigint;
}
export interface FloatNode extends ValueBase {
  readonly type: 'float';
  readonly value: number;
}
export interface BooleanNode extends ValueBase {
  readonly type: 'boolean';
  readonly value: boolean;
}
export interface DateTimeNode extends ValueBase {
  readonly type: 'datetime';
}
export interface ArrayNode extends ValueBase {
  readonly type: 'array';
  readonly items: readonly ArrayItem[];
  readonly closed: boolean;
}
export interface ArrayItem {
  readonly value: ValueNode;
  /** The comma after the element, if any. */
  readonly comma: Span | undefined;
}
export interface InlineTableNode extends ValueBase {
  readonly type: 'inline-table';
  readonly entries: readonly KeyValueNode[];
  readonly closed: boolean;
}
/** Text in place of a value that isn't a TOML value (`127.0.0.1`, `True`, `https://...`). */
export interface BrokenNode extends ValueBase {
  readonly type: 'broken';
}
export type ValueNode =
  | StringNode
  | IntegerNode
  | FloatNode
  | BooleanNode
  | DateTimeNode
  | ArrayNode
  | InlineTableNode
  | BrokenNode;

export interface KeyValueNode {
  readonly type: 'key-value';
  /** From the key to the end of the value, or of what could be read. */
  readonly span: Span;
  readonly key: Key;
  readonly equals: Span | undefined;
  readonly value: ValueNode | undefined;
  /** Whether key, `=` or value is missing or broken, or something follows the value on its line. */
  readonly broken: boolean;
}

/** `[a.b]` or `[[a.b]]`. */
export interface HeaderNode {
  readonly type: 'header';
  /** Including the brackets. */
  readonly span: Span;
  readonly key: Key;
  readonly array: boolean;
  readonly broken: boolean;
}

/** A line that is neither a key-value pair nor a header. */
export interface JunkNode {
  readonly type: 'junk';
  readonly span: Span;
}

export type Statement = KeyValueNode | HeaderNode | JunkNode;

export interface CommentNode {
  /** From `#` to the line end, exclusive. */
  readonly span: Span;
  /** Without the `#`, trimmed. */
  readonly text: string;
}

/** The edit that repairs a syntax problem, offered only if no other repair is likely. */
export interface ProblemFix {
  /** Imperative, without a full stop. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that a problem or finding is about. */
export interface RelatedPlace {
  readonly span: Span;
  /** A whole sentence. */
  readonly message: string;
}

export interface SyntaxProblem {
  /** The kind of problem in kebab case, such as `missing-comma`, `boolean-case` or `unquoted-string`. */
  readonly kind: string;
  readonly span: Span;
  /** Complete sentences. */
  readonly message: string;
  readonly fix?: ProblemFix;
  /** The other place the problem is about, such as the first of two identical keys. */
  readonly related?: RelatedPlace;
}

/**
 * One name in a table, in any spelling: `[a]`, `a.b = 1` and `a = { b = 1 }` all make an entry `a`. A name that
 * occurs twice (an error in TOML) makes two entries, in document order, unless both are tables that TOML merges.
 */
export interface Entry {
  readonly name: string;
  /** The key part that names the entry; for a table defined by several statements, the first. */
  readonly part: KeyPart;
  /** The statement or inline pair that assigns it; undefined if only a header or dotted key implies it. */
  readonly pair: KeyValueNode | undefined;
  /** The value as written; undefined for tables from headers and dotted keys, and for a key without a value. */
  readonly value: ValueNode | undefined;
  /** The table of that name, from a header, a dotted key or an inline table. */
  readonly table: Table | undefined;
  /** The tables of `[[name]]`. */
  readonly tables: readonly Table[];
}

export interface Table {
  readonly kind: 'root' | 'header' | 'dotted' | 'implicit' | 'inline' | 'array-element';
  readonly entries: readonly Entry[];
  /** The header that opens the table, if it has its own. */
  readonly header: HeaderNode | undefined;
  /** The inline table that defines it, if any. */
  readonly inline: InlineTableNode | undefined;
  /** Whether its own header is broken. Rules then report nothing in the table. */
  readonly broken: boolean;
  /**
   * False if one of its lines can't be parsed, a value in it is unclosed, or a broken header that follows may have
   * ended it early. Rules then don't conclude that a key is absent.
   */
  readonly complete: boolean;
}

export interface TomlDocument {
  readonly text: string;
  /** The first line end in the document, used for new lines. */
  readonly lineEnd: '\n' | '\r\n';
  readonly statements: readonly Statement[];
  readonly comments: readonly CommentNode[];
  readonly root: Table;
  readonly problems: readonly SyntaxProblem[];
}

/** Replaces `span` with `newText`; the edits of one list never overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}
