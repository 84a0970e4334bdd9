import type { NginxDirective, NginxWord } from '../read/parse';
import { equals, matchesAnew } from './expression';
import type { Scope } from './scope';
import { expand } from './variables';

const operators = ['=', '!=', '~', '~*', '!~', '!~*'] as const;
const fileTest = /^!?-[fdex]$/u;

/** The words of the condition without its parentheses, which may be attached to the first and last word. */
export function conditionOf({ words }: NginxDirective): readonly NginxWord[] {
  const opened = words.map((word, index) =>
    index === 0 ? { ...word, text: word.text.replace(/^\(/u, '') } : word,
  );
  const last = opened.at(-1);
  if (last === undefined) return [];
  const closed = last.text === ')' ? [] : [{ ...last, text: last.text.replace(/\)$/u, '') }];
  return [...opened.slice(0, -1), ...closed].filter(({ text }, index) => index > 0 || text !== '');
}

/** Whether nginx accepts the condition of an `if`. */
export function isCondition(directive: NginxDirective): boolean {
  const { words } = directive;
  if (!words[0]?.text.startsWith('(') || !words.at(-1)?.text.endsWith(')')) return false;
  const [left, operator, right, more] = conditionOf(directive);
  if (left === undefined || more !== undefined) return false;
  if (fileTest.test(left.text)) return operator !== undefined && right === undefined;
  if (!/^\$./u.test(left.text)) return false;
  if (operator === undefined) return true;
  return right !== undefined && operators.some((one) => one === operator.text);
}

/** Whether the condition of an `if` holds; if the file doesn't decide it, both ways are tried. */
export function holds(directive: NginxDirective, scope: Scope): boolean {
  const [left, operator, right] = conditionOf(directive);
  const { head: span } = directive;
  if (left === undefined || fileTest.test(left.text))
    return scope.choose({
      span,
      message: 'Whether the file exists is unknown, so both branches of this `if` were considered.',
    });
  const value = expand(left, scope);
  if (operator === undefined || right === undefined) {
    if (value.kind === 'unknown') return scope.choose({ span, message: value.because.message });
    if (value.origin !== undefined) return equals(value, '', false, span, scope) ? false : value.text !== '0';
    return value.text !== '' && value.text !== '0';
  }
  const negated = operator.text.startsWith('!');
  if (operator.text.includes('~')) {
    const pattern = { pattern: right.text, ignoreCase: operator.text.endsWith('*'), span };
    return (
      matchesAnew(
        pattern,
        value.kind === 'unknown' ? { ...value, because: { span, message: value.because.message } } : value,
        scope,
      ) !== negated
    );
  }
  const other = expand(right, scope);
  const open = [value, other].find((one) => one.kind === 'unknown');
  if (open?.kind === 'unknown') return scope.choose({ span, message: open.because.message });
  if (value.kind !== 'known' || other.kind !== 'known') return false;
  return other.origin === undefined
    ? equals(value, other.text, false, span, scope) !== negated
    : equals(other, value.text, false, span, scope) !== negated;
}
