import { findRequestHeader } from '../../catalog/headers';
import { findMethod } from '../../catalog/methods';
import { judgeHeaderName } from '../../values/judge-header-name';
import { judgeMethod } from '../../values/judge-method';
import { describeOrigin } from './describe-origin';
import { paragraphs, ruleText } from './rule-text';

/** What the value of a list option means, as Markdown: what browsers compare, and what the documentation says. */
export function describeItem(option: string, value: string): string | undefined {
  const special = specials.get(`${option} ${value}`);
  if (special !== undefined) return special;
  if (option === 'cors_origins') return describeOrigin(value);
  if (option === 'cors_methods') return describeMethod(value);
  if (option === 'cors_headers') return describeHeader(value);
  return undefined;
}

/** What a rule says of these depends on the rest of the file. */
const specials: ReadonlyMap<string, string> = new Map([
  [
    'cors_origins *',
    'The documentation calls the list an exact match and says nothing of `*` here: it either means every origin or matches none.',
  ],
  [
    'cors_origins null',
    'Browsers send `Origin: null` for sandboxed frames, `data:` pages and local files, whoever wrote them. Any website can run its script in such a frame, so this entry allows every site.',
  ],
  [
    'cors_methods *',
    'Browsers take `*` for every method, but only without credentials. The documentation of License Monitor does not mention it.',
  ],
  [
    'cors_headers *',
    'By the Fetch Standard `*` stands for every name but `Authorization`, and only without credentials. The documentation of License Monitor does not mention it.',
  ],
]);

function describeMethod(value: string): string {
  const fault = judgeMethod(value);
  if (fault !== undefined) return ruleText(fault.id);
  const known = findMethod(value);
  return paragraphs(
    known && `**${value}**: ${known.meaning}`,
    known?.browser === 'safelisted'
      ? undefined
      : 'Browsers compare it byte for byte, upper and lower case included, with what the preflight allows.',
  );
}

function describeHeader(value: string): string {
  const fault = judgeHeaderName(value);
  if (fault !== undefined) return ruleText(fault.id);
  const known = findRequestHeader(value);
  return paragraphs(
    known && `**${known.name}**: ${known.meaning}`,
    'Browsers compare header names without regard to case.',
  );
}
