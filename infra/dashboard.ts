import { LABELLED_METRICS, METRICS_NAMESPACE, PLAIN_METRICS } from "@contact-scanner/functions/metrics";
import { ACCESS_METRICS, ACCESS_NAMESPACE } from "./access-log.ts";
import { api } from "./api.ts";
import { crawler } from "./crawler.ts";
import { database } from "./database.ts";
import { deadLetterQueue, scanQueue } from "./queue.ts";

/** CloudWatch's grid is 24 columns wide: three widgets a row. */
const WIDTH = 8;
const HEIGHT = 6;

type Line = (string | { [option: string]: string | boolean })[];
type Widget = { title: string; stat: "Sum" | "Maximum" | "Average" | "p95"; metrics: Line[] };

export const dashboardName = `${$app.name}-${$app.stage}`;

/** Every metric of ours, then what AWS measures of queue, functions, API and database. */
function widgets(names: Record<"api" | "crawler" | "database" | "deadLetters" | "region" | "scans", string>) {
  const stage = ["Stage", $app.stage];
  const counts: Widget[] = Object.entries(LABELLED_METRICS).map(([name, { dimension }]) => ({
    title: `${name} by ${dimension.toLowerCase()}`,
    stat: "Sum",
    metrics: [
      [
        {
          expression: `SEARCH('{${METRICS_NAMESPACE},Stage,${dimension}} MetricName="${name}" Stage="${$app.stage}"', 'Sum')`,
        },
      ],
    ],
  }));
  const own: Widget[] = Object.entries(PLAIN_METRICS).map(([name, { unit }]) => ({
    title: name,
    stat: unit === "Count" ? "Sum" : "p95",
    metrics: [[METRICS_NAMESPACE, name, ...stage]],
  }));
  const theirs: Widget[] = [
    {
      title: "Messages",
      stat: "Maximum",
      metrics: [
        ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", names.scans, { label: "waiting" }],
        ["AWS/SQS", "ApproximateNumberOfMessagesNotVisible", "QueueName", names.scans, { label: "at work" }],
        [
          "AWS/SQS",
          "ApproximateNumberOfMessagesVisible",
          "QueueName",
          names.deadLetters,
          { label: "dead letters" },
        ],
      ],
    },
    {
      title: "Oldest message in s",
      stat: "Maximum",
      metrics: [["AWS/SQS", "ApproximateAgeOfOldestMessage", "QueueName", names.scans]],
    },
    {
      title: "Crawlers",
      stat: "Maximum",
      metrics: [
        ["AWS/Lambda", "ConcurrentExecutions", "FunctionName", names.crawler],
        ["AWS/Lambda", "Errors", "FunctionName", names.crawler, { stat: "Sum" }],
      ],
    },
    {
      // Time of scans by time of functions: how many shared a crawler.
      title: "Scans at work a crawler",
      stat: "Sum",
      metrics: [
        [{ expression: "slices / durations", label: "scans" }],
        [METRICS_NAMESPACE, "SliceTime", ...stage, { id: "slices", visible: false }],
        ["AWS/Lambda", "Duration", "FunctionName", names.crawler, { id: "durations", visible: false }],
      ],
    },
    {
      title: "API answers",
      stat: "Sum",
      metrics: ["Count", "4xx", "5xx"].map((metric) => ["AWS/ApiGateway", metric, "ApiId", names.api]),
    },
    {
      title: "API: callers refused",
      stat: "Sum",
      metrics: Object.keys(ACCESS_METRICS).map((metric) => [ACCESS_NAMESPACE, metric]),
    },
    {
      title: "API latency in ms",
      stat: "p95",
      metrics: [["AWS/ApiGateway", "Latency", "ApiId", names.api]],
    },
    ...["DatabaseConnections", "CPUUtilization", "FreeStorageSpace", "WriteIOPS"].map(
      (metric): Widget => ({
        title: `Database: ${metric}`,
        stat: "Average",
        metrics: [["AWS/RDS", metric, "DBInstanceIdentifier", names.database]],
      }),
    ),
  ];
  return [...counts, ...own, ...theirs].map((widget, index) => ({
    type: "metric",
    x: (index % 3) * WIDTH,
    y: Math.floor(index / 3) * HEIGHT,
    width: WIDTH,
    height: HEIGHT,
    properties: { ...widget, region: names.region, period: 300, view: "timeSeries" },
  }));
}

if (!$dev) {
  new aws.cloudwatch.Dashboard("Dashboard", {
    dashboardName,
    dashboardBody: $util
      .all([
        api.nodes.api.id,
        crawler.name,
        database.id,
        deadLetterQueue.nodes.queue.name,
        aws.getRegionOutput().region,
        scanQueue.nodes.queue.name,
      ])
      .apply(([apiId, crawlerName, databaseId, deadLetters, region, scans]) =>
        JSON.stringify({
          widgets: widgets({
            api: apiId,
            crawler: crawlerName,
            database: databaseId,
            deadLetters,
            region,
            scans,
          }),
        }),
      ),
  });
}
