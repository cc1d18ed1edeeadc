import { randomUUID } from "node:crypto";
import type { ApiContext } from "@contact-scanner/functions/context";
import type { ApiResult } from "@contact-scanner/functions/http/api-event";
import type { RouteEntry } from "@contact-scanner/functions/route-list";
import { handlers, routes } from "@contact-scanner/functions/routes";
import { toApiEvent } from "@contact-scanner/local/http-event";
import { createLambdaContext } from "@contact-scanner/local/lambda-context";

export type TestRequest = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** Calls a route's handler with the event that API Gateway would make of the request. */
export async function callApi(
  context: ApiContext,
  entry: RouteEntry,
  { path = {}, query = {}, headers = {}, body }: TestRequest = {},
): Promise<ApiResult> {
  const route = routes.find((known) => known.entry === entry);
  if (!route) throw new Error(`There is no route ${entry}.`);
  const pathname = route.path.replace(/\{(\w+)\}/g, (_whole, name: string) => path[name] ?? "");
  const search = new URLSearchParams(query).toString();
  const event = toApiEvent(
    {
      method: route.method,
      target: search === "" ? pathname : `${pathname}?${search}`,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
      },
      body: Buffer.from(body === undefined ? "" : JSON.stringify(body)),
      sourceIp: "",
    },
    { routeKey: `${route.method} ${route.path}`, pathParameters: path },
    { requestId: randomUUID(), now: new Date() },
  );
  return await handlers[entry](context)(event, createLambdaContext("api", 30_000));
}
