import Negotiator from "negotiator";
import type { ApiEvent } from "./api-event.ts";

/** Whether the Accept header prefers CSV to JSON. Who asks for neither gets JSON. */
export function prefersCsv({ headers }: ApiEvent): boolean {
  return new Negotiator({ headers }).mediaType(["application/json", "text/csv"]) === "text/csv";
}

/** Whether the Accept-Encoding header takes gzip. */
export function acceptsGzip({ headers }: Pick<ApiEvent, "headers">): boolean {
  return new Negotiator({ headers }).encoding(["gzip", "identity"]) === "gzip";
}
