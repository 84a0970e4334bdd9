import { findRequestHeader } from '../catalog/headers';
import { findMethod } from '../catalog/methods';
import { clauses } from '../catalog/sources';
import { judgeHeaderName } from '../cors/judge-header-name';
import { judgeMethod } from '../cors/judge-method';
import { judgeOrigin } from '../cors/judge-origin';
import { isLoopbackOrigin } from '../cors/origin';
import { mildOriginFaults } from '../cors/origin-fault';
import { shown } from '../lint/shown';
import { rules } from '../rules/index';

/** What the value of a list option means, as Markdown: what browsers compare, and what the documentation says. */
export function describeItem(option: string, value: string): string | undefined {
  if (option === 'cors_origins') return describeOrigin(value);
  if (option === 'cors_methods') return describeMethod(value);
  if (option === 'cors_headers') return describeHeader(value);
  return undefined;
}

function describeOrigin(value: string): string {
  const fault = judgeOrigin(value);
  const sendable = fault === undefined || mildOriginFaults.has(fault.id);
  const repaired = !sendable && fault.repair?.kind === 'replace' ? fault.repair.origin : undefined;
  return paragraphs(
    // Browsers could write such an origin, but open no page that would make them.
    sendable && fault?.id !== 'origin-blocked-port'
      ? `Pages of this origin send ${shown(`Origin: ${value}`)}. Browsers compare it byte for byte with \`Access-Control-Allow-Origin\`: scheme, host and port all count, a path never does.`
      : undefined,
    fault && fromRule(fault.id),
    sendable || fault.part === value || fault.part === '' ? undefined : `At fault is ${shown(fault.part)}.`,
    repaired === undefined ? undefined : `A page there sends ${shown(`Origin: ${repaired}`)}.`,
    isLoopbackOrigin(value)
      ? 'This is the machine of whoever looks at the page: any program there that serves this port has this origin.'
      : undefined,
    `[What an origin is](${clauses.originHeader.url})`,
  );
}

function describeMethod(value: string): string {
  const fault = judgeMethod(value);
  if (fault !== undefined) return fromRule(fault.id);
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
  if (fault !== undefined) return fromRule(fault.id);
  const known = findRequestHeader(value);
  return paragraphs(
    known && `**${known.name}**: ${known.meaning}`,
    'Browsers compare header names without regard to case.',
  );
}

/** What the rule of a fault says for all its cases; its finding says what is wrong with this one. */
function fromRule(id: string): string {
  const rule = rules.find((each) => each.id === id);
  return rule === undefined ? '' : `**${rule.title}.** ${rule.why}`;
}

const paragraphs = (...lines: readonly (string | undefined)[]): string =>
  lines.filter((line) => line !== undefined).join('\n\n');
