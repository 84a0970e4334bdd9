import { codeAt, isLineEnd, OPEN_BRACE } from '../../tree/characters';

const shapes = [
  /^\$\{[^{}]*\}$/u,
  /^\$\([^()]*\)$/u,
  /^\$[A-Za-z_]\w*$/u,
  /^\$env:\w+$/iu,
  /^%[A-Za-z_]\w*%$/u,
  /^%\(\w*\)[sd]$/u,
  /^<[^<>]+>$/u,
  /^@@?[A-Za-z_]+@@?$/u,
  /^__\w+__$/u,
  /^(?:env|getenv|ENV|os\.(?:environ|getenv)|process\.env|import\.meta\.env|secrets|var)(?:$|[.([])/u,
];

/** Whether an unquoted word is a shell, template or program variable. */
export const isTemplateWord = (word: string): boolean => shapes.some((shape) => shape.test(word));

const templates = [
  ['{{', '}}'],
  ['{%', '%}'],
] as const;

/** The end of the `{{ name }}` that starts here, if it is closed on the same line; -1 for a table. */
export function templateEnd(text: string, start: number): number {
  if (codeAt(text, start) !== OPEN_BRACE) return -1;
  const closer = templates.find(([opener]) => text.startsWith(opener, start))?.[1];
  if (closer === undefined) return -1;
  for (let at = start + 2; !isLineEnd(codeAt(text, at)); at++) if (text.startsWith(closer, at)) return at + 2;
  return -1;
}
