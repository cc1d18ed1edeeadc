import type { Caller } from "@contact-scanner/core/auth/authenticate";
import { ScannerError } from "@contact-scanner/core/errors";
import httpJsonBodyParser from "@middy/http-json-body-parser";
import * as z from "zod/mini";
import type { ApiContext } from "../context.ts";
import type { ApiHandler, ApiResult } from "./api-event.ts";
import { authentication } from "./authentication.ts";
import { bodyLimit } from "./body-limit.ts";
import { httpHandler } from "./http-handler.ts";
import { nullBytes } from "./null-bytes.ts";
import { INVALID_FIELDS, MALFORMED_ID, validate } from "./validate.ts";

/** What a route takes: a schema each for its path parameters, its query and its JSON body. */
type Input<Path extends z.ZodMiniType, Query extends z.ZodMiniType, Body extends z.ZodMiniType> = {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
};

const unread = z.unknown();

/** A route that takes nothing; spread it and name what the route does take. */
export const NO_INPUT = { path: unread, query: unread, body: unread };

export type ApiRequest<Path, Query, Body> = {
  readonly caller: Caller;
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** lower-case names */
  readonly headers: Readonly<Record<string, string | undefined>>;
};

/**
 * A Lambda handler for one authenticated route: what `httpHandler` does for every request, then auth → parse →
 * validate → `answer`.
 */
export function apiHandler<
  Path extends z.ZodMiniType,
  Query extends z.ZodMiniType,
  Body extends z.ZodMiniType,
>(
  context: Pick<ApiContext, "log" | "authenticate" | "corsOrigins">,
  input: Input<Path, Query, Body>,
  answer: (request: ApiRequest<z.output<Path>, z.output<Query>, z.output<Body>>) => Promise<ApiResult>,
): ApiHandler {
  return httpHandler(
    context,
    async (event) => {
      const { caller } = event;
      if (!caller) throw new ScannerError("internal", "A route ran without authentication.");
      return await answer({
        caller,
        path: validate(input.path, event.pathParameters ?? {}, MALFORMED_ID),
        query: validate(input.query, event.queryStringParameters ?? {}, INVALID_FIELDS),
        body: validate(input.body, event.body, INVALID_FIELDS),
        headers: event.headers,
      });
    },
    (stack) => {
      stack.use(authentication(context.authenticate));
      if (!Object.is(input.body, unread)) stack.use(bodyLimit());
      stack.use(nullBytes());
      if (!Object.is(input.body, unread)) stack.use(httpJsonBodyParser());
    },
  );
}
