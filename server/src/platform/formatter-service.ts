import { format } from '../toml/format/format';
import { startTaplo } from '../toml/format/taplo';
import type { FormatResult } from '../toml/format/formatter';
import type { FormatRequest } from './formatter';
import type { WorkerReport } from './supervised-worker';

/**
 * The work inside a formatter worker, the same on every platform: loads the module, then handles requests in order.
 * After a trap it reports `dead` and handles no more.
 */
export async function serveFormatter(
  wasm: Promise<Uint8Array>,
  report: (report: WorkerReport<FormatResult>) => void,
): Promise<(request: FormatRequest) => void> {
  const taplo = await startTaplo(await wasm);
  report({ type: 'ready' });
  return ({ text, layout }) => {
    try {
      report({ type: 'done', answer: format(text, layout, taplo) });
    } catch {
      report({ type: 'dead' });
    }
  };
}
