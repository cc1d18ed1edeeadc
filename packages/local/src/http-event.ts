import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

/** A request as the HTTP server read it. */
export type HttpRequest = {
  readonly method: string;
  /** path and query, as sent */
  readonly target: string;
  /** lower-case names; repeated fields joined by a comma, as Node does */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly sourceIp: string;
};

export type MatchedRoute = {
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
};

/** Content types whose body API Gateway passes on as text; anything else is base64. */
const TEXT_TYPES =
  /^(?:text\/|application\/(?:json|xml|javascript|x-www-form-urlencoded|[\w.]+\+(?:json|xml)))/;

/** The request as API Gateway's HTTP API hands it to a function (payload format 2.0). */
export function toApiEvent(
  request: HttpRequest,
  route: MatchedRoute,
  { requestId, now }: { requestId: string; now: Date },
): APIGatewayProxyEventV2 {
  const { pathname, search, searchParams } = new URL(request.target, "http://localhost");
  const { cookie, ...headers } = request.headers;
  const isText = TEXT_TYPES.test(headers["content-type"] ?? "text/");
  return {
    version: "2.0",
    routeKey: route.routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers,
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: headers.host ?? "localhost",
      domainPrefix: "local",
      http: {
        method: request.method,
        path: pathname,
        protocol: "HTTP/1.1",
        sourceIp: request.sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId,
      routeKey: route.routeKey,
      stage: "$default",
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    isBase64Encoded: request.body.length > 0 && !isText,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    ...(search === "" ? {} : { queryStringParameters: joinRepeated(searchParams) }),
    ...(Object.keys(route.pathParameters).length === 0
      ? {}
      : { pathParameters: { ...route.pathParameters } }),
    ...(request.body.length === 0 ? {} : { body: request.body.toString(isText ? "utf8" : "base64") }),
  };
}

export type HttpResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
};

/** A function's result as the HTTP answer that API Gateway makes of it. */
export function toHttpResponse(result: APIGatewayProxyStructuredResultV2): HttpResponse {
  const headers = Object.fromEntries(
    Object.entries(result.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return {
    status: result.statusCode ?? 200,
    headers: result.cookies === undefined ? headers : { ...headers, "set-cookie": result.cookies },
    body: Buffer.from(result.body ?? "", result.isBase64Encoded ? "base64" : "utf8"),
  };
}

function joinRepeated(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(",")]),
  );
}
