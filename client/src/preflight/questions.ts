import * as vscode from 'vscode';
import type { PreflightChoices, PreflightTarget } from '../../../server/src/protocol';
import { type StepResult, ask, askMany, type StepPosition } from '../ui/multi-step';
import { configuredTargets, targetOf, targetProblem } from './targets';

export interface Answers {
  readonly target: PreflightTarget;
  readonly path: string;
  readonly origin: string;
  readonly method: string;
  readonly headers: readonly string[];
  readonly credentials: 'include' | 'omit';
}

/** What was answered last time, to begin from. */
export interface Remembered {
  readonly target?: string;
  readonly path?: string;
  readonly origin?: string;
  readonly method?: string;
  readonly headers?: readonly string[];
  readonly credentials?: 'include' | 'omit';
}

const totalSteps = 6;
/** The `token` of RFC 9110 §5.6.2: what methods and the names of headers are made of. */
const token = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;

const allMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** The questions of "Run Preflight…" one after the other, with a way back; undefined when the person gave up. */
export async function askQuestions(
  choices: PreflightChoices,
  before: Remembered,
): Promise<Answers | undefined> {
  const targets = [choices.target, ...configuredTargets()];
  const given: { -readonly [Key in keyof Answers]?: Answers[Key] } = {};
  let step = 1;
  while (step <= totalSteps) {
    const answer = await question(step, choices, before, targets, given);
    if (answer === undefined) return undefined;
    step += answer === 'back' ? -1 : 1;
  }
  const { target, path, origin, method, headers, credentials } = given;
  if (target === undefined || path === undefined || origin === undefined || method === undefined)
    return undefined;
  return { target, path, origin, method, headers: headers ?? [], credentials: credentials ?? 'omit' };
}

async function question(
  step: number,
  choices: PreflightChoices,
  before: Remembered,
  targets: readonly PreflightTarget[],
  given: { -readonly [Key in keyof Answers]?: Answers[Key] },
): Promise<StepResult<unknown>> {
  const place: StepPosition = { title: vscode.l10n.t('Run Preflight'), step, totalSteps };
  const one = async (
    text: string,
    list: Parameters<typeof ask>[2],
    remembered: string | undefined,
    validate: Parameters<typeof ask>[4],
    keep: (value: string) => void,
  ) => {
    const answer = await ask(place, text, list, remembered, validate);
    if (answer !== undefined && answer !== 'back') keep(answer.value);
    return answer;
  };
  if (step === 1) {
    const list = targets.map(({ url, name, tls }) => ({
      label: url,
      description: tls === 'insecure' ? vscode.l10n.t('{0}, TLS is not verified', name) : name,
    }));
    return one(
      vscode.l10n.t('Which server should be tested? Choose one or type a URL.'),
      list,
      before.target,
      targetProblem,
      (value) => {
        given.target = targetOf(value, targets);
      },
    );
  }
  if (step === 2) {
    // An override comes first but is the exception: it isn’t what most pages request.
    const usual = choices.paths.find(({ origin }) => origin === 'endpoint')?.path;
    const list = choices.paths.map(({ path, meaning }) => ({ label: path, description: meaning }));
    const problem = (text: string) =>
      /^\/[^\s#]*$/.test(text) ? undefined : vscode.l10n.t('A path starts with / and contains no spaces.');
    return one(
      vscode.l10n.t('Which path does the page request?'),
      list,
      before.path ?? usual,
      problem,
      (value) => {
        given.path = value;
      },
    );
  }
  if (step === 3) {
    const list = choices.origins.map(({ origin }) => ({
      label: origin,
      description: vscode.l10n.t('in the file'),
    }));
    const problem = (text: string) =>
      text === 'null' || /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+$/i.test(text)
        ? undefined
        : vscode.l10n.t('An origin is a scheme and a host, such as https://dashboard.example.com.');
    return one(vscode.l10n.t('Which origin does the page have?'), list, before.origin, problem, (value) => {
      given.origin = value;
    });
  }
  if (step === 4) {
    const list = [...new Set([...choices.methods, ...allMethods])].map((label) => ({
      label,
      ...(choices.methods.includes(label) && { description: vscode.l10n.t('in the file') }),
    }));
    const problem = (text: string) =>
      token.test(text) ? undefined : vscode.l10n.t('A method is a single word.');
    return one(vscode.l10n.t('Which method does the page use?'), list, before.method, problem, (value) => {
      given.method = value;
    });
  }
  if (step === 5) {
    const ticked = before.headers ?? choices.headers;
    const names = [...choices.headers, ...ticked, 'Content-Type', 'X-API-Key', 'Authorization'];
    const list = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].map((label) => ({
      label,
      picked: ticked.some((name) => name.toLowerCase() === label.toLowerCase()),
    }));
    const text = vscode.l10n.t('Which headers does the page set? Select them, or type another name.');
    const problem = (name: string) =>
      token.test(name) ? undefined : vscode.l10n.t('A header name is a single word.');
    const answer = await askMany(place, text, list, problem);
    if (answer !== undefined && answer !== 'back') given.headers = answer.values;
    return answer;
  }
  const include = { label: 'include', description: vscode.l10n.t('with cookies and HTTP authentication') };
  const omit = { label: 'omit', description: vscode.l10n.t('without cookies or HTTP authentication') };
  const remembered = before.credentials ?? choices.credentials;
  return one(
    vscode.l10n.t('Which credentials mode does the page use?'),
    remembered === 'include' ? [include, omit] : [omit, include],
    remembered,
    undefined,
    (value) => {
      given.credentials = value === 'include' ? 'include' : 'omit';
    },
  );
}
