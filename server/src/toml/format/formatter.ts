/** How a document is to be laid out. */
export interface Layout {
  /** What one level is indented by: some spaces or a tab. */
  readonly indent: string;
}

/** `problem` is a whole sentence for a person: why the text stays as it is. */
export type FormatResult = { readonly text: string } | { readonly problem: string };

/** Lays out TOML text. Never rejects. */
export interface Formatter {
  format(text: string, layout: Layout): Promise<FormatResult>;
  /** Gives back the worker and its memory; a later `format` starts again. */
  dispose(): void;
}
