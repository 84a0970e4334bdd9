/** The required shape of a value from another program; `Value` is its type. */
export interface Shape<Value> {
  /** What is wrong, such as `` `position.line` has to be a whole number ``; undefined if nothing is. */
  readonly fault: (value: unknown, path: string) => string | undefined;
  /** Never set; it distinguishes shapes of different types. */
  readonly value?: Value;
}

const simple = <Value>(what: string, is: (value: unknown) => boolean): Shape<Value> => ({
  fault: (value, path) => (is(value) ? undefined : `\`${path}\` has to be ${what}`),
});

export const text = simple<string>('a string', (value) => typeof value === 'string');
export const flag = simple<boolean>('`true` or `false`', (value) => typeof value === 'boolean');
export const number = simple<number>('a number', (value) => typeof value === 'number');
/** A line, a character or a size. */
export const count = simple<number>(
  'a whole number that is not negative',
  (value) => Number.isInteger(value) && Number(value) >= 0,
);

export const oneOf = <const Value extends string>(...values: readonly Value[]): Shape<Value> =>
  simple(`one of ${values.map((value) => `\`${value}\``).join(', ')}`, (value) =>
    values.some((one) => one === value),
  );

/** An optional field. */
export const optional = <Value>({ fault }: Shape<Value>): Shape<Value> => ({
  fault: (value, path) => (value === undefined ? undefined : fault(value, path)),
});

export const nullable = <Value>({ fault }: Shape<Value>): Shape<Value | null> => ({
  fault: (value, path) => (value === null ? undefined : fault(value, path)),
});

export const arrayOf = <Item>(item: Shape<Item>): Shape<readonly Item[]> => ({
  fault(value, path) {
    if (!Array.isArray(value)) return `\`${path}\` has to be a list`;
    return firstFault(value.map((each, at) => () => item.fault(each, `${path}[${at}]`)));
  },
});

export const pair = <First, Second>(
  first: Shape<First>,
  second: Shape<Second>,
): Shape<readonly [First, Second]> => ({
  fault(value, path) {
    if (!Array.isArray(value) || value.length !== 2) return `\`${path}\` has to be a list of two`;
    return first.fault(value[0], `${path}[0]`) ?? second.fault(value[1], `${path}[1]`);
  },
});

type Fields<Value> = { readonly [Key in keyof Value]-?: Shape<Value[Key]> };

/** An object; other fields are allowed, because newer versions of a protocol add some. */
export const record = <Value extends object>(fields: Fields<Value>): Shape<Value> => ({
  fault(value, path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return `\`${path}\` has to be an object`;
    const found = value as Readonly<Record<string, unknown>>;
    return firstFault(
      Object.entries<Shape<unknown>>(fields).map(
        ([key, field]) =>
          () =>
            field.fault(found[key], path === 'params' ? key : `${path}.${key}`),
      ),
    );
  },
});

function firstFault(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
}
