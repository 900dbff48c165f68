/** Types of packages that bring none: only what is used of them. */

declare module 'astrocite-ris' {
  /** RIS to CSL-JSON. */
  export function parse(text: string): Record<string, unknown>[];
}

declare module 'd3-dsv' {
  export function csvParse(text: string): Record<string, string>[];
  export function csvParseRows(text: string): string[][];
}

declare module 'jsonld' {
  interface Options {
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
    /** Fails on what would be lost. */
    safe: boolean;
  }
  const jsonld: { expand(document: object, options: Options): Promise<Record<string, unknown>[]> };
  export default jsonld;
}

/** Cuts a font down to some characters, by HarfBuzz. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'woff2'; keepFeatures?: readonly string[] },
  ): Promise<Buffer>;
}
