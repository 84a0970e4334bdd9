import {
  type Disposable,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type RegistrationType,
} from 'vscode-languageserver';
import { inBackground } from './in-background';
import type { Session } from './session';

type Feature = RegistrationType<unknown>;

const structure: readonly Feature[] = [DocumentSymbolRequest.type, FoldingRangeRequest.type];
const formatting: readonly Feature[] = [DocumentFormattingRequest.type];

/**
 * Outline, folding and formatting are offered only while no other TOML extension offers them, as our client reports
 * in the setting `structure`. Clients without dynamic registration always have them.
 */
export function createStructure(session: Session): { readonly update: () => Promise<void> } {
  const registered = new Map<Feature, Promise<Disposable>>();
  return {
    async update() {
      if (!session.client.registersStructure) return;
      const settings = await session.settings.of('');
      const wanted = settings.structure ? [...structure, ...(settings.format ? formatting : [])] : [];
      for (const [feature, registration] of registered) {
        if (wanted.includes(feature)) continue;
        registered.delete(feature);
        inBackground(
          session.connection,
          registration.then((one) => {
            one.dispose();
          }),
        );
      }
      for (const feature of wanted)
        if (!registered.has(feature))
          registered.set(feature, session.connection.client.register(feature, { documentSelector: null }));
      await Promise.all(registered.values());
    },
  };
}
