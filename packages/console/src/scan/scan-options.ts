import type { Schema } from "../api/client.ts";

/** What a batch and a single scan may both be told, as the API names it. */
type RequestOptions = Omit<Schema<"BatchRequest">, "urls">;
/** What a scan can keep beside addresses. */
export type CollectedKind = Schema<"CollectedKind">;
/** Which pages a scan renders in a browser. */
export type RenderChoice = Schema<"RenderChoice">;

/** What can be kept beside addresses, in the form's order. */
export const COLLECTED: readonly { readonly kind: CollectedKind; readonly title: string }[] = [
  { kind: "people", title: "People" },
  { kind: "phones", title: "Phones" },
  { kind: "profiles", title: "Profiles" },
  { kind: "forms", title: "Contact forms" },
  { kind: "organization", title: "Organisation" },
];

/** The form's fields, as they are typed; "" = the API's own choice. */
export type ScanOptions = {
  readonly maxPages: string;
  readonly maxDepth: string;
  readonly render: RenderChoice;
  readonly collect: readonly CollectedKind[];
  /** Patterns, paths and codes, a line each. */
  readonly include: string;
  readonly exclude: string;
  readonly startPaths: string;
  readonly languages: string;
  readonly subdomains: boolean;
};

/** A scan as the API does it unasked. */
export const STANDARD_OPTIONS: ScanOptions = {
  maxPages: "",
  maxDepth: "",
  render: "auto",
  collect: COLLECTED.map(({ kind }) => kind),
  include: "",
  exclude: "",
  startPaths: "",
  languages: "",
  subdomains: true,
};

/** The fields of a request; what is as the API has it unasked is left out. */
export function requestOptions(options: ScanOptions): RequestOptions {
  const { maxPages, maxDepth, render, collect, subdomains } = options;
  const lists = {
    include: entriesOf(options.include),
    exclude: entriesOf(options.exclude),
    start_paths: entriesOf(options.startPaths),
    only_languages: entriesOf(options.languages),
  };
  return {
    ...(maxPages === "" ? {} : { max_pages: Number(maxPages) }),
    ...(maxDepth === "" ? {} : { max_depth: Number(maxDepth) }),
    ...(render === "auto" ? {} : { render }),
    ...(collect.length === COLLECTED.length ? {} : { collect: [...collect] }),
    ...(subdomains ? {} : { subdomains }),
    ...Object.fromEntries(Object.entries(lists).filter(([, entries]) => entries.length > 0)),
  };
}

/** A line each, or with commas. */
function entriesOf(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}
