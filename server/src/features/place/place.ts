import type {
  ArrayNode,
  HeaderNode,
  InlineTableNode,
  KeyPart,
  KeyValueNode,
  ValueNode,
} from '../../toml/tree/nodes';

/** The part of the configuration at an offset; `table` is the path of table names from the root. */
export type CursorPlace =
  | {
      readonly kind: 'key';
      readonly table: readonly string[];
      readonly part: KeyPart | undefined;
      readonly pair: KeyValueNode | undefined;
      /** The inline table around the key. */
      readonly inline: InlineTableNode | undefined;
    }
  | {
      readonly kind: 'value';
      readonly table: readonly string[];
      readonly name: string;
      /** The value or array element under the offset, if there is one. */
      readonly value: ValueNode | undefined;
      /** The array around it. */
      readonly array: ArrayNode | undefined;
    }
  | { readonly kind: 'header'; readonly header: HeaderNode; readonly index: number }
  | { readonly kind: 'none' };

export const namesOf = (parts: readonly KeyPart[]): readonly string[] => parts.map(({ name }) => name);
