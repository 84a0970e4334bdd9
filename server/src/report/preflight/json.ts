import { visibleJson } from '../../text/visible';
import type { Report } from '../../probe/report';

/** The report as it is, for programs. */
export const jsonReport = (report: Report): string => `${visibleJson(report)}\n`;
