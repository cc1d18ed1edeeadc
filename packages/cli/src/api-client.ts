import { resultSummarySchema } from "@contact-scanner/core/jobs/result-summary";
import * as z from "zod/mini";

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
});
const contactListSchema = z.object({
  items: z.array(contactSchema),
  next_cursor: z.nullable(z.string()),
});

export type FoundContact = z.infer<typeof contactSchema>;
export type ScanReport = z.infer<typeof statusSchema>;

/** The calls that a scan from the command line makes, over HTTP like any other client's. */
export type ApiClient = {
  submit(scan: {
    url: string;
    max_pages: number | undefined;
    max_depth: number | undefined;
  }): Promise<string>;
  status(jobId: string): Promise<ScanReport>;
  /** Ends the scan; one that has ended stays as it is. */
  cancel(jobId: string): Promise<void>;
  contacts(jobId: string): Promise<FoundContact[]>;
  /** The same as one CSV file; `bom`: with a byte order mark before it. */
  contactsCsv(jobId: string, options: { bom: boolean }): Promise<string>;
};

/** Every call rejects with the API's own sentence when the API refuses it. */
export function createApiClient(baseUrl: string, token: string): ApiClient {
  async function call<Schema extends z.ZodMiniType>(
    schema: Schema,
    path: string,
    body?: unknown,
  ): Promise<z.output<Schema>> {
    const response = await fetch(`${baseUrl}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await refusal(response);
    return schema.parse(await response.json());
  }
  return {
    submit: async (scan) => (await call(submittedSchema, "/api/v3/scan/website", scan)).job_id,
    status: (jobId) => call(statusSchema, `/api/v3/scan/status/${jobId}`),
    async cancel(jobId) {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${baseUrl}/api/v3/scan/${jobId}/cancel`, { method: "POST", headers });
      if (!response.ok && response.status !== HTTP_CONFLICT) throw await refusal(response);
    },
    async contacts(jobId) {
      const contacts: FoundContact[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const query: string =
          cursor === "" ? "limit=1000" : `limit=1000&cursor=${encodeURIComponent(cursor)}`;
        const page: z.infer<typeof contactListSchema> = await call(
          contactListSchema,
          `/api/v3/scan/${jobId}/contacts?${query}`,
        );
        contacts.push(...page.items);
        cursor = page.next_cursor;
      }
      return contacts;
    },
    async contactsCsv(jobId, { bom }) {
      let csv = "";
      let path: string | undefined = `/api/v3/scan/${jobId}/contacts${bom ? "?bom=1" : ""}`;
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
