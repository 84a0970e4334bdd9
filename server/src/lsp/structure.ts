import {
  type Disposable,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type RegistrationType,
} from 'vscode-languageserver';
import type { Session } from './session';

const structure: readonly RegistrationType<unknown>[] = [
  DocumentSymbolRequest.type,
  FoldingRangeRequest.type,
  DocumentFormattingRequest.type,
];

/**
 * Outline, folding and formatting are offered only while no other TOML extension offers them: the client
 * tells by the setting `structure`. Clients without dynamic registration have them always.
 */
export function createStructure(session: Session): { readonly update: () => Promise<void> } {
  let registered: readonly Disposable[] = [];
  let wanted = false;
  return {
    async update() {
      const settings = await session.settings.of('');
      const want = settings.structure;
      if (want === wanted) return;
      wanted = want;
      const before = registered;
      registered = [];
      for (const registration of before) registration.dispose();
      if (!want) return;
      const types = settings.format ? structure : structure.slice(0, 2);
      registered = await Promise.all(
        types.map((type) => session.connection.client.register(type, { documentSelector: null })),
      );
    },
  };
}
