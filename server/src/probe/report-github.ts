import type { Report } from './report';
import { isSkipped, shortMessage } from './report-words';
import { visible } from './visible';

/** Workflow commands of GitHub Actions: an annotation per probe that was not as expected, then the summary. */
export function githubReport({ results, summary, tls }: Report): string {
  const lines = results
    .filter(({ asExpected }) => !asExpected)
    .map((result) => {
      const { location } = result;
      const where =
        location === null
          ? []
          : [
              `file=${property(location.path)}`,
              `line=${location.start.line + 1}`,
              `endLine=${location.end.line + 1}`,
              `col=${location.start.character + 1}`,
            ];
      const properties = [...where, `title=${property(`CORS: ${result.id}`)}`].join(',');
      return `::${isSkipped(result) ? 'notice' : 'error'} ${properties}::${data(shortMessage(result))}`;
    });
  const warning =
    tls === 'insecure' ? ['::warning::The TLS certificate of this target was not verified, as asked.'] : [];
  return [...lines, ...warning, data(summary.text), ''].join('\n');
}

const data = (text: string): string => visible(text).replaceAll('%', '%25');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
