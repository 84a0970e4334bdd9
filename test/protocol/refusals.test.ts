import assert from 'node:assert/strict';
import { type Session, slash, startSession } from './session';

describe('the server before a client that refuses what it announced', () => {
  let session: Session;
  /** What would have ended the process of the server. */
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  before(() => process.on('unhandledRejection', note));
  after(() => process.off('unhandledRejection', note));
  afterEach(() => {
    session.end();
  });

  it('goes on without registrations and refreshes', async () => {
    const dynamic = { dynamicRegistration: true };
    session = await startSession({
      refuses: ['client/registerCapability', 'workspace/diagnostic/refresh'],
      capabilities: {
        textDocument: { diagnostic: {}, formatting: dynamic, documentSymbol: dynamic, foldingRange: dynamic },
        workspace: {
          didChangeConfiguration: dynamic,
          didChangeWatchedFiles: dynamic,
          diagnostics: { refreshSupport: true },
        },
      },
    });
    await session.next('client/registerCapability');
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.next('workspace/diagnostic/refresh');
    const uri = await session.open(slash);
    assert.deepEqual(
      (await session.pull(uri)).map(({ code }) => code),
      ['origin-trailing-slash'],
    );
    assert.deepEqual(unhandled, []);
  });
});
