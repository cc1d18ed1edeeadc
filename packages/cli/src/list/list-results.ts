import type { ApiClient } from "../api-client.ts";
import { type ContactChoice, chooseContacts } from "../contact-choice.ts";
import type { Journal } from "./journal.ts";
import type { ListedLine } from "./site-list.ts";
import { type SiteResult, siteResult } from "./site-result.ts";

/**
 * What became of each line of a list, in the list's order, read from the API one at a time. Duplicates have none, nor
 * has a site whose scan did not begin.
 */
export async function* listResults(
  { api, journal }: { api: Pick<ApiClient, "status" | "contacts">; journal: Pick<Journal, "jobOf"> },
  lines: readonly ListedLine[],
  choice: ContactChoice,
): AsyncGenerator<SiteResult> {
  for (const listed of lines) {
    if (listed.kind === "duplicate") continue;
    const { line, site } = listed;
    if (listed.kind === "unreadable") {
      const nothing = { evidence: null, pages: null, contacts: [] };
      yield { line, site, status: "unreadable", error: listed.detail, ...nothing };
      continue;
    }
    const jobId = journal.jobOf(listed.domain);
    if (jobId === undefined) continue;
    const report = await api.status(jobId);
    yield siteResult(
      listed,
      report,
      chooseContacts(await api.contacts(jobId), choice, report.domain ?? listed.domain),
    );
  }
}
