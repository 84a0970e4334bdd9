import type { Connection } from 'vscode-languageserver';

/** Lets a task go on that no answer waits for. One that fails, as where a client refuses what it announced, is logged. */
export function inBackground({ console }: Connection, task: Promise<unknown>): void {
  task.catch((fault: unknown) => {
    console.warn(`A background task failed: ${fault instanceof Error ? fault.message : String(fault)}`);
  });
}
