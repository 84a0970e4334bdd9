import { UsageError } from '../command';

/** A file that isn't UTF-8, with as much of its text as can be decoded. */
export class EncodingError extends UsageError {
  constructor(
    message: string,
    readonly text: string,
  ) {
    super(message);
  }
}

/** The specification requires TOML to be UTF-8; other text must be because nothing else is read here. */
export type TextKind = 'toml' | 'text';

/** Keeps a byte order mark, because it must still be there after a fix. */
export function decodeText(bytes: Uint8Array, name: string, kind: TextKind): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const encoding = utf16(bytes);
    const seen = encoding === undefined ? 'it is not UTF-8' : 'it is UTF-16, not UTF-8';
    const advice = kind === 'toml' ? ', which TOML requires. Save it as UTF-8.' : '. Convert it to UTF-8.';
    throw new EncodingError(
      `${name} can't be read: ${seen}${advice}`,
      new TextDecoder(encoding ?? 'utf-8').decode(bytes),
    );
  }
}

function utf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
