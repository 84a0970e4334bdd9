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

/** An element of `cors_origins` with what browsers make of it. */
export interface JudgedOrigin {
  readonly item: ListItem;
  /** Undefined when a browser can send exactly this string. */
  readonly fault: OriginFault | undefined;
  /** A browser can send exactly this string; it may deserve a remark all the same. */
  readonly sendable: boolean;
  /** The origin as browsers send it, where it is known or can be guessed. */
  readonly origin: string | undefined;
  /** The host of that origin, and whether it is this machine itself. */
  readonly host: string | undefined;
  readonly isLoopback: boolean;
  /** Whether the repair of the fault only respells the origin that is there, or also guesses what was meant. */
  readonly repair: 'none' | 'respells' | 'guesses';
  /** The origins that only this element of its list denotes; several where one string holds a list. */
  readonly standsFor: readonly string[];
  /** Set when another element denotes everything this one would. */
  readonly duplicateOf: ListItem | undefined;
  /** Set where this element and its neighbours are the pieces of one origin. */
  readonly split?: SplitOrigin;
}

/** One origin in several elements of a list, which are next to each other. */
export interface SplitOrigin {
  readonly origin: string;
  readonly items: readonly ListItem[];
  /** Whether the element is the first that is not an origin by itself: the one to report all pieces at. */
  readonly isFirst: boolean;
}

export interface OriginsOption extends ListOption {
  /** One judgement for each of `items`, in their order. */
  readonly judged: readonly JudgedOrigin[];
}

interface ScalarOption<Value, Node extends ValueNode> {
  readonly entry: Entry;
  readonly node: Node;
  readonly value: Value;
}

/** What an option is once it is read, by its type in the catalogue. */
interface ReadAs {
  readonly boolean: BooleanOption;
  readonly integer: IntegerOption;
  readonly strings: ListOption;
}

/** What one CORS option is once it is read; the origins are judged as well. */
type CorsOption<Key extends CorsOptionKey> = Key extends 'cors_origins'
  ? OriginsOption
  : ReadAs[(typeof corsOptions)[Key]['type']];

/** Every CORS option of the catalogue. Absent or mistyped ones are undefined. */
export type CorsOptions = { readonly [Key in CorsOptionKey]: CorsOption<Key> | undefined };

export type BooleanOption = ScalarOption<boolean, Extract<ValueNode, { type: 'boolean' }>>;
export type IntegerOption = ScalarOption<bigint, IntegerNode>;

/** `[api]` or one `[api.cors_overrides."<path>"]`, in any TOML spelling. */
export interface CorsTable extends CorsOptions {
  readonly kind: 'api' | 'override';
  /** The path of an override, decoded; undefined for `[api]`. */
  readonly path: string | undefined;
  readonly table: Table;
  /** The key part that names the table: where a finding about the whole table belongs. */
  readonly nameSpan: Span;
  /** False when the table holds broken lines or is defined again elsewhere: a rule that concludes from an option's absence stays quiet. */
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

/** Whether the table has an entry of that name, of the right type or not, broken or not. */
export const isSet = (table: CorsTable, name: string): boolean => entryNamed(table.table, name) !== undefined;
