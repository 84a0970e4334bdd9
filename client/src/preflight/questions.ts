import * as vscode from 'vscode';
import type { PreflightChoices } from '../../../server/src/protocol';
import { type StepResult, ask, askMany, type StepPosition } from '../ui/multi-step';
import { type SingleAsked, usualPath } from './request';

export interface Answers extends SingleAsked {
  /** Whether the request itself is to follow a preflight that passes. */
  readonly extent: 'preflight' | 'request';
}

/** The previous answers, used as defaults. */
export type Remembered = Partial<SingleAsked>;

/** The `token` of RFC 9110 §5.6.2, the syntax of methods and header names. */
const token = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/;

const allMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** A request that can change data is sent only if the user agrees, which takes another question. */
const stepsFor = (method: string | undefined): number =>
  method === undefined || /^(?:GET|HEAD)$/i.test(method) ? 5 : 6;

/**
 * The questions of "Run Preflight…", one after the other, with a back button; undefined if canceled. `title`
 * names the target, which is not asked for.
 */
export async function askQuestions(
  title: string,
  choices: PreflightChoices,
  before: Remembered,
): Promise<Answers | undefined> {
  const given: Given = {};
  let step = 1;
  while (step <= stepsFor(given.method)) {
    const place = { title, step, totalSteps: stepsFor(given.method) };
    const answer = await question(place, choices, before, given);
    if (answer === undefined) return undefined;
    step += answer === 'back' ? -1 : 1;
  }
  const { path, origin, method, headers, credentials, extent } = given;
  if (path === undefined || origin === undefined || method === undefined) return undefined;
  return {
    path,
    origin,
    method,
    headers: headers ?? [],
    credentials: credentials ?? 'omit',
    extent: stepsFor(method) === 5 ? 'request' : (extent ?? 'preflight'),
  };
}

type Given = { -readonly [Key in keyof Answers]?: Answers[Key] };

/** The origin as browsers serialize it; origins with an app's own scheme stay as they are. */
const browserOrigin = (text: string): string =>
  /^https?:/i.test(text) && URL.canParse(text) ? new URL(text).origin : text;

async function question(
  place: StepPosition & { readonly step: number },
  choices: PreflightChoices,
  before: Remembered,
  given: Given,
): Promise<StepResult<unknown>> {
  const { step } = place;
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
    const list = choices.paths.map(({ path, meaning }) => ({ label: path, description: meaning }));
    const problem = (text: string) =>
      /^\/[^\s#]*$/.test(text) ? undefined : vscode.l10n.t('A path starts with / and contains no spaces.');
    return one(
      vscode.l10n.t('Which path does the page request?'),
      list,
      before.path ?? usualPath(choices),
      problem,
      (value) => {
        given.path = value;
      },
    );
  }
  if (step === 2) {
    const list = choices.origins.map(({ origin }) => ({
      label: origin,
      description: vscode.l10n.t('in the file'),
    }));
    const problem = (text: string) =>
      text === 'null' || /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+$/i.test(text)
        ? undefined
        : vscode.l10n.t('An origin is a scheme and a host, such as https://dashboard.example.com.');
    return one(vscode.l10n.t('Which origin does the page have?'), list, before.origin, problem, (value) => {
      given.origin = browserOrigin(value);
    });
  }
  if (step === 3) {
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
  if (step === 4) {
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
  if (step === 6) return afterPreflight(place, given);
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

async function afterPreflight(place: StepPosition, given: Given): Promise<StepResult<unknown>> {
  const method = given.method ?? '';
  const only = vscode.l10n.t('Preflight only');
  const answer = await ask(
    place,
    vscode.l10n.t('What should be sent?'),
    [
      { label: only, detail: vscode.l10n.t('Changes nothing on the server.') },
      {
        label: vscode.l10n.t('Preflight and {0}', method),
        detail: vscode.l10n.t('Really sends the {0} request, which may change data on the server.', method),
      },
    ],
    only,
  );
  if (answer !== undefined && answer !== 'back')
    given.extent = answer.value === only ? 'preflight' : 'request';
  return answer;
}
