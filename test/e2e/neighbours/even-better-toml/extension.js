const vscode = require('vscode');

/**
 * Everything that could be seen twice beside an extension that owns TOML, each marked as this one's.
 *
 * @param {vscode.ExtensionContext} context
 */
exports.activate = ({ subscriptions }) => {
  const problems = vscode.languages.createDiagnosticCollection('even-better-toml');
  /** @param {vscode.TextDocument} document */
  const whole = (document) => new vscode.Range(0, 0, document.lineCount, 0);
  /** @param {vscode.TextDocument} document */
  const judge = (document) => {
    if (document.languageId !== 'toml') return;
    const unclosed = /^[^#\n]*\[[^\]\n]*$/m.exec(document.getText());
    const range = new vscode.Range(0, 0, 0, 1);
    const found =
      unclosed === null ? [] : [new vscode.Diagnostic(range, 'neighbour: a bracket is not closed')];
    for (const problem of found) problem.source = 'Even Better TOML';
    problems.set(document.uri, found);
  };
  vscode.workspace.textDocuments.forEach(judge);
  subscriptions.push(
    problems,
    vscode.workspace.onDidOpenTextDocument(judge),
    vscode.workspace.onDidChangeTextDocument(({ document }) => judge(document)),
    vscode.languages.registerDocumentFormattingEditProvider('toml', {
      provideDocumentFormattingEdits: () => [
        vscode.TextEdit.insert(new vscode.Position(0, 0), '# neighbour formatted\n'),
      ],
    }),
    vscode.languages.registerDocumentSymbolProvider('toml', {
      provideDocumentSymbols: (document) => [
        new vscode.DocumentSymbol(
          'neighbour',
          '',
          vscode.SymbolKind.Module,
          whole(document),
          whole(document),
        ),
      ],
    }),
    vscode.languages.registerFoldingRangeProvider('toml', {
      provideFoldingRanges: () => [new vscode.FoldingRange(0, 1)],
    }),
  );
};
