import type { Connection } from 'vscode-languageserver';

/** Lets a task go on that no answer waits for. A client that refuses what it announced costs a line in its log, no more. */
export function inBackground({ console }: Connection, task: Promise<unknown>): void {
  task.catch((fault: unknown) => {
    console.warn(
      `A task in the background failed: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  });
}
