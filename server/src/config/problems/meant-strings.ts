import { documentedRequestHeaders } from '../../catalog/headers';
import { corsDefaults } from '../../catalog/options';
import { judgeHeaderName } from '../../values/judge-header-name';
import { judgeMethod } from '../../values/judge-method';
import { judgeOrigin } from '../../values/judge-origin';
import type { ListRepair } from '../../values/list-fault';
import { wordMeaning } from '../../values/list-text';
import { mildOriginFaults } from '../../values/origin-fault';

/** What is left for a person to complete. */
export const unfinishedOrigins: readonly string[] = ['https://'];

/**
 * The strings that one string was meant as, where a list belongs: each as it would be repaired in the list. `*` and words
 * for everything become the documented list, or for origins one to complete. Undefined where nothing is known to be right.
 */
export function meantStrings(text: string, header: string | undefined): readonly string[] | undefined {
  if (text.trim() === '') return [];
  if (header === 'Access-Control-Allow-Methods') return methods(text);
  if (header === 'Access-Control-Allow-Headers') return headers(text);
  return header === 'Access-Control-Allow-Origin' ? origins(text) : parts(text);
}

function parts(text: string): readonly string[] {
  const found = text
    .split(/[,\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return found.length === 1 && found[0] === text ? [text] : found;
}

function methods(text: string): readonly string[] | undefined {
  const fault = judgeMethod(text);
  if (fault?.id === 'method-wildcard') return ofEverything(text, corsDefaults.cors_methods);
  return repaired(text, fault?.repair);
}

function headers(text: string): readonly string[] | undefined {
  const fault = judgeHeaderName(text);
  if (fault?.id === 'header-wildcard') return ofEverything(text, documentedRequestHeaders);
  return fault?.id === 'header-safelisted' ? [text] : repaired(text, fault?.repair);
}

/** A string that only should go leaves no list that is known to be right. */
function repaired(text: string, repair: ListRepair | undefined): readonly string[] | undefined {
  if (repair === undefined) return [text];
  return repair.values.length === 0 ? undefined : repair.values;
}

const ofEverything = (text: string, all: readonly string[]): readonly string[] | undefined =>
  wordMeaning(text) === 'nothing' ? undefined : all;

/** What says of itself that no origin is allowed. */
const none = /^["'`]?(?:no|none|nobody|nothing|off|deny\w*|disabled?|false|nil|empty|void)["'`]?$/iu;

function origins(text: string): readonly string[] {
  const fault = judgeOrigin(text);
  if (fault === undefined || mildOriginFaults.has(fault.id)) return [text];
  const { repair } = fault;
  if (repair?.kind === 'replace') return [repair.origin];
  if (repair?.kind === 'split') return repair.parts;
  if (none.test(text)) return [];
  const isPart = fault.id === 'origin-invalid' || fault.id === 'origin-invalid-port';
  // A typo in a host is found again in the list, with its cause.
  return isPart && fault.reason !== 'keyword' && fault.reason !== 'piece' ? [text] : unfinishedOrigins;
}
