import type {
  ArrayNode,
  Entry,
  IntegerNode,
  Span,
  StringNode,
  Table,
  TomlDocument,
  ValueNode,
} from '../toml/nodes';

/** How the file was judged to be for development or production; the product itself has no such notion. */
export interface Environment {
  readonly kind: 'development' | 'production';
  readonly decidedBy: 'setting' | 'comment' | 'file-name' | 'folder-name' | 'default';
  /** A whole sentence for hovers and messages. */
  readonly reason: string;
}

/** One element of a list option that is a well-formed string. */
export interface ListItem {
  /** The decoded string. */
  readonly value: string;
  readonly node: StringNode;
  /** Between the quotes. */
  readonly span: Span;
  /** Its place in the array, for edits. */
  readonly index: number;
}

export interface ListOption {
  readonly entry: Entry;
  readonly node: ArrayNode;
  readonly items: readonly ListItem[];
  /** False when the array is half typed or holds anything but well-formed strings: absence proves nothing then. */
  readonly complete: boolean;
}

export interface ScalarOption<Value, Node extends ValueNode> {
  readonly entry: Entry;
  readonly node: Node;
  readonly value: Value;
}

export type BooleanOption = ScalarOption<boolean, Extract<ValueNode, { type: 'boolean' }>>;
export type IntegerOption = ScalarOption<bigint, IntegerNode>;

/** `[api]` or one `[api.cors_overrides."<path>"]`, in any TOML spelling. Absent or mistyped options are undefined. */
export interface CorsTable {
  readonly kind: 'api' | 'override';
  /** The path of an override, decoded; undefined for `[api]`. */
  readonly path: string | undefined;
  readonly table: Table;
  /** The key part that names the table: where a finding about the whole table belongs. */
  readonly nameSpan: Span;
  readonly cors_enabled: BooleanOption | undefined;
  readonly cors_origins: ListOption | undefined;
  readonly cors_methods: ListOption | undefined;
  readonly cors_headers: ListOption | undefined;
  readonly cors_max_age: IntegerOption | undefined;
  readonly cors_credentials: BooleanOption | undefined;
  readonly cors_allow_any_origin: BooleanOption | undefined;
  /** Every entry named `name`, right type or not, broken or not. */
  readonly has: (name: string) => boolean;
  /** False when the table holds broken lines: a rule that concludes from an option's absence stays quiet. */
  readonly complete: boolean;
}

export interface Config {
  readonly document: TomlDocument;
  readonly environment: Environment;
  readonly api: CorsTable | undefined;
  readonly overrides: readonly CorsTable[];
  /** `api` (if present) and then the overrides. */
  readonly tables: readonly CorsTable[];
}
