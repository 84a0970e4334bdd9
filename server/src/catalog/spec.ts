import type { SourceId } from './sources';

/** What a TOML value of each option type is in TypeScript. */
interface TypeMap {
  readonly boolean: boolean;
  readonly integer: number;
  readonly string: string;
  readonly strings: readonly string[];
  /** A table whose values are strings. */
  readonly 'string-table': Readonly<Record<string, string>>;
}

export type OptionType = keyof TypeMap;
export type OptionValue = TypeMap[OptionType];

/** A value worth offering, with what choosing it means. */
export interface Preset {
  readonly value: boolean | number | string;
  readonly meaning: string;
}

/**
 * How sure the catalogue is of an option: `documented` with its meaning and default, seen in an `example` only, or
 * `inferred` from text that does not name the table.
 */
type Confidence = 'documented' | 'example' | 'inferred';

interface SpecOf<Type extends OptionType> {
  readonly type: Type;
  /** Absent where the documentation states none. */
  readonly default?: TypeMap[Type];
  /** What is taken for the default where none is stated and a policy needs one; never shown as documented. */
  readonly assumed?: TypeMap[Type];
  /** One line in plain text, without a full stop. */
  readonly summary: string;
  /** Markdown: whole sentences. */
  readonly details?: string;
  /** The response header that the option produces. */
  readonly header?: string;
  readonly unit?: 'seconds';
  /** The only values that the documentation knows. */
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly presets?: readonly Preset[];
  /** Values as they are written in TOML. */
  readonly examples?: readonly string[];
  readonly source: SourceId;
  readonly confidence: Confidence;
  /** Whole sentences in Markdown: what the documentation leaves open. */
  readonly undocumented?: readonly string[];
}

export type OptionSpec = { readonly [Type in OptionType]: SpecOf<Type> }[OptionType];

/** An option that always has a value, set or not. */
export type DecidedSpec = OptionSpec & ({ readonly default: unknown } | { readonly assumed: unknown });
