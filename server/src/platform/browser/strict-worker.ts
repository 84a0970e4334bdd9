import type { SyntaxProblem } from '../../toml/tree/nodes';
import { judge } from '../../toml/strict/strict';
import type { StrictRequest } from '../strict-judge';
import type { WorkerReport } from '../supervised-worker';

const report = (message: WorkerReport<readonly SyntaxProblem[]>): void => {
  postMessage(message);
};

addEventListener('message', ({ data: { text, version } }: MessageEvent<StrictRequest>) => {
  report({ type: 'done', answer: judge(text, version) });
});
report({ type: 'ready' });
