import { clauses } from '../../catalog/sources';
import { judgeOrigin } from '../../values/judge-origin';
import { isLoopbackOrigin } from '../../cors/url/origin';
import { mildOriginFaults } from '../../values/origin-fault';
import { quoted } from '../../text/quoted';
import { paragraphs, ruleText } from './rule-text';

/** How browsers treat an element of `cors_origins`, as Markdown. */
export function describeOrigin(value: string): string {
  const fault = judgeOrigin(value);
  const sendable = fault === undefined || mildOriginFaults.has(fault.id);
  const repaired = !sendable && fault.repair?.kind === 'replace' ? fault.repair.origin : undefined;
  return paragraphs(
    // Browsers could send such an origin, but don't open any page that has it.
    sendable && fault?.id !== 'origin-blocked-port'
      ? `Pages on this origin send ${quoted(`Origin: ${value}`)}. Browsers compare it byte for byte with \`Access-Control-Allow-Origin\`: scheme, host and port all count; a path never does.`
      : undefined,
    fault && ruleText(fault.id),
    sendable || fault.part === value || fault.part === ''
      ? undefined
      : `The problem is ${quoted(fault.part)}.`,
    repaired === undefined ? undefined : `A page there sends ${quoted(`Origin: ${repaired}`)}.`,
    isLoopbackOrigin(value)
      ? 'This is the visitor’s own machine: any program that serves this port there has this origin.'
      : undefined,
    `[What an origin is](${clauses.originHeader.url})`,
  );
}
