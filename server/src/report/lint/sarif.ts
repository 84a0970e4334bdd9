import { rules } from '../../rules/index';
import { artifact, type SarifResult, sarifWriter } from '../sarif';
import { type CheckedFile, type FileWriter, located } from './checked-file';
import { editsShown } from './shown-edits';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

export function sarifDiagnostics(): FileWriter {
  const writer = sarifWriter(
    rules.map(({ id, title, why, source, severity }) => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text: why, markdown: why },
      helpUri: source,
      defaultConfiguration: { level: levels[severity] },
    })),
  );
  const artifacts: { readonly location: ReturnType<typeof artifact> }[] = [];
  return {
    begin: writer.begin,
    file: (file) => {
      artifacts.push({ location: artifact(file.path) });
      return resultsOf(file).map(writer.result).join('');
    },
    end: () => writer.end({ artifacts }),
  };
}

function resultsOf(file: CheckedFile): readonly SarifResult[] {
  const { lines, location: place, findings } = located(file);
  const shown = editsShown(file, lines);
  return findings.map(({ rule, severity, finding: { message, related = [], fixes = [] }, location }) => ({
    ruleId: rule.id,
    level: levels[severity],
    message,
    location,
    related: related.map((one) => ({ location: place(one.span), message: one.message })),
    fixes: fixes.map(({ title, edits }) => ({ title, edits: shown(edits) })),
  }));
}
