import { quoted } from '../../../text/quoted';
import type { NginxDirective, NginxSpan } from '../read/parse';
import { holds } from './condition';
import { matchesAnew } from './expression';
import type { Scope } from './scope';
import { known, type Unknown, unknownValue } from './value';
import { expand } from './variables';

export type Rewritten =
  /** The `if` blocks that held, outermost first: their lines replace those of the location. */
  | {
      readonly kind: 'on';
      readonly taken: readonly NginxDirective[];
      /** The last `if` that held and passes requests on; a later one that doesn't changes everything else. */
      readonly handler: NginxDirective | undefined;
    }
  | {
      readonly kind: 'return';
      readonly taken: readonly NginxDirective[];
      readonly status: number | Unknown;
      /** Whether there is a body, which prevents `error_page`. */
      readonly text: boolean;
      readonly span: NginxSpan;
    }
  /** The path changed, so a location is selected again. */
  | { readonly kind: 'again' };

interface Step {
  /** The innermost `if` that holds now, and those around it. */
  readonly taken: readonly NginxDirective[];
  readonly handler: NginxDirective | undefined;
  readonly stop?: Exclude<Rewritten, { kind: 'on' }> | 'break';
  readonly changed: boolean;
}

/** Runs `set`, `if`, `rewrite`, `break` and `return` of a block in their order. */
export function rewrite(block: NginxDirective, scope: Scope): Rewritten {
  const { taken, handler, stop, changed } = run(block, [], scope, false);
  if (stop !== undefined && stop !== 'break') return stop;
  return changed && stop === undefined ? { kind: 'again' } : { kind: 'on', taken, handler };
}

function run(block: NginxDirective, inside: readonly NginxDirective[], scope: Scope, before: boolean): Step {
  let taken = inside;
  let changed = before;
  let handler = inside.findLast((one) => handlerIn(one) !== undefined);
  for (const directive of block.block ?? []) {
    const { name, words, head } = directive;
    const [first, second] = words;
    if (name === 'return' && first !== undefined)
      return { taken, changed, handler, stop: { kind: 'return', taken, ...returned(directive, scope) } };
    if (name === 'break') return { taken, changed: false, handler, stop: 'break' };
    if (name === 'set' && first !== undefined && second !== undefined)
      scope.variables.set(first.text.replace(/^\$/u, '').toLowerCase(), expand(second, scope));
    if (name === 'rewrite' && first !== undefined && second !== undefined) {
      const step = moved(directive, scope);
      if (step === 'break') return { taken, changed: false, handler, stop: 'break' };
      if (step === 'last') return { taken, changed: true, handler, stop: { kind: 'again' } };
      if (step === 'on') changed = true;
      else if (step !== undefined) return { taken, changed, handler, stop: { ...step, taken } };
    }
    if (programs.test(name)) {
      const because = { span: head, message: `${quoted(name)} is a program, which is not followed.` };
      if (scope.choose(because))
        return {
          taken,
          changed,
          handler,
          stop: { kind: 'return', taken, status: { kind: 'unknown', because }, text: true, span: head },
        };
    }
    if (name === 'if' && holds(directive, scope)) {
      const step = run(directive, [...inside, directive], scope, changed);
      ({ taken, changed } = step);
      handler = step.handler ?? handler;
      if (step.stop !== undefined) return { ...step, handler };
    }
  }
  return { taken, changed, handler };
}

const handlerIn = ({ block = [] }: NginxDirective): NginxDirective | undefined =>
  block.find(({ name }) => name === 'proxy_pass');

/** They may end the request with any response. */
const programs = /^(?:server_rewrite|rewrite|access)_by_lua/u;

function returned({ words, head }: NginxDirective, scope: Scope) {
  const [first = { text: '', span: head }] = words;
  const code = expand(first, scope);
  const text = words.length > 1;
  if (code.kind === 'unknown') return { status: 302, text, span: head };
  return { status: /^\d{1,3}$/u.test(first.text) ? Number(first.text) : 302, text, span: head };
}

/** What a `rewrite` does; undefined if its expression doesn't match. */
function moved(
  { words, head }: NginxDirective,
  scope: Scope,
):
  | 'on'
  | 'last'
  | 'break'
  | { kind: 'return'; status: number | Unknown; text: boolean; span: NginxSpan }
  | undefined {
  const [pattern, target, flag] = words;
  if (pattern === undefined || target === undefined) return undefined;
  if (!matchesAnew({ pattern: pattern.text, ignoreCase: false, span: head }, known(scope.path), scope))
    return undefined;
  const isUrl = /^(?:https?:\/\/|\$scheme)/u.test(target.text);
  if (isUrl || flag?.text === 'redirect' || flag?.text === 'permanent')
    return { kind: 'return', status: flag?.text === 'permanent' ? 301 : 302, text: true, span: head };
  const path = expand(target, scope);
  if (path.kind === 'unknown') {
    if (flag?.text !== 'break')
      return { kind: 'return', status: unknownValue(head, path.because.message), text: true, span: head };
    scope.notes.push(path.because);
    return 'break';
  }
  scope.path = path.text.replace(/\?.*$/su, '');
  if (flag?.text === 'break') scope.keepsPath = true;
  return flag?.text === 'break' ? 'break' : flag?.text === 'last' ? 'last' : 'on';
}
