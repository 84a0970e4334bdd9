import { quoted } from '../../../text/quoted';
import { compileExpression, type Expression } from '../language/expression';
import type { NginxSpan } from '../read/parse';
import type { Scope } from './scope';
import { type Known, known, type Value } from './value';

export interface Pattern {
  readonly pattern: string;
  /** `~*` */
  readonly ignoreCase: boolean;
  readonly span: NginxSpan;
}

const compiled = new Map<string, Expression>();
/** Real files have a few dozen. */
const most = 500;

export function expressionOf({ pattern, ignoreCase }: Pick<Pattern, 'pattern' | 'ignoreCase'>): Expression {
  const key = `${ignoreCase ? '~*' : '~'}${pattern}`;
  const before = compiled.get(key);
  if (before !== undefined) return before;
  if (compiled.size >= most) compiled.clear();
  const made = compileExpression(pattern, ignoreCase);
  compiled.set(key, made);
  return made;
}

/** As for `if` and `rewrite`: without a match, the numbered groups of the previous expression are lost. */
export function matchesAnew(pattern: Pattern, value: Value, scope: Scope): boolean {
  const held = matches(pattern, value, scope);
  if (!held) forgetGroups(scope);
  return held;
}

/** A group that the last expression doesn't have is empty, whatever the previous one captured. */
export function forgetGroups({ variables }: Scope): void {
  for (const name of '0123456789') variables.delete(name);
}

/**
 * Whether an expression matches; its captures are stored in the variables. If that is unknown, both ways are tried.
 */
export function matches(pattern: Pattern, value: Value, scope: Scope): boolean {
  if (value.kind === 'unknown') return scope.choose(value.because);
  const expression = expressionOf(pattern);
  const found = expression.exec(value.text);
  const { span } = pattern;
  if (value.origin === 'part') scope.notes.push(partly(span));
  if (found === undefined) {
    const reason = expression.notFollowed?.reason ?? 'takes too long';
    return scope.choose({
      span,
      message: `The expression ${quoted(pattern.pattern)} ${reason}, so it is not followed.`,
    });
  }
  if (value.origin !== undefined && value.origin !== 'part')
    scope.originTests.push({
      ...(value.origin !== 'whole' && { around: value.origin }),
      kind: 'expression',
      text: pattern.pattern,
      ignoreCase: pattern.ignoreCase,
      held: found !== null,
      span,
    });
  if (found === null) return false;
  forgetGroups(scope);
  const whole = (text: string): Known['origin'] =>
    value.origin === undefined
      ? undefined
      : value.origin === 'whole' && text === value.text
        ? 'whole'
        : 'part';
  const keep = (name: string, text: string): void => {
    scope.variables.set(name, known(text, [], whole(text)));
  };
  found.groups.forEach((group, index) => {
    keep(String(index), group);
  });
  for (const [name, group] of found.names) keep(name.toLowerCase(), group);
  return true;
}

/** Whether two texts are equal, as `=` in an `if` or an entry of a map compares them. */
export function equals(
  value: Known,
  text: string,
  ignoreCase: boolean,
  span: NginxSpan,
  scope: Scope,
): boolean {
  const held = ignoreCase ? value.text.toLowerCase() === text.toLowerCase() : value.text === text;
  if (value.origin === 'part') scope.notes.push(partly(span));
  const test = { kind: 'exact', text, ignoreCase, held, span } as const;
  if (value.origin === 'whole') scope.originTests.push(test);
  else if (value.origin !== undefined && value.origin !== 'part')
    scope.originTests.push({ ...test, around: value.origin });
  return held;
}

const partly = (span: NginxSpan) => ({
  span,
  message:
    'This compares text that contains only part of the origin, or more than the origin. Not every origin was tried.',
});
