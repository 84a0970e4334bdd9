import { safeJson } from './visible';
import type { Report } from './report';

/** The report as it is, for programs. */
export const jsonReport = (report: Report): string => `${safeJson(report)}\n`;
