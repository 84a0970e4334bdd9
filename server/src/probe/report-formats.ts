import type { Report } from './report';
import { githubReport } from './report-github';
import { jsonReport } from './report-json';
import { junitReport } from './report-junit';
import { markdownReport } from './report-markdown';
import { sarifReport } from './report-sarif';
import { textReport } from './report-text';

export const reportFormats = {
  text: textReport,
  json: jsonReport,
  markdown: (report: Report) => markdownReport(report),
  junit: junitReport,
  sarif: sarifReport,
  github: githubReport,
} as const;
