import * as vscode from 'vscode';
import type { ProxyChoicesResult, ProxyGenerateParams } from '../../../server/src/protocol';
import { type StepResult, ask, askMany, type StepPosition } from '../ui/multi-step';

export type ProxyAnswers = Omit<ProxyGenerateParams, 'uri'>;

const totalSteps = 5;
const everyName = '*';

/** The questions, one after the other, with a back button; undefined if canceled. */
export async function askProxyQuestions(choices: ProxyChoicesResult): Promise<ProxyAnswers | undefined> {
  const given: { -readonly [Key in keyof ProxyAnswers]?: ProxyAnswers[Key] } = {};
  const steps = [
    (place: StepPosition) => {
      const list = choices.targets.map(({ title, what }) => ({ label: title, description: what }));
      return one(ask(place, vscode.l10n.t('Which proxy?'), list, undefined), (title) => {
        given.target = choices.targets.find((target) => target.title === title)?.id ?? title;
      });
    },
    (place: StepPosition) => {
      const list = [{ label: choices.upstream, description: vscode.l10n.t('in the file') }];
      const text = vscode.l10n.t('Where does License Monitor listen? Choose one or type a URL.');
      return one(ask(place, text, list, undefined, urlProblem), (url) => (given.upstream = url));
    },
    (place: StepPosition) => {
      const answer = {
        label: vscode.l10n.t('Respond to preflights at the proxy'),
        description: vscode.l10n.t('Works however License Monitor responds to OPTIONS'),
      };
      const pass = { label: vscode.l10n.t('Pass preflights through to License Monitor') };
      const text = vscode.l10n.t('What should respond to preflights?');
      return one(ask(place, text, [answer, pass], undefined), (label) => {
        given.preflight = label === pass.label ? 'passthrough' : 'answer';
      });
    },
    async (place: StepPosition) => {
      const list = choices.exposable.map((label) => ({ label, picked: true }));
      const text = vscode.l10n.t('Which response headers may pages read?');
      const answer = await askMany(place, text, list, headerProblem);
      if (answer !== undefined && answer !== 'back') given.exposed = answer.values;
      return answer;
    },
    (place: StepPosition) => {
      const list = [{ label: everyName, description: vscode.l10n.t('every host name') }];
      const text = vscode.l10n.t('Which host name do browsers use? Choose one or type it.');
      return one(ask(place, text, list, undefined, nameProblem), (name) => {
        if (name === everyName) delete given.serverName;
        else given.serverName = name;
      });
    },
  ];
  let step = 0;
  while (step < totalSteps) {
    const title = vscode.l10n.t('Generate Reverse Proxy Configuration');
    const answer = await steps[step]?.({ title, step: step + 1, totalSteps });
    if (answer === undefined) return undefined;
    step += answer === 'back' ? -1 : 1;
  }
  const { target, upstream, preflight, exposed, serverName } = given;
  if (target === undefined || upstream === undefined || preflight === undefined) return undefined;
  return {
    target,
    upstream,
    preflight,
    exposed: exposed ?? [],
    ...(serverName !== undefined && { serverName }),
  };
}

async function one(
  asked: Promise<StepResult<{ readonly value: string }>>,
  keep: (value: string) => void,
): Promise<StepResult<unknown>> {
  const answer = await asked;
  if (answer !== undefined && answer !== 'back') keep(answer.value);
  return answer;
}

const urlProblem = (text: string): string | undefined =>
  /^https?:\/\/[^\s/?#]+\/?$/.test(text)
    ? undefined
    : vscode.l10n.t('Enter a URL without a path, such as http://127.0.0.1:8080.');

const nameProblem = (text: string): string | undefined =>
  /^[A-Za-z\d.-]+$/.test(text)
    ? undefined
    : vscode.l10n.t('A host name contains only letters, digits, dots and hyphens.');

const headerProblem = (text: string): string | undefined =>
  /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/.test(text) ? undefined : vscode.l10n.t('A header name is a single word.');
