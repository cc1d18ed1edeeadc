import { COLLECTED, type ScanOptions, STANDARD_OPTIONS } from "./scan-options.ts";

/** What stands in the form before it is sent. */
export type ScanDraft = { readonly text: string; readonly options: ScanOptions };

/** A form in which nobody has typed. */
export const EMPTY_DRAFT: ScanDraft = { text: "", options: STANDARD_OPTIONS };

/** A draft that was kept by this version of the console or another; undefined where it is none. */
export function parseScanDraft(kept: unknown): ScanDraft | undefined {
  if (!isRecord(kept) || typeof kept.text !== "string" || !isRecord(kept.options)) return undefined;
  const { options } = kept;
  const text = (name: string): string => (typeof options[name] === "string" ? options[name] : "");
  const render = text("render");
  const { collect, subdomains } = options;
  return {
    text: kept.text,
    options: {
      maxPages: text("maxPages"),
      maxDepth: text("maxDepth"),
      render: render === "always" || render === "never" ? render : "auto",
      collect: Array.isArray(collect)
        ? COLLECTED.map(({ kind }) => kind).filter((kind) => collect.includes(kind))
        : STANDARD_OPTIONS.collect,
      include: text("include"),
      exclude: text("exclude"),
      startPaths: text("startPaths"),
      languages: text("languages"),
      subdomains: subdomains !== false,
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
