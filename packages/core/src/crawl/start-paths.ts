import { LIMITS } from "../config.ts";
import { normalizeUrl } from "../url/normalize.ts";
import type { LinkTaker } from "./follow-links.ts";

/** Priority with which a caller's own paths wait: before whatever words and visits promise of others. */
const START_PATH_PRIORITY = 100;

/** Why a text is no path on a site, in a sentence; null where it is one. */
export function startPathRefusal(text: string): string | null {
  // To browsers `//host` and `/\host` are other hosts.
  if (!/^\/(?![/\\])/.test(text)) return "A start path begins with one slash, like /team, and names no host.";
  if (text.length > LIMITS.maxStartPathChars)
    return `A start path has ${LIMITS.maxStartPathChars} characters at most.`;
  return null;
}

/**
 * Lets a caller's own paths wait, as far from the start page as that one itself. They are judged as links are: one that
 * the caller's patterns leave out, or that is no page's, counts as skipped.
 */
export function takeStartPaths(run: LinkTaker, paths: readonly string[], startUrl: string): void {
  for (const path of paths) {
    const url = normalizeUrl(path, startUrl);
    const verdict = url && run.judgeLink({ url, text: "", rel: [] }, { depth: -1, priority: 0 });
    if (!verdict || verdict.kind === "off_site") continue;
    if (verdict.kind === "skipped") {
      if (!run.frontier.remember(verdict.url)) continue;
      run.recorder.skip(verdict.reason);
      run.recorder.done(verdict.url);
      continue;
    }
    const added = run.frontier.add(verdict.entry);
    if (added.kind === "waits") run.recorder.queued(added.entry);
    run.frontier.lift(verdict.entry.url, START_PATH_PRIORITY);
  }
}
