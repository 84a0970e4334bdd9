import type { Location } from '../../probe/location';
import type { Report } from '../../probe/report';
import { isSkipped, notesOf, shortMessage } from './words';
import { visibleCommand, visibleProperty } from '../../text/visible';

/** Workflow commands of GitHub Actions: an annotation per probe that was not as expected, then the summary. */
export function githubReport({ results, summary, tls }: Report): string {
  const lines = results
    .filter(({ asExpected }) => !asExpected)
    .map((result) =>
      annotation(isSkipped(result) ? 'notice' : 'error', result.location, result.id, shortMessage(result)),
    );
  const notes = notesOf(results).map(({ message, location, checks }) =>
    annotation('notice', location, checks, message),
  );
  const warning =
    tls === 'insecure' ? ['::warning::The TLS certificate of this target was not verified, as asked.'] : [];
  return [...lines, ...notes, ...warning, visibleCommand(summary.text), ''].join('\n');
}

function annotation(
  level: 'notice' | 'error',
  location: Location | null,
  title: string,
  message: string,
): string {
  const where =
    location === null
      ? []
      : [
          `file=${visibleProperty(location.path)}`,
          `line=${location.start.line + 1}`,
          `endLine=${location.end.line + 1}`,
          `col=${location.start.character + 1}`,
        ];
  const properties = [...where, `title=${visibleProperty(`CORS: ${title}`)}`].join(',');
  return `::${level} ${properties}::${visibleCommand(message)}`;
}
