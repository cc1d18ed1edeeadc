import { resultSummarySchema } from "@contact-scanner/core/jobs/result-summary";
import type { PageOptions, ReadingOptions } from "@contact-scanner/core/jobs/scan-options";
import * as z from "zod/mini";
import {
  type FoundContents,
  organizationSchema,
  personListSchema,
  pointListSchema,
} from "./contents-answers.ts";

/** The scan has ended already. */
const HTTP_CONFLICT = 409;

const problemSchema = z.object({ detail: z.string() });
const submittedSchema = z.object({ job_id: z.uuid() });
const statusSchema = z.object({
  job_id: z.uuid(),
  status: z.enum(["pending", "running", "complete", "failed", "cancelled"]),
  domain: z.nullable(z.string()),
  result_data: z.nullable(resultSummarySchema),
  error: z.nullable(z.string()),
});
const contactSchema = z.object({
  email: z.string(),
  email_type: z.string(),
  method: z.nullable(z.string()),
  context: z.string(),
  source_url: z.string(),
  person_name: z.nullable(z.string()),
  person_role: z.nullable(z.string()),
  department: z.nullable(z.string()),
  seniority: z.nullable(z.string()),
  person_reason: z.nullable(z.string()),
  confidence: z.number(),
  confidence_reasons: z.array(z.string()),
  deliverability: z.string(),
  deliverability_reasons: z.array(z.string()),
  mail_provider: z.nullable(z.string()),
});
const changeSchema = z.object({
  email: z.string(),
  changes: z.array(z.string()),
  email_type: z.string(),
  previous_type: z.nullable(z.string()),
  pages_joined: z.array(z.string()),
  pages_joined_count: z.number(),
  pages_left: z.array(z.string()),
  pages_left_count: z.number(),
  context: z.string(),
  source_url: z.string(),
});
const changeListSchema = z.object({
  since: z.nullable(z.uuid()),
  items: z.array(changeSchema),
  next_cursor: z.nullable(z.string()),
});
const endSchema = z.object({ finished_at: z.string() });
const contactListSchema = z.object({
  items: z.array(contactSchema),
  next_cursor: z.nullable(z.string()),
});

export type FoundContact = z.infer<typeof contactSchema>;
export type FoundChange = z.infer<typeof changeSchema>;
export type ScanReport = z.infer<typeof statusSchema>;

/** What a scan's caller may ask for beside its site. */
export type ScanTerms = PageOptions &
  ReadingOptions & {
    /** undefined = the API's default */
    readonly max_pages: number | undefined;
    readonly max_depth: number | undefined;
  };

/** The calls that a scan from the command line makes, over HTTP like any other client's. */
export type ApiClient = {
  /** Starts a scan and gives back its id; with the same `key` within 24 hours, the same scan's. */
  submit(scan: ScanTerms & { url: string }, key?: string): Promise<string>;
  status(jobId: string): Promise<ScanReport>;
  /** Ends the scan; one that has ended stays as it is. */
  cancel(jobId: string): Promise<void>;
  /** When an ended scan ended. */
  endOf(jobId: string): Promise<Date>;
  contacts(jobId: string): Promise<FoundContact[]>;
  /** What the scan's pages tell beside addresses. */
  contents(jobId: string): Promise<FoundContents>;
  /** What changed since the scan before; `since`: that scan's id, null where there is none. */
  changes(jobId: string): Promise<{ since: string | null; changes: FoundChange[] }>;
  /** A list of the scan as one CSV file; `bom`: with a byte order mark before it. */
  csv(jobId: string, list: "contacts" | "changes", options: { bom: boolean }): Promise<string>;
};

/** Every call rejects with the API's own sentence when the API refuses it. */
export function createApiClient(baseUrl: string, token: string): ApiClient {
  async function call<Schema extends z.ZodMiniType>(
    schema: Schema,
    path: string,
    body?: unknown,
    key?: string,
  ): Promise<z.output<Schema>> {
    const response = await fetch(`${baseUrl}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await refusal(response);
    return schema.parse(await response.json());
  }
  /** Every page of a list. */
  async function listPages<Schema extends z.ZodMiniType<{ next_cursor: string | null }>>(
    schema: Schema,
    path: string,
  ): Promise<z.output<Schema>[]> {
    const pages: z.output<Schema>[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const query: string = cursor === "" ? "limit=1000" : `limit=1000&cursor=${encodeURIComponent(cursor)}`;
      const page: z.output<Schema> = await call(schema, `${path}?${query}`);
      pages.push(page);
      cursor = page.next_cursor;
    }
    return pages;
  }
  return {
    submit: async (scan, key) => (await call(submittedSchema, "/api/v3/scan/website", scan, key)).job_id,
    status: (jobId) => call(statusSchema, `/api/v3/scan/status/${jobId}`),
    async cancel(jobId) {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${baseUrl}/api/v3/scan/${jobId}/cancel`, { method: "POST", headers });
      if (!response.ok && response.status !== HTTP_CONFLICT) throw await refusal(response);
    },
    endOf: async (jobId) => new Date((await call(endSchema, `/api/v3/scan/status/${jobId}`)).finished_at),
    contacts: async (jobId) =>
      (await listPages(contactListSchema, `/api/v3/scan/${jobId}/contacts`)).flatMap(({ items }) => items),
    async contents(jobId) {
      const scan = `/api/v3/scan/${jobId}`;
      const people = await listPages(personListSchema, `${scan}/people`);
      const points = await listPages(pointListSchema, `${scan}/contact-points`);
      return {
        people: people.flatMap(({ items }) => items),
        contact_points: points.flatMap(({ items }) => items),
        organization: await call(organizationSchema, `${scan}/organization`),
      };
    },
    async changes(jobId) {
      const pages = await listPages(changeListSchema, `/api/v3/scan/${jobId}/changes`);
      return { since: pages[0]?.since ?? null, changes: pages.flatMap(({ items }) => items) };
    },
    async csv(jobId, list, { bom }) {
      let csv = "";
      let path: string | undefined = `/api/v3/scan/${jobId}/${list}${bom ? "?bom=1" : ""}`;
      while (path !== undefined) {
        const headers = { authorization: `Bearer ${token}`, accept: "text/csv" };
        const response: Response = await fetch(`${baseUrl}${path}`, { headers });
        if (!response.ok) throw await refusal(response);
        csv += new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
        path = /^<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
      }
      return csv;
    },
  };
}

async function refusal(response: Response): Promise<Error> {
  const problem = problemSchema.safeParse(await response.json());
  return new Error(problem.data?.detail ?? `The API answered HTTP ${response.status}.`);
}
