import type { Caller, ProfileAsked } from "@contact-scanner/core/auth/authenticate";
import { ScannerError } from "@contact-scanner/core/errors";
import httpJsonBodyParser from "@middy/http-json-body-parser";
import type { Context as LambdaContext } from "aws-lambda";
import type { ApiContext, OpenContext } from "../context.ts";
import type { ApiEvent, ApiHandler } from "./api-event.ts";
import { authentication } from "./authentication.ts";
import { bodyLimit } from "./body-limit.ts";
import type { AnswerOf, Contract, InputOf } from "./contract.ts";
import { httpHandler } from "./http-handler.ts";
import { nullBytes } from "./null-bytes.ts";
import { respond } from "./respond.ts";
import type { Route } from "./route.ts";
import { INVALID_FIELDS, MALFORMED_ID, namedHeaders, validate } from "./validate.ts";

/** A request as its contract types it. */
export type ApiRequest<C extends Contract> = {
  readonly path: InputOf<C["ids"]>;
  readonly query: InputOf<C["query"]>;
  readonly headers: InputOf<C["headers"]>;
  readonly body: InputOf<C["body"]>;
  readonly event: ApiEvent;
  readonly lambda: LambdaContext;
};

/**
 * Makes the Lambda handler of a route from its contract and the function that answers: what `httpHandler` does for
 * every request, then auth → parse → validate → `answer`.
 */
export function handlerFor<C extends Route>(contract: C) {
  return {
    /**
     * For a route that needs a token. With `by_statement` its answer throws `unknown_user` itself. Throws a plain error
     * at once for a route that names no scope: an open one.
     */
    authenticated(
      context: OpenContext & Pick<ApiContext, "authenticate">,
      answer: (request: ApiRequest<C> & { readonly caller: Caller }) => Promise<AnswerOf<C>>,
      { profile = "now" }: { readonly profile?: ProfileAsked } = {},
    ): ApiHandler {
      const { scope } = contract;
      if (scope === undefined) throw new Error(`The route ${contract.entry} is open and asks for a token.`);
      return httpHandler(
        context,
        async (event, lambda) => {
          const { caller } = event;
          if (!caller) throw new ScannerError("internal", "A route ran without authentication.");
          return respond(await answer({ ...readRequest(contract, event, lambda), caller }));
        },
        (stack) => {
          stack.use(authentication(context, scope, profile));
          if (contract.body) stack.use(bodyLimit());
          stack.use(nullBytes());
          if (contract.body) stack.use(httpJsonBodyParser());
        },
      );
    },
    /** For a route that anybody may call. */
    open(context: OpenContext, answer: (request: ApiRequest<C>) => Promise<AnswerOf<C>>): ApiHandler {
      return httpHandler(context, async (event, lambda) =>
        respond(await answer(readRequest(contract, event, lambda))),
      );
    },
  };
}

function readRequest<C extends Contract>(contract: C, event: ApiEvent, lambda: LambdaContext): ApiRequest<C> {
  const headers = namedHeaders(contract.headers, event.headers);
  return {
    path: validate<C["ids"]>(contract.ids, event.pathParameters ?? {}, MALFORMED_ID),
    query: validate<C["query"]>(contract.query, event.queryStringParameters ?? {}, INVALID_FIELDS),
    headers: validate<C["headers"]>(contract.headers, headers, INVALID_FIELDS),
    body: validate<C["body"]>(contract.body, event.body, INVALID_FIELDS),
    event,
    lambda,
  };
}
