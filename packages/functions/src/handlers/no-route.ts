import { ScannerError } from "@contact-scanner/core/errors";
import type { OpenContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { httpHandler } from "../http/http-handler.ts";
import { matchPath } from "../http/path-pattern.ts";
import { problem } from "../http/problem-details.ts";
import { routeList } from "../route-list.ts";

/**
 * Answers what no route takes, as API Gateway's `$default`: 204 to OPTIONS and 405 to another method of a known path,
 * both with Allow (RFC 9110, 10.2.1), and 404 to an unknown path. The front door leads to the documentation. Needs no
 * token: the routes are public knowledge.
 */
export function noRouteHandler(context: OpenContext): ApiHandler {
  return httpHandler(context, async ({ requestContext: { http, requestId } }) => {
    const allowed = allowedMethods(http.path);
    if (http.path === "/" && http.method === "GET")
      return { statusCode: 302, headers: { location: "/docs" } };
    if (allowed.length === 0) {
      throw new ScannerError(
        "not_found",
        "There is nothing at this path. GET /openapi.json lists what there is.",
      );
    }
    const allow = [...allowed, "OPTIONS"].join(", ");
    if (http.method === "OPTIONS") return { statusCode: 204, headers: { allow } };
    const error = new ScannerError("method_not_allowed", `This path takes ${allow}.`);
    const answer = problem(error, { requestId, path: http.path });
    return { ...answer, headers: { ...answer.headers, allow } };
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every parameter of a path is an id. What is none names nothing: `/scan/website` is no scan's path. */
function allowedMethods(path: string): string[] {
  const matching = routeList.filter((route) => {
    const ids = matchPath(route.path, path);
    return ids !== undefined && Object.values(ids).every((id) => UUID.test(id));
  });
  return [...new Set<string>(matching.map(({ method }) => method))].sort();
}
