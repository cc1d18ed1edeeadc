/**
 * All that the library takes from its runtime beside the language (ES2023, and `isWellFormed` of ES2024). Its sources,
 * core's among them, are compiled against these declarations and no others, so that nothing of Node or of the DOM, and
 * nothing that Node 20 lacks, gets into it unseen.
 */

/** URL Standard, 6.1 */
declare class URL {
  static canParse(url: string, base?: string): boolean;
  /** Node 20 and browsers before 2024 have none. */
  static parse?(url: string, base?: string): URL | null;
  constructor(url: string, base?: string);
  hash: string;
  hostname: string;
  readonly href: string;
  readonly pathname: string;
  readonly port: string;
  readonly protocol: string;
  readonly search: string;
  readonly searchParams: URLSearchParams;
}

/** URL Standard, 6.2 */
declare class URLSearchParams {
  get(name: string): string | null;
}

/** Encoding Standard, 7.2, with the charsets of old pages */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly ignoreBOM?: boolean });
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}

/** HTML Standard, 8.3 */
declare function atob(base64: string): string;
