import type { CorsOptionKey } from '../catalog/options';
import type { corsOptions } from '../catalog/cors-options';
import type { OriginFault } from '../values/origin-fault';
import { entryNamed } from '../toml/tree/find';
import type {
  ArrayNode,
  Entry,
  IntegerNode,
  Span,
  StringNode,
  Table,
  TomlDocument,
  ValueNode,
} from '../toml/tree/nodes';

/** Whether the file was judged to be for development or production; License Monitor has no such notion. */
export interface Environment {
  readonly kind: 'development' | 'production';
  readonly decidedBy: 'setting' | 'comment' | 'file-name' | 'folder-name' | 'default';
  /** A complete sentence for hovers and messages. */
  readonly reason: string;
}

/** A well-formed string in a list option. */
export interface ListItem {
  /** The decoded string. */
  readonly value: string;
  readonly node: StringNode;
  /** Without the quotes. */
  readonly span: Span;
  /** The index in the array, for edits. */
  readonly index: number;
}

export interface ListOption {
  readonly entry: Entry;
  readonly node: ArrayNode;
  readonly items: readonly ListItem[];
  /**
   * False if the array is half typed or contains anything but well-formed strings. Rules then don't conclude that a
   * value is absent.
   */
  readonly complete: boolean;
}

/** An element of `cors_origins` with what browsers make of it. */
export interface JudgedOrigin {
  readonly item: ListItem;
  /** Undefined if a browser can send exactly this string. */
  readonly fault: OriginFault | undefined;
  /** Whether a browser can send exactly this string. It may still deserve a hint. */
  readonly sendable: boolean;
  /** The origin as browsers send it, if it is known or can be guessed. */
  readonly origin: string | undefined;
  /** The host of `origin`, and whether it is this machine. */
  readonly host: string | undefined;
  readonly isLoopback: boolean;
  /** Whether the repair of the fault only respells the origin, or also guesses what was intended. */
  readonly repair: 'none' | 'respells' | 'guesses';
  /** The origins that only this element of the list names; several if one string contains a list. */
  readonly standsFor: readonly string[];
  /** Set if another element names every origin that this one does. */
  readonly duplicateOf: ListItem | undefined;
  /** Set if this element and its neighbors are pieces of one origin. */
  readonly split?: SplitOrigin;
}

/** One origin spread over several adjacent elements of a list. */
export interface SplitOrigin {
  readonly origin: string;
  readonly items: readonly ListItem[];
  /** Whether the element is the first that isn't an origin by itself: all pieces are reported there. */
  readonly isFirst: boolean;
}

export interface OriginsOption extends ListOption {
  /** One entry for each of `items`, in the same order. */
  readonly judged: readonly JudgedOrigin[];
}

interface ScalarOption<Value, Node extends ValueNode> {
  readonly entry: Entry;
  readonly node: Node;
  readonly value: Value;
}

/** What reading an option returns, by the option's type in the catalog. */
interface ReadAs {
  readonly boolean: BooleanOption;
  readonly integer: IntegerOption;
  readonly strings: ListOption;
}

/** What reading a CORS option returns; origins are judged as well. */
type CorsOption<Key extends CorsOptionKey> = Key extends 'cors_origins'
  ? OriginsOption
  : ReadAs[(typeof corsOptions)[Key]['type']];

/** Every CORS option in the catalog; undefined if absent or mistyped. */
export type CorsOptions = { readonly [Key in CorsOptionKey]: CorsOption<Key> | undefined };

export type BooleanOption = ScalarOption<boolean, Extract<ValueNode, { type: 'boolean' }>>;
export type IntegerOption = ScalarOption<bigint, IntegerNode>;

/** `[api]` or one `[api.cors_overrides."<path>"]`, in any TOML spelling. */
export interface CorsTable extends CorsOptions {
  readonly kind: 'api' | 'override';
  /** The path of an override, decoded; undefined for `[api]`. */
  readonly path: string | undefined;
  readonly table: Table;
  /** The key part that names the table, where a diagnostic about the whole table belongs. */
  readonly nameSpan: Span;
  /**
   * False if the table has broken lines or is defined again elsewhere. Rules then don't conclude that an option is
   * absent.
   */
  readonly complete: boolean;
}

export interface Config {
  readonly document: TomlDocument;
  readonly environment: Environment;
  readonly api: CorsTable | undefined;
  readonly overrides: readonly CorsTable[];
  /** `api`, if present, then the overrides. */
  readonly tables: readonly CorsTable[];
}

/** Whether the table has an entry of this name, even one that is broken or of the wrong type. */
export const isSet = (table: CorsTable, name: string): boolean => entryNamed(table.table, name) !== undefined;
