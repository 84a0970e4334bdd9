import { format } from '../toml/format';
import { startTaplo } from '../toml/taplo';
import type { FormatRequest, FormatterReport } from './formatter';

/**
 * The work inside a formatter worker, the same on every platform: loads the module, then answers requests in order.
 * After a trap it reports `dead` and answers nothing more.
 */
export async function serveFormatter(
  wasm: Promise<Uint8Array>,
  report: (report: FormatterReport) => void,
): Promise<(request: FormatRequest) => void> {
  const taplo = await startTaplo(await wasm);
  report({ type: 'ready' });
  return ({ text, layout }) => {
    try {
      report({ type: 'done', result: format(text, layout, taplo) });
    } catch {
      report({ type: 'dead' });
    }
  };
}
