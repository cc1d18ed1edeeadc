import { matchPath } from "@contact-scanner/functions/http/path-pattern";
import type { MatchedRoute } from "./http-event.ts";

/** Finds the route of a request; literal segments win over `{parameters}`, as in API Gateway. */
export function createRouteMatcher<R extends { readonly method: string; readonly path: string }>(
  routes: readonly R[],
): (method: string, pathname: string) => { route: R; match: MatchedRoute } | undefined {
  const byLiterals = [...routes].sort((a, b) => countParameters(a.path) - countParameters(b.path));
  return (method, pathname) => {
    for (const route of byLiterals) {
      const pathParameters = route.method === method ? matchPath(route.path, pathname) : undefined;
      if (pathParameters) {
        return { route, match: { routeKey: `${route.method} ${route.path}`, pathParameters } };
      }
    }
    return undefined;
  };
}

function countParameters(path: string): number {
  return path.split("{").length - 1;
}
