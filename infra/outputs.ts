import { alarmTopic } from "./alarm-topic.ts";
import "./alarms.ts";
import { api } from "./api.ts";
import { consoleUrl } from "./console.ts";
import "./console-log.ts";
import "./crawler.ts";
import { dashboardName } from "./dashboard.ts";
import "./dead-letters.ts";
import "./deliverer.ts";
import "./flow-log.ts";
import { operator } from "./operator.ts";
import "./scan-log.ts";
import "./schedule.ts";

/** What `sst deploy` prints at its end. */
export const outputs = {
  api: api.url,
  console: consoleUrl,
  operator: operator.name,
  dashboard: dashboardName,
  alarms: alarmTopic?.arn,
};
