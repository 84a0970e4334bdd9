import { findRequestHeader } from '../../catalog/headers';
import { isCorsOption, type CorsOptionKey } from '../../catalog/options';
import { findMethod } from '../../catalog/methods';
import { judgeHeaderName } from '../../values/judge-header-name';
import { judgeMethod } from '../../values/judge-method';
import type { ValueNode } from '../../toml/tree/nodes';
import { describeMaxAge } from './describe-max-age';
import { describeOrigin } from './describe-origin';
import { paragraphs, ruleText } from './rule-text';

/** What the value of an option means, as Markdown: what browsers compare, and what the documentation says. */
export function describeValue(option: string, value: ValueNode): string | undefined {
  if (!isCorsOption(option)) return undefined;
  const { describe, specials = {} } = meanings[option];
  if (value.type === 'string' && Object.hasOwn(specials, value.value)) return specials[value.value];
  return describe(value);
}

interface Meaning {
  /** Undefined for a value that needs no explanation beyond that of its option. */
  readonly describe: (value: ValueNode) => string | undefined;
  /** By string: what rules report about these depends on the rest of the file. */
  readonly specials?: Readonly<Record<string, string>>;
}

const inString =
  (describe: (value: string) => string): Meaning['describe'] =>
  (value) =>
    value.type === 'string' ? describe(value.value) : undefined;

/** The option's description explains `true` and `false`. */
const withTheOption: Meaning = { describe: () => undefined };

const meanings: { readonly [Key in CorsOptionKey]: Meaning } = {
  cors_enabled: withTheOption,
  cors_origins: {
    describe: inString(describeOrigin),
    specials: {
      '*': 'The documentation describes an exact match and doesn’t mention `*` here: it either means every origin or matches none.',
      null: 'Browsers send `Origin: null` for sandboxed frames, `data:` pages and local files, whoever wrote them. Any website can run its scripts in such a frame, so this entry allows every site.',
    },
  },
  cors_methods: {
    describe: inString(describeMethod),
    specials: {
      '*': 'Browsers treat `*` as every method, but only without credentials. The License Monitor documentation doesn’t mention it.',
    },
  },
  cors_headers: {
    describe: inString(describeHeader),
    specials: {
      '*': 'In the Fetch Standard, `*` covers every name except `Authorization`, and only without credentials. The License Monitor documentation doesn’t mention it.',
    },
  },
  cors_max_age: {
    describe: (value) => (value.type === 'integer' ? describeMaxAge(value.value) : undefined),
  },
  cors_credentials: withTheOption,
  cors_allow_any_origin: withTheOption,
};

function describeMethod(value: string): string {
  const fault = judgeMethod(value);
  if (fault !== undefined) return ruleText(fault.id);
  const known = findMethod(value);
  return paragraphs(
    known && `**${value}**: ${known.meaning}`,
    known?.browser === 'safelisted'
      ? undefined
      : 'Browsers compare it byte for byte, including case, with the methods that the preflight allows.',
  );
}

function describeHeader(value: string): string {
  const fault = judgeHeaderName(value);
  if (fault !== undefined) return ruleText(fault.id);
  const known = findRequestHeader(value);
  return paragraphs(
    known && `**${known.name}**: ${known.meaning}`,
    'Browsers compare header names case-insensitively.',
  );
}
