import type { DecidedList } from '../../config/effective/in-effect';
import { isResponseOnlyHeaderName } from '../../cors/headers/header-name';
import { enumerate, quoted } from '../../text/quoted';
import { judgeHeaderName } from '../../values/judge-header-name';
import { judgeMethod } from '../../values/judge-method';
import { conventionalHeader } from '../../values/known-headers';
import { elsewhere, isClear, where, type File } from './file';

/** What one list compares, and how a string of it may miss what is asked for. */
interface Kind {
  readonly option: string;
  readonly equal: (one: string, other: string) => boolean;
  /** The names that a string of the file was meant for. */
  readonly meant: (written: string) => readonly string[];
  readonly because: string;
}

const methodsKind: Kind = {
  option: 'cors_methods',
  equal: (one, other) => one === other,
  meant: (written) => judgeMethod(written)?.repair?.values ?? [],
  because: 'methods are compared byte for byte',
};

const headersKind: Kind = {
  option: 'cors_headers',
  equal: (one, other) => one.toLowerCase() === other.toLowerCase(),
  meant: (written) =>
    judgeHeaderName(written)?.repair?.values ?? (written.includes('_') ? [written.replaceAll('_', '-')] : []),
  because: 'only whole names match',
};

/** `quiet`: says nothing if the file lists the method, because the page has to change. */
export const methodsRemedy = (method: string, file: File, quiet = false): string | undefined =>
  listRemedy(methodsKind, [method], file.policy.methods, file) ??
  (quiet && isKnown(file.policy.methods) ? '' : followed(methodsKind, [method], file.policy.methods, file));

/** Where the message does not name what was asked for. */
export function unnamedRemedy(option: 'cors_methods' | 'cors_headers', file: File): string | undefined {
  const list = option === 'cors_methods' ? file.policy.methods : file.policy.headers;
  if (!isKnown(list)) return undefined;
  const what = option === 'cors_methods' ? 'method, in upper case' : 'header';
  return list.by.kind === 'default'
    ? `The file does not set \`${option}\`, and the default is ${enumerate(list.value)}: set it to a list that has the request’s ${what}.`
    : `\`${option}\`${where(list, file)} lists ${list.value.length === 0 ? 'nothing' : enumerate(list.value)}: add the request’s ${what}.`;
}

/** `star`: the response lists `*`, which leaves `Authorization` out. */
export function headersRemedy(names: readonly string[], file: File, star: boolean): string | undefined {
  const { headers } = file.policy;
  const asked = names.map(conventionalHeader);
  // No list should let a page send what belongs to the response.
  if (asked.some(isResponseOnlyHeaderName) || !isKnown(headers)) return undefined;
  if (star && !headers.value.includes('*'))
    return `\`cors_headers\`${where(headers, file)} has no \`*\`. ${elsewhere}`;
  return listRemedy(headersKind, asked, headers, file) ?? followed(headersKind, asked, headers, file);
}

const isKnown = (list: DecidedList): boolean => isClear(list) && list.complete;

/** What to change where the file lacks a name; undefined where it has all, or cannot be read. */
function listRemedy(kind: Kind, names: readonly string[], list: DecidedList, file: File): string | undefined {
  if (!isKnown(list)) return undefined;
  const { option } = kind;
  const lacking = names.filter((name) => !list.value.some((value) => kind.equal(value, name)));
  if (lacking.length === 0) return undefined;
  const [name = ''] = lacking;
  const alike = list.items.find(({ value }) =>
    kind.meant(value).some((each) => lacking.some((one) => kind.equal(each, one))),
  );
  if (alike !== undefined) {
    const meant = kind.meant(alike.value);
    const [same] = meant.length === 1 ? lacking.filter((one) => kind.equal(one, meant[0] ?? '')) : [];
    return same === undefined
      ? `${quoted(alike.value)} in \`${option}\` ${file.line(alike.span.start)} is one string; write ${enumerate(meant)} as separate strings.`
      : `Write ${quoted(same)} in place of ${quoted(alike.value)} in \`${option}\` ${file.line(alike.span.start)}: ${kind.because}.`;
  }
  const added = lacking.map((each) => `\`"${each}"\``).join(', ');
  if (list.by.kind === 'default')
    return `Set \`${option}\` to a list that has ${added} too: the file does not set it, and the default is ${enumerate(list.value)}.`;
  const star = list.items.find(({ value }) => value === '*');
  return star === undefined
    ? `Add ${added} to \`${option}\`${where(list, file)}, or change the page so it doesn’t need ${lacking.length > 1 ? 'them' : 'it'}.`
    : `Write ${added} in place of \`"*"\` in \`${option}\` ${file.line(star.span.start)}: with credentials, browsers take \`*\` literally, so it doesn’t cover ${quoted(name)}.`;
}

/** The file has every name. */
function followed(kind: Kind, names: readonly string[], list: DecidedList, file: File): string | undefined {
  if (!isKnown(list)) return undefined;
  return list.by.kind === 'default'
    ? `The default of \`${kind.option}\`, which holds here, has ${enumerate(names)}. ${elsewhere}`
    : `The file lists ${enumerate(names)} in \`${kind.option}\`${where(list, file)}. ${elsewhere}`;
}
