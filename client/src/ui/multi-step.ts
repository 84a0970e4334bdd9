import * as vscode from 'vscode';

export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly picked?: boolean;
}

/** The result of one question: `back` for the previous question, undefined if canceled. */
export type StepResult<Value> = Value | 'back' | undefined;

export interface StepPosition {
  readonly title: string;
  /** Omitted if there is only one question. */
  readonly step?: number;
  readonly totalSteps?: number;
}

const back = (step = 1): readonly vscode.QuickInputButton[] =>
  step > 1 ? [vscode.QuickInputButtons.Back] : [];

/** A list to choose from. With `validate`, other values can be typed, too. */
export function ask(
  place: StepPosition,
  placeholder: string,
  choices: readonly Choice[],
  remembered: string | undefined,
  validate?: (text: string) => string | undefined,
): Promise<StepResult<{ readonly value: string }>> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem>();
    const known = choices.map((choice): vscode.QuickPickItem => ({ ...choice }));
    Object.assign(pick, place, {
      placeholder,
      items: known,
      buttons: back(place.step),
      ignoreFocusOut: true,
    });
    const active = known.find(({ label }) => label === remembered);
    if (active !== undefined) pick.activeItems = [active];
    else if (remembered !== undefined && validate !== undefined) pick.value = remembered;
    const settle = (answer: StepResult<{ readonly value: string }>) => {
      resolve(answer);
      pick.dispose();
    };
    const offerTyped = (typed: string) => {
      if (validate === undefined) return;
      const problem = typed === '' ? undefined : validate(typed);
      const isKnown = known.some(({ label }) => label === typed);
      const own: vscode.QuickPickItem[] =
        typed === '' || isKnown
          ? []
          : [{ label: typed, alwaysShow: true, description: problem ?? vscode.l10n.t('as typed') }];
      pick.items = [...own, ...known];
    };
    offerTyped(pick.value);
    pick.onDidChangeValue(offerTyped);
    pick.onDidAccept(() => {
      // Enter can be pressed before the typed text is in the list.
      const label = pick.selectedItems[0]?.label ?? (validate === undefined ? '' : pick.value);
      if (label === '') return;
      if (!known.some((item) => item.label === label) && validate?.(label) !== undefined) return;
      settle({ value: label });
    });
    pick.onDidTriggerButton(() => {
      settle('back');
    });
    pick.onDidHide(() => {
      settle(undefined);
    });
    pick.show();
  });
}

/** A list with check boxes. Enter checks the typed text, and adds it first if `validate` accepts it. */
export function askMany(
  place: StepPosition,
  placeholder: string,
  choices: readonly Choice[],
  validate: (text: string) => string | undefined,
): Promise<StepResult<{ readonly values: readonly string[] }>> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem>();
    let known = choices.map((choice): vscode.QuickPickItem => ({ ...choice }));
    Object.assign(pick, place, {
      placeholder,
      canSelectMany: true,
      items: known,
      buttons: back(place.step),
      ignoreFocusOut: true,
    });
    pick.selectedItems = known.filter(({ picked }) => picked === true);
    const settle = (answer: StepResult<{ readonly values: readonly string[] }>) => {
      resolve(answer);
      pick.dispose();
    };
    const offer = (items: readonly vscode.QuickPickItem[], ticked: readonly vscode.QuickPickItem[]) => {
      pick.items = items;
      pick.selectedItems = ticked;
    };
    const isTyped = ({ label }: vscode.QuickPickItem) => label.toLowerCase() === pick.value.toLowerCase();
    pick.onDidChangeValue((typed) => {
      const problem = validate(typed);
      const description = problem ?? vscode.l10n.t('press Enter to add it');
      const own =
        typed === '' || known.some(isTyped) ? [] : [{ label: typed, description, alwaysShow: true }];
      offer(
        [...known, ...own],
        pick.selectedItems.filter((item) => known.includes(item)),
      );
    });
    pick.onDidAccept(() => {
      const typed = pick.value;
      if (typed === '') {
        settle({ values: pick.selectedItems.map(({ label }) => label) });
        return;
      }
      const named = known.find(isTyped);
      if (named === undefined && validate(typed) !== undefined) return;
      const added = named ?? { label: typed };
      const ticked = pick.selectedItems.filter((item) => known.includes(item) && item !== added);
      if (named === undefined) known = [...known, added];
      pick.value = '';
      offer(known, [...ticked, added]);
    });
    pick.onDidTriggerButton(() => {
      settle('back');
    });
    pick.onDidHide(() => {
      settle(undefined);
    });
    pick.show();
  });
}
