/** How to lay out a document. */
export interface Layout {
  /** The indentation of one level: some spaces or a tab. */
  readonly indent: string;
}

/** `problem` is a complete sentence that tells the user why the text is unchanged. */
export type FormatResult = { readonly text: string } | { readonly problem: string };

/** Formats TOML text. Never rejects. */
export interface Formatter {
  format(text: string, layout: Layout): Promise<FormatResult>;
  /** Stops the worker to free its memory; a later `format` starts a new one. */
  dispose(): void;
}
