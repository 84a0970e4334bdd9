import { parentPort } from 'node:worker_threads';
import type { SyntaxProblem } from '../../toml/tree/nodes';
import { judge } from '../../toml/strict/strict';
import type { StrictRequest } from '../strict-judge';
import type { WorkerReport } from '../supervised-worker';

const report = (message: WorkerReport<readonly SyntaxProblem[]>): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ text, version }: StrictRequest) => {
  report({ type: 'done', answer: judge(text, version) });
});
report({ type: 'ready' });
