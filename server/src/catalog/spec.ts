import type { SourceId } from './sources';

/** The TypeScript type of each option type's TOML value. */
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

/** A value to offer, with what choosing it means. */
export interface Preset {
  readonly value: boolean | number | string;
  readonly meaning: string;
}

/**
 * How certain the catalog is of an option: `documented` with meaning and default, seen only in an `example`, or
 * `inferred` from text that doesn't name the table.
 */
type Confidence = 'documented' | 'example' | 'inferred';

interface SpecOf<Type extends OptionType> {
  readonly type: Type;
  /** Absent if the documentation states none. */
  readonly default?: TypeMap[Type];
  /** The default that a policy assumes if none is stated; never shown as documented. */
  readonly assumed?: TypeMap[Type];
  /** One line of plain text without a full stop. */
  readonly summary: string;
  /** Complete sentences in Markdown. */
  readonly details?: string;
  /** The response header that the option produces. */
  readonly header?: string;
  readonly unit?: 'seconds';
  /** The only values that the documentation lists. */
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly presets?: readonly Preset[];
  /** Values in TOML syntax. */
  readonly examples?: readonly string[];
  readonly source: SourceId;
  readonly confidence: Confidence;
  /** Complete sentences in Markdown about what the documentation leaves open. */
  readonly undocumented?: readonly string[];
}

export type OptionSpec = { readonly [Type in OptionType]: SpecOf<Type> }[OptionType];

/** An option that always has a value, set or not. */
export type DecidedSpec = OptionSpec & ({ readonly default: unknown } | { readonly assumed: unknown });
