import { ScannerError } from "@contact-scanner/core/errors";
import * as z from "zod/mini";
import { needsToken, type Route } from "../http/route.ts";

/** Query parameters that every list has: docs/api.md describes them once, beside the table. */
const LIST_PARAMETERS = ["limit", "cursor"];

/** The table of routes in docs/api.md. */
export function routesMarkdown(routes: readonly Route[]): string {
  return ["| call | what it does | answers |", "|---|---|---|", ...routes.map(rowOf)].join("\n");
}

function rowOf(route: Route): string {
  const answers = Object.entries(route.answers).map(
    ([status, { description }]) => `${status}: ${description}`,
  );
  const refusals = (route.refusals ?? []).map(
    ({ code, sentence }) => `${new ScannerError(code, sentence).status}: ${sentence}`,
  );
  return `| ${callOf(route)} | ${route.summary} | ${[...answers, ...refusals].join(" ")} |`;
}

function callOf(route: Route): string {
  const parameters = Object.keys(route.query?.shape ?? {}).filter((name) => !LIST_PARAMETERS.includes(name));
  const query = parameters.length === 0 ? "" : `?${parameters.map((name) => `${name}=`).join("&")}`;
  const fields =
    route.body instanceof z.ZodMiniObject ? ` \`{${Object.keys(route.body.shape).join(", ")}}\`` : "";
  return `\`${route.method} ${route.path}${query}\`${fields}${needsToken(route) ? "" : " (no token)"}`;
}
