import assert from 'node:assert/strict';
import { clean, trailingSlash } from './configs';
import { actionsOn, applyAction, findings, openFile } from './editor';

/** The main job from end to end: a mistake is underlined, its preferred fix repairs it, and nothing remains. */
export async function findAndFix(): Promise<void> {
  const { document } = await openFile('config.toml', trailingSlash);
  const [finding] = await findings(document, (rules) => rules.includes('origin-trailing-slash'));
  assert(finding);
  const [fix, ...others] = (await actionsOn(document, finding.range)).filter((a) => a.isPreferred);
  assert(fix !== undefined && others.length === 0, 'One fix is preferred.');
  await applyAction(fix);
  assert.equal(document.getText(), clean);
  await findings(document, (rules) => rules.length === 0);
}
