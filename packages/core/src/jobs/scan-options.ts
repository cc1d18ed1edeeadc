import * as z from "zod/mini";
import { COLLECTED_KINDS, type CollectedKind } from "../collection/collection.ts";
import { LIMITS } from "../config.ts";
import type { PageChoice } from "../crawl/page-choice.ts";
import { DEFAULT_RENDER_CHOICE, RENDER_CHOICES, type RenderChoice } from "../rendering/render-choice.ts";

const texts = z.optional(z.array(z.string()));

/** Which pages a caller wants, under the API's names; a job of an older version has none of them. */
const pageOptions = {
  include: texts,
  exclude: texts,
  only_languages: texts,
  start_paths: texts,
  subdomains: z.optional(z.boolean()),
};

/** What of the pages to keep; a job that does not say, all. */
const collectOption = { collect: z.optional(z.array(z.enum(COLLECTED_KINDS))) };

/** Which pages to have rendered; a job that does not say, as where nobody chose. */
const renderOption = { render: z.optional(z.enum(RENDER_CHOICES)) };

/** What a caller chose for a scan; stored as the job's `job_metadata`. */
export const scanOptionsSchema = z.object({
  /** Where to start when the caller named a URL; null = the domain's home page. */
  start_url: z.nullable(z.string()),
  max_pages: z.int().check(z.minimum(1), z.maximum(LIMITS.maxPages)),
  max_depth: z.int().check(z.minimum(0), z.maximum(LIMITS.maxDepth)),
  ...pageOptions,
  ...collectOption,
  ...renderOption,
});

/** The same as a value. */
export type ScanOptions = z.infer<typeof scanOptionsSchema>;

/** Which pages a caller wants; what is undefined was not said. */
export type PageOptions = Pick<ScanOptions, keyof typeof pageOptions>;

/** What a caller chose of how pages are read, beside which: what to keep of them, and which a browser renders. */
export type ReadingOptions = {
  /** undefined = all */
  readonly collect?: readonly CollectedKind[] | undefined;
  /** undefined = as where nobody chose */
  readonly render?: RenderChoice | undefined;
};

/** What a schedule's row keeps for its scans: which pages they visit, and how they read them. */
export const scheduledOptionsSchema = z.object({ ...pageOptions, ...collectOption, ...renderOption });

/** A caller's choices with the defaults for those not made. */
export function toScanOptions(choices: {
  readonly startUrl: string | null;
  readonly maxPages?: number | undefined;
  readonly maxDepth?: number | undefined;
  readonly pages?: PageOptions | undefined;
  readonly reading?: ReadingOptions | undefined;
}): ScanOptions {
  return {
    start_url: choices.startUrl,
    max_pages: choices.maxPages ?? LIMITS.defaultMaxPages,
    max_depth: choices.maxDepth ?? LIMITS.defaultMaxDepth,
    ...chosenPages(choices.pages ?? {}),
    ...chosenReading(choices.reading ?? {}),
  };
}

/** How these options, or a job's, ask for pages to be read: what holds where nobody chose is no choice. */
export function chosenReading({ collect, render }: ReadingOptions): Pick<ScanOptions, "collect" | "render"> {
  const isChosen = render !== undefined && render !== DEFAULT_RENDER_CHOICE;
  return { ...chosenKinds(collect), ...(isChosen ? { render } : {}) };
}

/** What of pages these options, or a job's, ask to keep, in one order: all kinds are no choice. */
export function chosenKinds(collect: readonly CollectedKind[] | undefined): Pick<ScanOptions, "collect"> {
  const kinds = COLLECTED_KINDS.filter((kind) => kind === "emails" || (collect?.includes(kind) ?? true));
  return kinds.length === COLLECTED_KINDS.length ? {} : { collect: kinds };
}

/** What of these options, or of a job's, leaves pages out or adds some: an empty list is no choice. */
export function chosenPages({
  include = [],
  exclude = [],
  only_languages = [],
  start_paths = [],
  subdomains = true,
}: PageOptions): PageOptions {
  return {
    ...(include.length === 0 ? {} : { include }),
    ...(exclude.length === 0 ? {} : { exclude }),
    ...(only_languages.length === 0 ? {} : { only_languages }),
    ...(start_paths.length === 0 ? {} : { start_paths }),
    ...(subdomains ? {} : { subdomains }),
  };
}

/** Whether a scan with these options tells nothing of some of its site's pages, as its caller did not ask for them. */
export function leavesPagesOut(options: PageOptions): boolean {
  const { start_paths: _, ...others } = chosenPages(options);
  return Object.keys(others).length > 0;
}

/** The same as the crawler takes it. */
export function toPageChoice(options: PageOptions): PageChoice {
  const { include, exclude, only_languages: onlyLanguages, start_paths: startPaths, subdomains } = options;
  return { include, exclude, onlyLanguages, startPaths, subdomains };
}
