import createClient from "openapi-fetch";
import type { paths } from "./api.ts";

/** What a program makes of the OpenAPI document alone: it scans a site and prints the addresses found there. */
const [, , baseUrl = "", token = "", site = ""] = process.argv;
const api = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

const submitted = await api.POST("/api/v3/scan/website", { body: { url: site, max_pages: 20 } });
if (submitted.error) throw new Error(submitted.error.detail);
const jobId: string = submitted.data.job_id;

const path = { job_id: jobId };
let status: "pending" | "running" | "complete" | "failed" | "cancelled" = "pending";
while (status === "pending" || status === "running") {
  const scan = await api.GET("/api/v3/scan/status/{job_id}", { params: { path } });
  if (scan.error) throw new Error(scan.error.detail);
  status = scan.data.status;
  await new Promise((resolve) => setTimeout(resolve, 100));
}

const contacts = await api.GET("/api/v3/scan/{job_id}/contacts", { params: { path, query: { limit: 5 } } });
if (contacts.error) throw new Error(contacts.error.detail);
const emails: string[] = contacts.data.items.map(({ email }) => email);
const more: string | null = contacts.data.next_cursor;

const csv = await api.GET("/api/v3/scan/{job_id}/contacts", {
  params: { path },
  headers: { Accept: "text/csv" },
  parseAs: "text",
});
process.stdout.write(JSON.stringify({ status, emails, more, lines: csv.data?.trim().split("\r\n").length }));

// What the API refuses the compiler refuses first. Nothing of this is run.
export const wrong = () => [
  // @ts-expect-error a scan is of a URL or of a domain
  api.POST("/api/v3/scan/website", { body: { max_pages: 20 } }),
  // @ts-expect-error a kind that nobody collects
  api.POST("/api/v3/scan/website", { body: { url: site, collect: ["cookies"] } }),
  // @ts-expect-error there is no such filter
  api.GET("/api/v3/scan/{job_id}/contacts", { params: { path, query: { colour: "red" } } }),
];
