import { serializedOrigin } from '../../cors/url/origin';
import type { ListItem } from '../../config/config';
import { allowPage } from '../../explain/step/page-origin';
import type { StepFacts } from '../../explain/step/step-facts';
import { quoted } from '../../text/quoted';
import { judgeOrigin } from '../../values/judge-origin';
import { mildOriginFaults } from '../../values/origin-fault';
import { elsewhere, has, isClear, where, type File } from './file';
import { respelling } from './respelling';

/** Why the file gives the page no `Access-Control-Allow-Origin`, or another one than its own. */
export function originRemedy(facts: StepFacts, file: File): string | undefined {
  const { enabled, anyOrigin, origins } = file.policy;
  if (!isClear(enabled, anyOrigin, origins)) return undefined;
  const switchOn = enabled.value ? [] : [`${has('cors_enabled', enabled, file)}: set it to true.`];
  const told = facts.origin === undefined ? unnamed(facts, file) : listed(facts.origin, file);
  return [...switchOn, ...told].join(' ');
}

function listed(origin: string, file: File): readonly string[] {
  const { enabled, anyOrigin, origins } = file.policy;
  const sent = serializedOrigin(origin);
  // No list of origins lets such a page in.
  if (sent === undefined || sent === 'null') return [allowPage(origin), ...withoutNull(file)];
  const entry = origins.items.find(({ value }) => value === sent);
  if (anyOrigin.value) return already(`${has('cors_allow_any_origin', anyOrigin, file)}.`, file);
  if (entry !== undefined)
    return already(`The file lists ${quoted(sent)} ${file.line(entry.span.start)}.`, file);
  const respelled = respelledIn(file, sent);
  if (respelled !== undefined) return [respelled];
  if (!enabled.value && origins.by.kind === 'default') return [allowPage(sent)];
  return [allowPage(sent).replace('`cors_origins`', `\`cors_origins\`${where(origins, file)}`)];
}

/** A sentence on the first entry that was meant for the origin. */
function respelledIn({ policy, line }: File, sent: string): string | undefined {
  for (const { value, span } of policy.origins.items) {
    const respelled = respelling(value, sent, line(span.start));
    if (respelled !== undefined) return respelled;
  }
  return undefined;
}

/** What is there is not to be advised; where CORS is on as well, the cause is not in the file. */
function already(found: string, file: File): readonly string[] {
  const { enabled } = file.policy;
  return enabled.value ? [found, `${has('cors_enabled', enabled, file)}.`, elsewhere] : [found];
}

function withoutNull(file: File): readonly string[] {
  const entry = file.policy.origins.items.find(({ value }) => value === 'null');
  return entry === undefined
    ? []
    : [
        `Remove \`null\` from \`cors_origins\` ${file.line(entry.span.start)}: it allows every such page of any site.`,
      ];
}

/** Firefox does not name the page's origin. */
function unnamed({ value }: StepFacts, file: File): readonly string[] {
  const { enabled, anyOrigin, origins } = file.policy;
  if (anyOrigin.value) return already(`${has('cors_allow_any_origin', anyOrigin, file)}.`, file);
  if (origins.items.length === 0) return [`The file lists no origin: ${lowerFirst(allowPage(undefined))}`];
  const printed = origins.items.find((item) => item.value === value);
  const repaired = printed === undefined ? undefined : spelled(printed, file);
  if (repaired !== undefined) return [repaired];
  const never = origins.items.filter(({ value: each }) => matchesNoPage(each));
  return [
    ...(enabled.value ? [`${has('cors_enabled', enabled, file)}.`] : []),
    `Compare the page’s origin (\`location.origin\` in its console) with \`cors_origins\`${where(origins, file)}, byte for byte, and add it if it is missing.`,
    ...(never.length === 0 ? [] : [noPage(never, file)]),
    ...(never.length === 0 && enabled.value ? [`If it is there: ${lowerFirst(elsewhere)}`] : []),
  ];
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

function matchesNoPage(text: string): boolean {
  const fault = judgeOrigin(text);
  return fault !== undefined && !mildOriginFaults.has(fault.id);
}

/** More of them would bury the advice; the linter names each. */
const mostNamed = 3;

const noPage = (items: readonly ListItem[], file: File): string =>
  `As written, no page matches ${items
    .slice(0, mostNamed)
    .map(({ value, span }) => `${quoted(value)} ${file.line(span.start)}`)
    .join(', ')}${items.length > mostNamed ? ' and others' : ''}.`;

/** A string of the file that the header repeats, written as browsers send it. */
function spelled({ value, span }: ListItem, file: File): string | undefined {
  const fault = judgeOrigin(value);
  if (fault === undefined) return undefined;
  const { repair } = fault;
  return repair?.kind === 'replace'
    ? `Write ${quoted(repair.origin)} in place of ${quoted(value)} ${file.line(span.start)}: browsers compare byte for byte.`
    : repair?.kind === 'split'
      ? `${quoted(value)} ${file.line(span.start)} is one string; write each origin as a separate string.`
      : undefined;
}

/** The header repeats a string of the file that is not an origin. */
export function unparsableRemedy({ value, origin }: StepFacts, file: File): string | undefined {
  const written = file.policy.origins.items.find((each) => each.value === value);
  if (written === undefined) return undefined;
  const place = file.line(written.span.start);
  const sent = origin === undefined ? undefined : serializedOrigin(origin);
  const wanted = sent === undefined || sent === 'null' ? undefined : sent;
  return (
    (wanted === undefined ? undefined : respelling(written.value, wanted, place)) ??
    spelled(written, file) ??
    `Replace ${quoted(written.value)} ${place} with the origins themselves: each is a scheme, \`://\`, a host and, if needed, a port. Patterns match nothing.`
  );
}

/** One string of the file may hold several origins; otherwise two programs add the header. */
export function severalRemedy({ value, doubled }: StepFacts, file: File): string | undefined {
  if (value === undefined || doubled === true) return undefined;
  const written = file.policy.origins.items.find((each) => each.value.trim() === value.trim());
  if (written !== undefined)
    return `${quoted(written.value)} ${file.line(written.span.start)} is one string; write each origin as a separate string.`;
  const isOneString = file.policy.origins.items.some((each) => /[,\s]/u.test(each.value.trim()));
  return isOneString || !isClear(file.policy.origins) || !file.policy.origins.complete
    ? undefined
    : 'No string of `cors_origins` holds several origins, so two programs add the header, usually the API and a reverse proxy: let only one of them add it.';
}

export function wildcardRemedy({ origin }: StepFacts, file: File): string | undefined {
  const { anyOrigin, origins } = file.policy;
  if (!isClear(anyOrigin, origins)) return undefined;
  const star = origins.items.find(({ value }) => value === '*');
  const without = 'Or send the request without credentials.';
  const sent = origin === undefined ? undefined : serializedOrigin(origin);
  const entry = origins.items.find(({ value }) => value === sent);
  const list =
    entry === undefined
      ? `list the origins. ${(sent === undefined ? undefined : respelledIn(file, sent)) ?? allowPage(origin)}`
      : `keep ${quoted(entry.value)} ${file.line(entry.span.start)}.`;
  if (anyOrigin.value)
    return `${has('cors_allow_any_origin', anyOrigin, file)}: set it to false and ${list} ${without}`;
  if (star !== undefined)
    return `Remove \`*\` from \`cors_origins\` ${file.line(star.span.start)} and ${list} ${without}`;
  return `The file doesn’t allow every origin: it has neither \`cors_allow_any_origin = true\` nor \`*\`. ${elsewhere}`;
}
