import type { Operation } from "./operation.ts";

/** A request to the API before it has a token. */
export type ApiRequest = {
  readonly operation: Operation;
  readonly url: string;
  /** JSON; undefined where the call takes no body. */
  readonly body: string | undefined;
  /** The name under which the same request does its work once; undefined where the call takes none. */
  readonly idempotencyKey: string | undefined;
};

/** The API's place as all its URLs begin, without a slash at its end. Throws a TypeError for what is no such place. */
export function apiBase(baseUrl: string): string {
  const url = parsedUrl(baseUrl);
  const isBase = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  // The text may hold a password, so it is not repeated.
  if (!isBase)
    throw new TypeError("baseUrl is no http or https URL without user information, as https://api.acme.com.");
  return url.origin + url.pathname.replace(/\/+$/, "");
}

function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/**
 * The request of a call: ids go into the path, all else into the query or the body, whichever the call has. Fields that
 * are undefined are left out. Throws a TypeError for an id that would lead to another path.
 */
export function apiRequest(
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  { base, idempotencyKey }: { readonly base: string; readonly idempotencyKey: string | undefined },
): ApiRequest {
  const fields = new Map(Object.entries(input));
  const path = operation.path.replace(/\{(\w+)\}/g, (_braces, name: string) => {
    const segment = pathSegment(name, fields.get(name));
    fields.delete(name);
    return segment;
  });
  const body = operation.hasBody ? JSON.stringify(Object.fromEntries(fields)) : undefined;
  const query = operation.hasBody ? "" : queryOf(fields);
  return { operation, url: base + path + query, body, idempotencyKey };
}

function pathSegment(name: string, id: unknown): string {
  // Dots alone lead to the folder or the one above it, whatever they are encoded as (WHATWG URL).
  if (typeof id !== "string" || /^\.{0,2}$/.test(id)) throw new TypeError(`${name} is no id.`);
  return encodeURIComponent(id);
}

function queryOf(fields: ReadonlyMap<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of fields) if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `?${query}` : "";
}
