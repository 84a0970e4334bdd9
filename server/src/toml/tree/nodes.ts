/** The tolerant concrete syntax tree of a TOML document. */
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
  /** At least one part, also when the key is broken. */
  readonly parts: readonly KeyPart[];
  readonly broken: boolean;
}

interface ValueBase {
  readonly span: Span;
  /** True when the value itself is not well-formed TOML (half typed, not closed, ...). */
  readonly broken: boolean;
}
export interface StringNode extends ValueBase {
  readonly type: 'string';
  readonly style: 'basic' | 'literal' | 'multiline-basic' | 'multiline-literal';
  /** The decoded value. */
  readonly value: string;
  /** What lies between the quotes, as written. */
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
  /** The comma after the element, if there is one. */
  readonly comma: Span | undefined;
}
export interface InlineTableNode extends ValueBase {
  readonly type: 'inline-table';
  readonly entries: readonly KeyValueNode[];
  readonly closed: boolean;
}
/** Something is where a value should, and it is not a TOML value (`127.0.0.1`, `True`, `https://...`). */
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
  /** From the key to the end of the value (or of what was read). */
  readonly span: Span;
  readonly key: Key;
  readonly equals: Span | undefined;
  readonly value: ValueNode | undefined;
  /** True when key, `=` or value is missing or broken, or when something follows the value on its line. */
  readonly broken: boolean;
}

/** `[a.b]` or `[[a.b]]`. */
export interface HeaderNode {
  readonly type: 'header';
  /** With its brackets. */
  readonly span: Span;
  readonly key: Key;
  readonly array: boolean;
  readonly broken: boolean;
}

/** A line that is neither a key nor a header. */
export interface JunkNode {
  readonly type: 'junk';
  readonly span: Span;
}

export type Statement = KeyValueNode | HeaderNode | JunkNode;

export interface CommentNode {
  /** From `#` to before the line end. */
  readonly span: Span;
  /** Without the `#`, trimmed. */
  readonly text: string;
}

/** The one edit that repairs a syntax problem, offered only where no other repair is likely. */
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
  /** What is wrong, in kebab case: `missing-comma`, `boolean-case`, `unquoted-string`, ... */
  readonly kind: string;
  readonly span: Span;
  /** Whole sentences. */
  readonly message: string;
  readonly fix?: ProblemFix;
  /** The other place that the problem is about, such as the first of two equal keys. */
  readonly related?: RelatedPlace;
}

/**
 * One name in a table, whatever the spelling: `[a]`, `a.b = 1`, `a = { b = 1 }` all make an entry `a`.
 * A name that occurs twice (an error in TOML) is two entries, in document order, unless both are tables that
 * TOML merges.
 */
export interface Entry {
  readonly name: string;
  /** The key part that names the entry; of a table defined by several statements, the first. */
  readonly part: KeyPart;
  /** The statement (or inline pair) that assigns it; undefined where only a header or dotted key implies it. */
  readonly pair: KeyValueNode | undefined;
  /** The value as written; undefined for header and dotted tables and for a key without a value. */
  readonly value: ValueNode | undefined;
  /** The table after the name: of a header, of a dotted key, or of an inline table. */
  readonly table: Table | undefined;
  /** The tables of `[[name]]`. */
  readonly tables: readonly Table[];
}

export interface Table {
  readonly kind: 'root' | 'header' | 'dotted' | 'implicit' | 'inline' | 'array-element';
  readonly entries: readonly Entry[];
  /** The header that opens it, if it has one of its own. */
  readonly header: HeaderNode | undefined;
  /** The inline table it is written as, if it is. */
  readonly inline: InlineTableNode | undefined;
  /** True when its own header is broken: rules say nothing about its contents. */
  readonly broken: boolean;
  /**
   * False when a line among its own could not be read or a value on one is not closed, or when a broken header
   * follows that may have cut it short: the absence of a key proves nothing then.
   */
  readonly complete: boolean;
}

export interface TomlDocument {
  readonly text: string;
  /** The line end that the document uses (the first one found). */
  readonly lineEnd: '\n' | '\r\n';
  readonly statements: readonly Statement[];
  readonly comments: readonly CommentNode[];
  readonly root: Table;
  readonly problems: readonly SyntaxProblem[];
}

/** Replaces `span` by `newText`; several edits of one list never overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}
