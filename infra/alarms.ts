import { METRICS_NAMESPACE } from "@contact-scanner/functions/metrics";
import { ACCESS_NAMESPACE } from "./access-log.ts";
import { alarmTopic } from "./alarm-topic.ts";
import { api } from "./api.ts";
import { crawler } from "./crawler.ts";
import { database, MAX_CONNECTIONS, STORAGE_GB } from "./database.ts";
import { deliverer } from "./deliverer.ts";
import { natBytes } from "./nat.ts";
import { natInstanceType, vpc, ZONES } from "./network.ts";
import { deadLetterQueue, scanQueue } from "./queue.ts";
import { reconciler } from "./schedule.ts";

type AlarmArgs = {
  description: string;
  threshold: number;
  /** minutes of a period; an alarm needs `periods` of them in a row */
  minutes: number;
  periods?: number;
  isBelow?: boolean;
  /** what no data means; by default that all is well */
  missingData?: "breaching" | "notBreaching";
  /** what is done beside telling, by its ARN */
  remedies?: $util.Input<string>[];
} & (Metric | { queries: aws.types.input.cloudwatch.MetricAlarmMetricQuery[] });

type Metric = {
  namespace: string;
  metric: string;
  statistic: "Sum" | "Maximum" | "Minimum" | "Average";
  dimensions: Record<string, $util.Input<string>>;
};

function alarm(
  name: string,
  { description, threshold, minutes, periods = 1, remedies = [], ...args }: AlarmArgs,
): void {
  if (!alarmTopic) return;
  new aws.cloudwatch.MetricAlarm(name, {
    alarmDescription: description,
    comparisonOperator: args.isBelow ? "LessThanThreshold" : "GreaterThanThreshold",
    threshold,
    evaluationPeriods: periods,
    treatMissingData: args.missingData ?? "notBreaching",
    alarmActions: [alarmTopic.arn, ...remedies],
    okActions: [alarmTopic.arn],
    ...("queries" in args
      ? { metricQueries: args.queries }
      : {
          namespace: args.namespace,
          metricName: args.metric,
          statistic: args.statistic,
          dimensions: args.dimensions,
          period: minutes * 60,
        }),
  });
}

const stage = { Stage: $app.stage };

alarm("DeadLetterKept", {
  description: "A scan message was delivered too often. Its job: the operator's dead-letters command.",
  namespace: METRICS_NAMESPACE,
  metric: "DeadLetters",
  statistic: "Sum",
  dimensions: stage,
  threshold: 0,
  minutes: 5,
});
alarm("DeadLetterQueueNotEmpty", {
  description: "Dead letters wait and nobody keeps them: the dead-letters function fails.",
  namespace: "AWS/SQS",
  metric: "ApproximateNumberOfMessagesVisible",
  statistic: "Minimum",
  dimensions: { QueueName: deadLetterQueue.nodes.queue.name },
  threshold: 0,
  minutes: 5,
  periods: 3,
});
alarm("ScanQueueOld", {
  description:
    "The oldest scan waits longer than an hour: raise CRAWLER_CONCURRENCY, or see why crawlers fail.",
  namespace: "AWS/SQS",
  metric: "ApproximateAgeOfOldestMessage",
  statistic: "Maximum",
  dimensions: { QueueName: scanQueue.nodes.queue.name },
  threshold: 3_600,
  minutes: 5,
  periods: 3,
});
alarm("ScanBacklogOld", {
  description: "A scan that nobody has begun waits longer than an hour: raise CRAWLER_CONCURRENCY.",
  namespace: METRICS_NAMESPACE,
  // A message that no crawler has room for is sent again, and is as young as any in the queue.
  metric: "ScanBacklog",
  statistic: "Maximum",
  dimensions: stage,
  threshold: 3_600_000,
  minutes: 5,
  periods: 3,
});
alarm("ScanFaults", {
  description: "Scans stop by faults of ours: read the crawler's log for level ERROR.",
  namespace: METRICS_NAMESPACE,
  metric: "Slices",
  statistic: "Sum",
  dimensions: { ...stage, Outcome: "fault" },
  threshold: 10,
  minutes: 5,
});
const slices = (id: string, outcome: string) => ({
  id,
  metric: {
    namespace: METRICS_NAMESPACE,
    metricName: "Slices",
    dimensions: { ...stage, Outcome: outcome },
    stat: "Sum",
    period: 300,
  },
});
alarm("ScansFail", {
  description: "Half of the scans fail: a list of sites that are gone, or our own way out to the web is.",
  queries: [
    slices("failed", "failed"),
    slices("complete", "complete"),
    {
      id: "share",
      // Of a few, half say nothing.
      expression: "IF(failed > 20, 100 * failed / (failed + FILL(complete, 0)), 0)",
      label: "failed in %",
      returnData: true,
    },
  ],
  threshold: 50,
  minutes: 5,
  // A quarter of an hour: a list of some hundred old sites has ended by then, what is wrong with our way out has not.
  periods: 3,
});
alarm("CrawlerErrors", {
  description: "The crawler's function ends by itself: time-outs, or too little memory.",
  namespace: "AWS/Lambda",
  metric: "Errors",
  statistic: "Sum",
  dimensions: { FunctionName: crawler.name },
  threshold: 5,
  minutes: 5,
});
alarm("ReconcilerSilent", {
  description: "The reconciler does not run: lost jobs stay lost until it does.",
  namespace: "AWS/Lambda",
  metric: "Invocations",
  statistic: "Sum",
  dimensions: { FunctionName: reconciler.name },
  isBelow: true,
  threshold: 1,
  minutes: 5,
  periods: 2,
  missingData: "breaching",
});
alarm("ReconcilerErrors", {
  description: "The reconciler fails again and again.",
  namespace: "AWS/Lambda",
  metric: "Errors",
  statistic: "Sum",
  dimensions: { FunctionName: reconciler.name },
  threshold: 2,
  minutes: 5,
});

alarm("SchedulesLate", {
  description: "Schedules that are due are not started: read the reconciler's log.",
  namespace: METRICS_NAMESPACE,
  metric: "SchedulesLate",
  statistic: "Maximum",
  dimensions: stage,
  threshold: 0,
  minutes: 5,
  periods: 2,
});
alarm("DeliveryBacklogOld", {
  description:
    "Webhooks that take what they are told wait for it longer than ten minutes: read the deliverer's log.",
  namespace: METRICS_NAMESPACE,
  metric: "DeliveryBacklog",
  statistic: "Maximum",
  dimensions: stage,
  threshold: 600_000,
  minutes: 5,
  periods: 2,
});
alarm("DelivererSilent", {
  description: "The deliverer does not run: webhooks are told nothing until it does.",
  namespace: "AWS/Lambda",
  metric: "Invocations",
  statistic: "Sum",
  dimensions: { FunctionName: deliverer.name },
  isBelow: true,
  threshold: 1,
  minutes: 5,
  periods: 2,
  missingData: "breaching",
});
alarm("DelivererErrors", {
  description: "The deliverer fails again and again.",
  namespace: "AWS/Lambda",
  metric: "Errors",
  statistic: "Sum",
  dimensions: { FunctionName: deliverer.name },
  threshold: 2,
  minutes: 5,
});

const apiMetric = (id: string, metricName: string) => ({
  id,
  metric: {
    namespace: "AWS/ApiGateway",
    metricName,
    dimensions: { ApiId: api.nodes.api.id },
    stat: "Sum",
    period: 300,
  },
});
alarm("ApiErrors", {
  description: "More than 1 % of the API's answers are 5xx.",
  queries: [
    apiMetric("errors", "5xx"),
    apiMetric("requests", "Count"),
    { id: "rate", expression: "100 * errors / requests", label: "5xx in %", returnData: true },
  ],
  threshold: 1,
  minutes: 5,
  periods: 2,
});

alarm("RefusedCallers", {
  description:
    "Callers are refused more than once a second: somebody tries tokens, or an issuer's are wrong.",
  namespace: ACCESS_NAMESPACE,
  metric: "RefusedCallers",
  statistic: "Sum",
  dimensions: {},
  // One client whose token has run out asks for a status 150 times.
  threshold: 300,
  minutes: 5,
});
alarm("Removals", {
  description: "Many addresses are removed for good: read the API's log for who asks for it.",
  namespace: METRICS_NAMESPACE,
  metric: "Removals",
  statistic: "Sum",
  dimensions: stage,
  threshold: 50,
  minutes: 5,
});

if (!$dev) {
  const rds = {
    namespace: "AWS/RDS",
    dimensions: { DBInstanceIdentifier: database.id },
    minutes: 5,
    periods: 3,
  };
  alarm("DatabaseConnections", {
    ...rds,
    description: "Four fifths of the database's connections are taken: lower CRAWLER_CONCURRENCY.",
    metric: "DatabaseConnections",
    statistic: "Maximum",
    threshold: MAX_CONNECTIONS * 0.8,
  });
  alarm("DatabaseCpu", {
    ...rds,
    description: "The database's CPU is busy: a bigger DATABASE_INSTANCE, or fewer crawlers.",
    metric: "CPUUtilization",
    statistic: "Average",
    threshold: 80,
  });
  alarm("DatabaseStorage", {
    ...rds,
    description: "The database has less than a fifth of its first storage free, though it grows by itself.",
    metric: "FreeStorageSpace",
    statistic: "Minimum",
    isBelow: true,
    threshold: STORAGE_GB * 0.2 * 1024 ** 3,
  });
}

/** minutes over which an instance tells its counts: detailed monitoring, which we do not pay for, has one */
const INSTANCE_MINUTES = 5;

if (vpc && natInstanceType !== undefined) {
  const instances = vpc.nodes.natInstances;
  const { partition } = aws.getPartitionOutput();
  const { region } = aws.getRegionOutput();
  for (let zone = 0; zone < ZONES; zone++) {
    const ofInstance = {
      namespace: "AWS/EC2",
      dimensions: { InstanceId: instances.apply((all) => all[zone]?.id ?? "") },
    };
    alarm(`NatFailed${zone + 1}`, {
      ...ofInstance,
      description: "A zone's NAT does not answer and is restarted: scans there call sites unreachable.",
      metric: "StatusCheckFailed_Instance",
      statistic: "Maximum",
      threshold: 0,
      minutes: 1,
      // as AWS has it for a restart (Amazon CloudWatch User Guide, "Adding reboot actions")
      periods: 3,
      remedies: [$interpolate`arn:${partition}:automate:${region}:ec2:reboot`],
    });
    alarm(`NatHostFailed${zone + 1}`, {
      ...ofInstance,
      description: "The machine below a zone's NAT failed: AWS moves it to another within minutes.",
      metric: "StatusCheckFailed_System",
      statistic: "Maximum",
      threshold: 0,
      minutes: 1,
      periods: 2,
    });
    alarm(`NatBusy${zone + 1}`, {
      ...ofInstance,
      description: "A NAT carries four fifths of what its network bears for good: a larger NAT_INSTANCE.",
      metric: "NetworkIn",
      statistic: "Sum",
      threshold: 0.8 * natBytes(natInstanceType, 60 * INSTANCE_MINUTES),
      minutes: INSTANCE_MINUTES,
      periods: 3,
    });
  }
}
