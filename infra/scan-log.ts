// All that makes functions which tell of scans, so that none is missing in the list.
import "./api.ts";
import "./crawler.ts";
import "./dead-letters.ts";
import "./deliverer.ts";
import { tellingFunctions } from "./function.ts";
import "./operator.ts";
import "./schedule.ts";

/**
 * The log of one scan as a saved query: whoever has a scan's id finds all that functions wrote of it, from the request
 * that asked for it to its last slice. Logs Insights reads 50 groups at most; those that only read rows are none of
 * them.
 */
if (!$dev) {
  new aws.cloudwatch.QueryDefinition("ScanLogQuery", {
    name: `${$app.name}-${$app.stage}/log of a scan`,
    logGroupNames: tellingFunctions.map(({ nodes }) =>
      nodes.logGroup.apply((group) => {
        if (group === undefined) throw new Error("SST makes no log groups any more.");
        return group.name;
      }),
    ),
    queryString: [
      "fields @timestamp, service, level, message, outcome, error.message",
      'filter job_id = "JOB_ID"',
      "sort @timestamp",
      "limit 1000",
    ].join("\n| "),
  });
}
