import type { Formatter } from '../../toml/formatter';
import { type FormatterReport, superviseFormatter } from '../formatter';

/** Formats in a Web Worker. `folder` is the address of the bundles' folder, with a final slash. */
export const createBrowserFormatter = (folder: string): Formatter =>
  superviseFormatter({
    start(report) {
      // Browsers start a worker only from the page's own origin; VS Code serves extensions from another one.
      const bootstrap = `importScripts(${JSON.stringify(new URL('formatter-worker.web.js', folder).href)});`;
      const address = URL.createObjectURL(new Blob([bootstrap], { type: 'text/javascript' }));
      const worker = new Worker(address);
      worker.onmessage = ({ data }: MessageEvent<FormatterReport>) => {
        report(data);
      };
      worker.onerror = () => {
        report({ type: 'dead' });
      };
      worker.postMessage(new URL('taplo.wasm', folder).href);
      return {
        send(request) {
          worker.postMessage(request);
        },
        end() {
          worker.terminate();
          URL.revokeObjectURL(address);
        },
      };
    },
    timer(ms, onEnd) {
      const timer = setTimeout(onEnd, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  });
