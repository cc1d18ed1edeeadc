import { LIMITS } from "../config.ts";
import { type FileKind, readFileKind } from "../url/page-extension.ts";
import { nameWeight, urlWeight } from "./contact-likelihood.ts";
import type { FrontierEntry } from "./frontier-entry.ts";

/**
 * Weight of the words of a PDF's name, or of a link to it, from which on it may hold contacts: contact, imprint and
 * people at least in a sentence, legal texts where little else is said, no list of news.
 */
const MIN_FILE_WEIGHT = 3.2;

/** Weight of a page from which on its PDFs may hold contacts, whatever they are called: careers are the least. */
const MIN_PAGE_WEIGHT = 4;

/** What leads to a file. */
export type FileLead = {
  readonly url: string;
  /** what the words of the link to it weigh */
  readonly textWeight: number;
  /** what the URL of the page that links to it weighs, or how likely that page was itself */
  readonly pageWeight: number;
};

/** Whether a PDF is worth its bytes: most of a site's are brochures and minutes. */
export function isWantedPdf({ url, textWeight, pageWeight }: FileLead): boolean {
  return Math.max(nameWeight(url), textWeight) >= MIN_FILE_WEIGHT || pageWeight >= MIN_PAGE_WEIGHT;
}

/** The same of what waits for its visit as a page: which words led to it is part of its priority. */
export function isWantedAsPdf({ url, priority, from }: FrontierEntry): boolean {
  const pageWeight = from === undefined ? 0 : urlWeight(from);
  return isWantedPdf({ url, textWeight: priority, pageWeight });
}

/** How many files of a kind a scan reads. */
const MAX_FILES: Readonly<Record<FileKind, number>> = {
  pdf: LIMITS.maxPdfs,
  card: LIMITS.maxCards,
  text: LIMITS.maxTextFiles,
};

/** What a scan may still read of files. */
export type FileBudget = {
  /** Takes one file of a kind into account; false where there were as many as a scan reads. */
  take(kind: FileKind): boolean;
};

/** The budget of a scan that visited these URLs. */
export function createFileBudget(visited: readonly string[] = []): FileBudget {
  const left: Record<FileKind, number> = { ...MAX_FILES };
  for (const url of visited) {
    const kind = readFileKind(url);
    if (kind !== null) left[kind]--;
  }
  return {
    take(kind) {
      if (left[kind] <= 0) return false;
      left[kind]--;
      return true;
    },
  };
}
