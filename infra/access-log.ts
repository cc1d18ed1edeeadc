import { METRICS_NAMESPACE } from "@contact-scanner/functions/metrics";

/**
 * A line of the access log. It is ours because SST's makes strings with quotes in them of all values, and the filters
 * below ask for a status that is a number and a route that is its key.
 */
export const ACCESS_LOG_FORMAT = `{${[
  ...[
    "requestTime",
    "requestId",
    "httpMethod",
    "path",
    "routeKey",
    "integrationErrorMessage",
    "integrationLatency",
    "responseLatency",
  ].map((name) => `"${name}":"$context.${name}"`),
  `"status":$context.status`,
  `"ip":"$context.identity.sourceIp"`,
  `"userAgent":"$context.identity.userAgent"`,
].join(",")}}`;

/** One namespace a stage: the log has no word for the stage that could be a dimension. */
export const ACCESS_NAMESPACE = `${METRICS_NAMESPACE}/${$app.stage}`;

/** What is counted of the access log, and the lines that count. */
export const ACCESS_METRICS = {
  /** answers that refuse a caller: no token, a wrong one, or a user who is gone */
  RefusedCallers: "{ ($.status = 401) || ($.status = 403) }",
} as const;

/** Counts them, each line as one. */
export function countAccess(logGroupName: $util.Input<string>): void {
  for (const [name, pattern] of Object.entries(ACCESS_METRICS)) {
    new aws.cloudwatch.LogMetricFilter(name, {
      logGroupName,
      pattern,
      metricTransformation: { namespace: ACCESS_NAMESPACE, name, value: "1" },
    });
  }
}
