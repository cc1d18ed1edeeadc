import type { Rights } from "@contact-scanner/functions/http/route";
import { routeList } from "@contact-scanner/functions/route-list";
import { settings } from "./env.ts";
import { createFunction, type FunctionOptions } from "./function.ts";
import { migration } from "./migration.ts";
import { suppressionKey, tokenSecrets } from "./secrets.ts";
import { LOG_RETENTION } from "./stage.ts";

/** Requests a second that all callers together may make, and how many above it for a moment. */
const THROTTLE = { throttlingRateLimit: 50, throttlingBurstLimit: 100 };

export const api = new sst.aws.ApiGatewayV2("Api", {
  ...(settings.domain === undefined ? {} : { domain: settings.domain }),
  accessLog: { retention: LOG_RETENTION },
  transform: {
    // The functions answer preflights and set CORS headers, on errors too; API Gateway would override them.
    api: (args) => {
      args.corsConfiguration = undefined;
    },
    stage: (args) => {
      args.defaultRouteSettings = THROTTLE;
    },
  },
});

const openFunction: FunctionOptions = {
  memory: "512 MB",
  // Below the 30 s that API Gateway waits, above the 15 s that a function waits for a connection.
  timeoutSeconds: 25,
  environment: { CORS_ORIGINS: settings.corsOrigins },
  usesDatabase: false,
};

const tokenFunction: FunctionOptions = {
  ...openFunction,
  usesDatabase: true,
  environment: {
    ...openFunction.environment,
    JWKS_URL: settings.jwksUrl,
    JWT_ISSUER: settings.jwtIssuer,
    JWT_AUDIENCE: settings.jwtAudience,
    MAX_TOKEN_AGE_SECONDS: settings.maxTokenAgeSeconds,
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
  limited: limitedFunction,
  submit: limitedFunction,
  removal: { ...limitedFunction, secrets: [...tokenSecrets, suppressionKey] },
};

for (const route of routeList) {
  api.route(`${route.method} ${route.path}`, createFunction(route.entry, optionsOf[route.rights]).arn);
}
api.route("$default", createFunction("no-route", openFunction).arn);
