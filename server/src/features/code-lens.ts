import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens } from 'vscode-languageserver-types';
import type { Config } from '../config/config';
import type { Span } from '../toml/tree/nodes';
import { pageOrigin } from './page-origin';
import { rangeOf } from './range';

/** The actions above `[api]`, `cors_origins`, each origin and each override; their commands are our client's. */
export function codeLenses(document: TextDocument, { api, tables }: Config): CodeLens[] {
  const lens = (span: Span, title: string, choice: object): CodeLens => ({
    range: rangeOf(document, span),
    command: { title, command: 'licenseMonitor.runPreflight', arguments: [{ uri: document.uri, ...choice }] },
  });
  const proxy: CodeLens[] =
    api === undefined
      ? []
      : [
          {
            range: rangeOf(document, api.nameSpan),
            command: {
              title: '$(server) Generate reverse proxy',
              command: 'licenseMonitor.generateProxy',
              arguments: [{ uri: document.uri }],
            },
          },
        ];
  const preflights = tables.flatMap((table) => {
    const path = table.kind === 'override' ? { path: table.path } : {};
    const origins = table.cors_origins;
    const all = table.kind === 'override' ? 'Run preflights of this override' : 'Run all preflights';
    const first = table.kind === 'override' ? table.nameSpan : origins?.entry.part.span;
    return [
      ...(first === undefined ? [] : [lens(first, `$(beaker) ${all}`, { ...path, extent: 'matrix' })]),
      ...(origins?.items ?? []).flatMap(({ value, node }) => {
        const origin = pageOrigin(value);
        return origin === undefined ? [] : [lens(node.span, '$(play) Run preflight', { ...path, origin })];
      }),
    ];
  });
  return [...proxy, ...preflights];
}
