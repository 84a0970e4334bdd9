import type { Connection } from 'vscode-languageserver';

/** Runs a task without awaiting it; failures are logged, for example a client that rejects a capability it announced. */
export function inBackground({ console }: Connection, task: Promise<unknown>): void {
  task.catch((fault: unknown) => {
    console.warn(`A background task failed: ${fault instanceof Error ? fault.message : String(fault)}`);
  });
}
