import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findAndFix } from '../find-and-fix';

describe('Restricted Mode', () => {
  it('is on', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('lints and fixes all the same', findAndFix);
});
