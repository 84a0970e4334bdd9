import * as vscode from 'vscode';
import type { PreflightChoices } from '../../../../server/src/protocol';
import { toRange } from '../../ui/open-place';

/** One preflight of the tree. */
export interface Leaf {
  readonly path: string;
  readonly origin: string;
  readonly method: string;
}

const leaves = new WeakMap<vscode.TestItem, Leaf>();

/** The preflight of a leaf; undefined for other items. */
export const leafOf = (item: vscode.TestItem): Leaf | undefined => leaves.get(item);

export const leavesBelow = (item: vscode.TestItem): readonly vscode.TestItem[] =>
  item.children.size === 0 ? [item] : [...item.children].flatMap(([, child]) => leavesBelow(child));

/**
 * The tree of a file: paths, origins, and a leaf for each method. The label of a leaf is complete, because the list of
 * results shows it alone. A later tree with the same ids keeps the results.
 */
export function fileItem(
  controller: vscode.TestController,
  uri: vscode.Uri,
  { paths, methods, origins }: PreflightChoices,
): vscode.TestItem {
  const file = controller.createTestItem(uri.toString(), vscode.workspace.asRelativePath(uri), uri);
  const endpoint = paths.find(({ origin }) => origin === 'endpoint');
  const overrides = paths.filter(({ origin }) => origin === 'override');
  const sendable = methods.filter((method) => method !== 'OPTIONS');
  const item = (id: string, label: string, order: number): vscode.TestItem => {
    const made = controller.createTestItem(id, label, uri);
    made.sortText = String(order).padStart(4, '0');
    return made;
  };
  const all = [...(endpoint === undefined ? [] : [endpoint]), ...overrides];
  for (const [pathOrder, { path }] of all.entries()) {
    const pathItem = item(path, path, pathOrder);
    for (const [originOrder, { origin, range }] of origins.entries()) {
      const originItem = item(origin, origin, originOrder);
      originItem.range = toRange(range);
      for (const [order, method] of (sendable.length === 0 ? ['GET'] : sendable).entries()) {
        const leaf = item(method, `${method} ${origin} ${path}`, order);
        leaf.range = toRange(range);
        leaves.set(leaf, { path, origin, method });
        originItem.children.add(leaf);
      }
      pathItem.children.add(originItem);
    }
    file.children.add(pathItem);
  }
  return file;
}
