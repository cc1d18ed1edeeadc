import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What is imported together: everything, or one function alone. */
export const IMPORTS = ["*", "extractPage", "classifyEmail"] as const;

/** Bytes of what a bundler makes of an import, minified. */
export type BundledSize = { readonly minified: number; readonly gzip: number };

/** Bundles an import of the package for browsers; `from` is a folder in which the package is found. */
export async function bundledSize(name: (typeof IMPORTS)[number], from: string): Promise<BundledSize> {
  const exported = name === "*" ? "*" : `{ ${name} }`;
  const { outputFiles } = await build({
    stdin: { contents: `export ${exported} from "@contact-scanner/extract";`, resolveDir: from },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    minify: true,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
}
