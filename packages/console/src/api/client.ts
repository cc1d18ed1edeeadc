import type { components, paths } from "@contact-scanner/client/api-types";
import createClient, { type Client } from "openapi-fetch";
import { ApiProblem, problemOf } from "./problem.ts";

/** The API, called by its paths; each call knows what it takes and gives back. */
export type Api = Client<paths>;
/** The API's own types by their names in its OpenAPI document. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/**
 * The API of this origin.
 *
 * @param token what it is called with at this moment; undefined while nobody is signed in
 * @param onUnauthorized is told when the API does not take that token any more
 */
export function createApi(token: () => string | undefined, onUnauthorized: (token: string) => void): Api {
  const api: Api = createClient<paths>({ baseUrl: location.origin, credentials: "omit" });
  api.use({
    onRequest({ request }) {
      const current = token();
      if (current !== undefined) request.headers.set("Authorization", `Bearer ${current}`);
      return request;
    },
    onResponse({ request, response }) {
      const sent = request.headers.get("Authorization")?.slice("Bearer ".length);
      if (response.status === 401 && sent !== undefined) onUnauthorized(sent);
    },
    onError({ error }) {
      if (error instanceof DOMException && error.name === "AbortError") return error;
      return new ApiProblem("The API could not be reached.", { status: 0, cause: error });
    },
  });
  return api;
}

type Answer<Data> =
  | { readonly data: Data; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: unknown; readonly response: Response };

/** What a call gives back. Throws an ApiProblem when the API refuses it or cannot be reached. */
export async function answerOf<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const answer = await call;
  if (answer.error !== undefined) throw problemOf(answer.response, answer.error);
  if (!answer.response.ok) throw problemOf(answer.response, undefined);
  // An answer has data or an error; TypeScript cannot tell which by an error that may be anything.
  return answer.data as Data;
}
