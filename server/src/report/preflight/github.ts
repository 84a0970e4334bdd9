import type { Report } from '../../probe/report';
import { visibleCommand } from '../../text/visible';
import { annotation } from '../github';
import { isSkipped, notesOf, shortMessage } from './words';

/** An annotation per unexpected result, then the differences that don't fail the check, then the summary. */
export function githubReport({ results, summary, tls }: Report): string {
  const faults = results
    .filter(({ asExpected }) => !asExpected)
    .map((result) =>
      annotation({
        level: isSkipped(result) ? 'notice' : 'error',
        location: result.location,
        title: `CORS: ${result.id}`,
        message: shortMessage(result),
      }),
    );
  const notes = notesOf(results).map(({ message, cause, location, checks }) =>
    annotation({ level: 'notice', location, title: `CORS: ${checks}`, message: `${message} ${cause}` }),
  );
  const warnings =
    tls === 'insecure'
      ? [
          annotation({
            level: 'warning',
            message: 'The TLS certificate of this target was not verified, as requested.',
          }),
        ]
      : [];
  return [...faults, ...notes, ...warnings, `${visibleCommand(summary.text)}\n`].join('');
}
