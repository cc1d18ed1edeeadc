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

function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const expected = pattern.split("/");
  const segments = pathname.split("/");
  if (expected.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = segments[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== segment : segment === "") return undefined;
    if (name !== undefined) parameters[name] = decodeSegment(segment);
  }
  return parameters;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function countParameters(path: string): number {
  return path.split("{").length - 1;
}
