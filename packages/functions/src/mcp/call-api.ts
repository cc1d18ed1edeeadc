import * as z from "zod/mini";
import type { domainContactsRoute } from "../routes/domain-contacts.ts";
import type { listDomainsRoute } from "../routes/list-domains.ts";
import type { removeContactRoute } from "../routes/remove-contact.ts";
import type { scanContactsRoute } from "../routes/scan-contacts.ts";
import type { scanStatusRoute } from "../routes/scan-status.ts";
import type { submitScanRoute } from "../routes/submit-scan.ts";

/** The routes that the tools call: whatever a tool does, a call of the API does. */
export type ToolRoute =
  | typeof submitScanRoute
  | typeof scanStatusRoute
  | typeof scanContactsRoute
  | typeof listDomainsRoute
  | typeof domainContactsRoute
  | typeof removeContactRoute;

/** A call of our API by one caller. */
export type ApiCall = {
  readonly route: ToolRoute;
  /** what stands in the place of the path's `{names}` */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** What the API answered: its status, and its body as it was sent. */
export type ApiText = { readonly status: number; readonly text: string };

/**
 * The port of all tools: our API as one caller sees it, with that caller's scopes and limits. Within the service it is
 * the routes' handlers (route-caller.ts), elsewhere the API over HTTP.
 */
export type CallApi = (call: ApiCall, signal: AbortSignal) => Promise<ApiText>;

/** What a call gave: what its schema keeps of the body, or the sentences that say why it was refused. */
export type Asked<Body> =
  | { readonly kind: "answer"; readonly body: Body }
  | { readonly kind: "refused"; readonly detail: string };

/** The path of a call with its query, as HTTP asks for it. */
export function targetOf({ route, path = {}, query = {} }: ApiCall): string {
  const pathname = route.path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(path[name] ?? ""),
  );
  const search = new URLSearchParams(query).toString();
  return search === "" ? pathname : `${pathname}?${search}`;
}

/** Makes a call and keeps of its answer what the schema names. Throws where the answer is none of our API's. */
export async function ask<Schema extends z.ZodMiniType>(
  callApi: CallApi,
  { schema, signal, ...call }: ApiCall & { readonly schema: Schema; readonly signal: AbortSignal },
): Promise<Asked<z.output<Schema>>> {
  const { status, text } = await callApi(call, signal);
  if (status >= 200 && status < 300) return { kind: "answer", body: z.parse(schema, JSON.parse(text)) };
  return { kind: "refused", detail: refusalDetail(z.parse(problem, JSON.parse(text))) };
}

/** What a tool tells of a problem (RFC 9457): `errors` names the fields of a 422. */
const problem = z.object({
  title: z.string(),
  detail: z.string(),
  errors: z.optional(z.array(z.object({ field: z.string(), detail: z.string() }))),
});

function refusalDetail({ title, detail, errors = [] }: z.output<typeof problem>): string {
  if (errors.length === 0) return `${title}: ${detail}`;
  return [`${title}:`, ...errors.map(({ field, detail }) => `${field}: ${detail}`)].join("\n");
}
