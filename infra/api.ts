import { routes } from "@contact-scanner/functions/routes";
import { settings } from "./env.ts";
import { createFunction, type FunctionOptions } from "./function.ts";
import { migration } from "./migration.ts";
import { tokenSecrets } from "./secrets.ts";
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
  secrets: tokenSecrets,
  environment: {
    ...openFunction.environment,
    JWKS_URL: settings.jwksUrl,
    JWT_ISSUER: settings.jwtIssuer,
    JWT_AUDIENCE: settings.jwtAudience,
  },
  after: migration,
};

for (const { method, path, entry, access } of routes) {
  const options = access === "open" ? openFunction : tokenFunction;
  api.route(`${method} ${path}`, createFunction(entry, options).arn);
}
api.route("$default", createFunction("no-route", openFunction).arn);
