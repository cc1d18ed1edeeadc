import { needsToken, type Rights } from "@contact-scanner/functions/http/route";
import { routeList } from "@contact-scanner/functions/route-list";
import { ACCESS_LOG_FORMAT, countAccess } from "./access-log.ts";
import { crawler } from "./crawler.ts";
import { settings } from "./env.ts";
import { createFunction, type FunctionOptions } from "./function.ts";
import { migration } from "./migration.ts";
import { siteHeaderKey, suppressionKey, tokenSecrets, webhookKey } from "./secrets.ts";
import { isProduction, LOG_RETENTION } from "./stage.ts";

/** Requests a second that callers with tokens may make together, and how many above it for a moment. */
const THROTTLE = { throttlingRateLimit: 50, throttlingBurstLimit: 100 };

/**
 * The same of each route that anybody may call, and of what no route takes: limits of their own, so that strangers
 * cannot use up those of the callers with tokens.
 */
const OPEN_THROTTLE = { throttlingRateLimit: 10, throttlingBurstLimit: 20 };

/** API Gateway's name of what no route takes. */
const NO_ROUTE_KEY = "$default";

const openRouteKeys = [...routeList.filter((route) => !needsToken(route)).map(routeKey), NO_ROUTE_KEY];

/**
 * Containers of each function, so that crawlers, and whatever else the account runs, leave room for the API. They bound
 * it too: a container holds one connection of the database, and together these hold fewer than crawler.ts leaves to
 * them. Other stages reserve nothing, which an account with several of them may not have.
 */
const CONCURRENCY: Readonly<Record<Rights, number>> = {
  open: 2,
  read: 3,
  edit: 2,
  limited: 2,
  submit: 2,
  "sealed-submit": 4,
  removal: 2,
  tools: 3,
  keys: 1,
  webhooks: 1,
};

/** The routes themselves, once they are made: AWS takes no throttle of a route that is not there yet. */
const routesMade = Promise.withResolvers<$util.Input<$util.Resource>[]>();

export const api = new sst.aws.ApiGatewayV2("Api", {
  ...(settings.domain === undefined ? {} : { domain: settings.domain }),
  accessLog: { retention: LOG_RETENTION },
  transform: {
    // The functions answer preflights and set CORS headers, on errors too; API Gateway would override them.
    api: (args) => {
      args.corsConfiguration = undefined;
    },
    stage: (args, opts) => {
      args.defaultRouteSettings = THROTTLE;
      args.routeSettings = openRouteKeys.map((key) => ({ routeKey: key, ...OPEN_THROTTLE }));
      args.accessLogSettings = $output(args.accessLogSettings).apply((settings) => {
        if (settings === undefined) throw new Error("SST makes no access log any more.");
        return { ...settings, format: ACCESS_LOG_FORMAT };
      });
      opts.dependsOn = routesMade.promise;
    },
  },
});

const openFunction: FunctionOptions = {
  memory: "512 MB",
  // Below the 30 s that API Gateway waits, above the 15 s that a function waits for a connection.
  timeoutSeconds: 25,
  environment: { CORS_ORIGINS: settings.corsOrigins },
};

const tokenFunction: FunctionOptions = {
  ...openFunction,
  environment: {
    ...openFunction.environment,
    JWKS_URL: settings.jwksUrl,
    JWT_ISSUER: settings.jwtIssuer,
    JWT_AUDIENCE: settings.jwtAudience,
    MAX_TOKEN_AGE_SECONDS: settings.maxTokenAgeSeconds,
    REQUIRE_SCOPES: settings.requireScopes,
  },
  after: migration,
};

const readFunction: FunctionOptions = { ...tokenFunction, secrets: tokenSecrets };

const limitedFunction: FunctionOptions = {
  ...readFunction,
  environment: {
    ...readFunction.environment,
    MAX_ACTIVE_SCANS: settings.maxActiveScans,
    MAX_SUBMITS_PER_MINUTE: settings.maxSubmitsPerMinute,
  },
};

/** What a route of these rights gets, and no more; function.ts adds the queue for those that send jobs. */
const optionsOf: Readonly<Record<Rights, FunctionOptions>> = {
  open: openFunction,
  read: readFunction,
  edit: readFunction,
  limited: limitedFunction,
  submit: limitedFunction,
  "sealed-submit": {
    ...limitedFunction,
    secrets: [...tokenSecrets, siteHeaderKey],
    // A crawler from before it would scan without the headers that it takes.
    after: migration && [migration, crawler.nodes.function],
  },
  removal: { ...limitedFunction, secrets: [...tokenSecrets, suppressionKey] },
  tools: { ...limitedFunction, secrets: [...tokenSecrets, suppressionKey] },
  keys: readFunction,
  webhooks: { ...readFunction, secrets: [...tokenSecrets, webhookKey] },
};

const made = routeList.map((route) =>
  api.route(routeKey(route), createFunction(route.entry, functionOptions(route.rights)).arn),
);
made.push(api.route(NO_ROUTE_KEY, createFunction("no-route", functionOptions("open")).arn));
routesMade.resolve(made.map(({ nodes }) => nodes.route));

if (!$dev) countAccess(api.nodes.logGroup.name);

function functionOptions(rights: Rights): FunctionOptions {
  return { ...optionsOf[rights], reservedConcurrency: isProduction ? CONCURRENCY[rights] : undefined };
}

/** As API Gateway names a route. */
function routeKey({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}
