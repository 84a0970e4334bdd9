import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens } from 'vscode-languageserver-types';
import type { Config, CorsTable } from '../config/config';
import { addressInFile } from './reports/preflight-choices';
import { pageOrigin, pageOrigins } from '../probe/run/page-origins';
import type { Span } from '../toml/tree/nodes';
import { rangeOf } from './range';

/**
 * The actions above `[api]`, `cors_origins`, each origin and each override; their commands are our client's, which also
 * puts the target that applies in place of the address in the file.
 */
export function codeLenses(document: TextDocument, config: Config): CodeLens[] {
  const { api, tables } = config;
  const { uri } = document;
  const lens = (span: Span, title: string, command: string, choice: object): CodeLens => ({
    range: rangeOf(document, span),
    command: { title, command: `licenseMonitor.${command}`, arguments: [{ uri, ...choice }] },
  });
  const nameOf = namesOf(config);
  const inFile = addressInFile(config);
  const actions = tables.flatMap((table) => {
    const path = table.kind === 'override' ? { path: table.path } : {};
    const place = placeOf(table);
    const all = table.kind === 'override' ? 'Run preflights of this override' : 'Run all preflights';
    return [
      ...(place === undefined
        ? []
        : [lens(place, icon('beaker', all), 'runPreflight', { ...path, extent: 'matrix' })]),
      ...(table.cors_origins?.items ?? []).flatMap(({ value, node }) => {
        const origin = pageOrigin(value);
        if (origin === undefined) return [];
        const title = icon('play', `Preflight ${nameOf(origin)}`);
        return [lens(node.span, title, 'runPreflight', { ...path, origin })];
      }),
    ];
  });
  const first = tables.map(placeOf).find((place) => place !== undefined);
  return [
    ...(api === undefined
      ? []
      : [lens(api.nameSpan, icon('server', 'Generate reverse proxy'), 'generateProxy', {})]),
    ...actions,
    ...(first === undefined
      ? []
      : [lens(first, `Target: ${inFile.url} · change`, 'chooseTarget', { inFile })]),
  ];
}

/** Where a table's own actions are; those of `[api]` only beside a list. */
const placeOf = (table: CorsTable): Span | undefined =>
  table.kind === 'override' ? table.nameSpan : table.cors_origins?.entry.part.span;

/** The editor collapses a plain space after an icon. */
const icon = (name: string, text: string): string => `$(${name})\u00a0${text}`;

/** The host, and the whole origin where the file has another one of that host. */
function namesOf(config: Config): (origin: string) => string {
  const hostOf = (origin: string) => origin.replace(/^[a-z][a-z0-9+.-]*:\/\//u, '');
  const hosts = pageOrigins(config).asked.map(({ origin }) => hostOf(origin));
  return (origin) => {
    const host = hostOf(origin);
    return hosts.filter((each) => each === host).length > 1 ? origin : host;
  };
}
