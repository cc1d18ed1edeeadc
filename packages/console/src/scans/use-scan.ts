import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type AllItems, type ListPage, type PageQuery, useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { useApi } from "../session/session.tsx";
import { isActive } from "./scan-state.ts";

/** A scan as the API gives it alone. */
export type Scan = Schema<"Scan">;
/** What of a scan says where its rows are, and whether more come; a list's scan has it too. */
type RowsOf = Pick<Scan, "job_id" | "status" | "waiting" | "paused_at">;

/** ms between two looks at a scan that runs: a person sees each page come */
const RUNNING_MS = 1_000;
/** ms between two looks at what it found: what comes with a checkpoint */
const ROWS_MS = 2_000;
/** ms between two looks at a scan that stands still: somebody resumes it, or its turn comes */
const RESTING_MS = 5_000;

/** Whether nothing comes of an active scan for now. */
function isResting({ waiting, paused_at }: RowsOf): boolean {
  return waiting || paused_at !== null;
}

/** A scan as it is now; looked at again until it has ended, but not while the page is hidden. */
export function useScan(jobId: string): UseQueryResult<Scan> {
  const api = useApi();
  return useQuery({
    queryKey: ["scan", jobId],
    queryFn: ({ signal }) =>
      answerOf(api.GET("/api/v3/scan/status/{job_id}", { params: { path: { job_id: jobId } }, signal })),
    refetchInterval: ({ state: { data } }) => {
      if (data === undefined || !isActive(data)) return false;
      return isResting(data) ? RESTING_MS : RUNNING_MS;
    },
  });
}

/**
 * A list of what a scan saw, which grows while it runs, and is read once more when it has ended: what is known of each
 * row may have changed by then. Until that is done the rows of before stay, and the reader's place among them.
 */
function useScanRows<Item, Page extends ListPage<Item> = ListPage<Item>>(
  scan: RowsOf,
  name: string,
  isShown: boolean,
  page: (query: PageQuery, signal: AbortSignal) => Promise<Page>,
): AllItems<Item, Page> {
  const isRunning = isActive(scan);
  const running = useAllItems<Item, Page>({
    key: ["scan", scan.job_id, name, "running"],
    isEnabled: isShown && isRunning,
    pollMs: () => (isResting(scan) ? RESTING_MS : ROWS_MS),
    page,
  });
  const ended = useAllItems<Item, Page>({
    key: ["scan", scan.job_id, name, "ended"],
    isEnabled: isShown && !isRunning,
    page,
  });
  if (isRunning) return running;
  const isBehind = (ended.isLoading || ended.isGrowing) && ended.items.length < running.items.length;
  return isBehind ? { ...ended, items: running.items, isLoading: false } : ended;
}

/** The contacts that a scan found. */
export function useScanContacts(scan: RowsOf, isShown = true): AllItems<Schema<"Contact">> {
  const api = useApi();
  const path = { job_id: scan.job_id };
  return useScanRows(scan, "contacts", isShown, (query, signal) =>
    answerOf(api.GET("/api/v3/scan/{job_id}/contacts", { params: { path, query }, signal })),
  );
}

/** The pages that a scan visited. */
export function useScanPages(scan: RowsOf, isShown = true): AllItems<Schema<"Page">> {
  const api = useApi();
  const path = { job_id: scan.job_id };
  return useScanRows(scan, "pages", isShown, (query, signal) =>
    answerOf(api.GET("/api/v3/scan/{job_id}/pages", { params: { path, query }, signal })),
  );
}

/** The people whom a scan found. */
export function useScanPeople(scan: Scan): AllItems<Schema<"Person">> {
  const api = useApi();
  const path = { job_id: scan.job_id };
  return useScanRows(scan, "people", true, (query, signal) =>
    answerOf(api.GET("/api/v3/scan/{job_id}/people", { params: { path, query }, signal })),
  );
}

/** The phones, profiles and contact forms that a scan found. */
export function useScanPoints(scan: Scan): AllItems<Schema<"ContactPoint">> {
  const api = useApi();
  const path = { job_id: scan.job_id };
  return useScanRows(scan, "contact-points", true, (query, signal) =>
    answerOf(api.GET("/api/v3/scan/{job_id}/contact-points", { params: { path, query }, signal })),
  );
}

/** Who is behind the site, as far as a scan saw. */
export function useScanOrganization(scan: Scan): UseQueryResult<Schema<"Organization">> {
  const api = useApi();
  const path = { job_id: scan.job_id };
  return useQuery({
    queryKey: ["scan", scan.job_id, "organization", isActive(scan) ? "running" : "ended"],
    queryFn: ({ signal }) =>
      answerOf(api.GET("/api/v3/scan/{job_id}/organization", { params: { path }, signal })),
  });
}

/** What differs from the scan `since`, by its id; undefined = from the complete scan before. */
export function useScanChanges(
  scan: Scan,
  since: string | undefined,
): AllItems<Schema<"ChangedContact">, Schema<"ChangeList">> {
  const api = useApi();
  const path = { job_id: scan.job_id };
  return useScanRows<Schema<"ChangedContact">, Schema<"ChangeList">>(
    scan,
    `changes since ${since ?? "the scan before"}`,
    true,
    (query, signal) =>
      answerOf(
        api.GET("/api/v3/scan/{job_id}/changes", {
          params: { path, query: { ...query, ...(since && { since }) } },
          signal,
        }),
      ),
  );
}
