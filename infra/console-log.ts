import { site } from "./console.ts";
import { LOG_RETENTION_DAYS } from "./stage.ts";

/** CloudFront's logs leave from there, wherever the stage is. */
const REGION = "us-east-1";

/**
 * A line's fields. No query is among them, as it holds the issuer's code after a sign-in; neither are cookies, nor the
 * page that somebody came from.
 */
const FIELDS = [
  "date",
  "time",
  "c-ip",
  "cs-method",
  "cs-uri-stem",
  "cs(User-Agent)",
  "sc-status",
  "sc-bytes",
  "time-taken",
  "x-edge-result-type",
  "x-edge-request-id",
];

/** Who asked for what: API Gateway's log knows callers behind CloudFront by CloudFront's addresses alone. */
const distribution = site?.nodes.cdn?.nodes.distribution;
if (distribution) {
  const name = `${$app.name}-${$app.stage}-console`;
  const group = new aws.cloudwatch.LogGroup("ConsoleLogGroup", {
    // Groups of this prefix share one policy of the account, which has no room for one a group.
    name: `/aws/vendedlogs/${name}`,
    retentionInDays: LOG_RETENTION_DAYS,
    region: REGION,
  });
  const source = new aws.cloudwatch.LogDeliverySource("ConsoleLogSource", {
    name,
    logType: "ACCESS_LOGS",
    resourceArn: distribution.arn,
    region: REGION,
  });
  const destination = new aws.cloudwatch.LogDeliveryDestination("ConsoleLogDestination", {
    name,
    outputFormat: "json",
    deliveryDestinationConfiguration: { destinationResourceArn: group.arn },
    region: REGION,
  });
  new aws.cloudwatch.LogDelivery("ConsoleLogDelivery", {
    deliverySourceName: source.name,
    deliveryDestinationArn: destination.arn,
    recordFields: FIELDS,
    region: REGION,
  });
}
