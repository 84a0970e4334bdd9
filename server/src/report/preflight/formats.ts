import type { Report } from '../../probe/report';
import { githubReport } from './github';
import { json } from '../json';
import { junitReport } from './junit';
import { markdownReport } from './markdown';
import { sarifReport } from './sarif';
import { textReport } from './text';

export const reportFormats = {
  text: textReport,
  json: (report: Report) => json(report),
  markdown: (report: Report) => markdownReport(report),
  junit: junitReport,
  sarif: sarifReport,
  github: githubReport,
} as const;
