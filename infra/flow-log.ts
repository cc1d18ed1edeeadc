import { vpc } from "./network.ts";
import { assumedBy } from "./permissions.ts";
import { LOG_RETENTION_DAYS } from "./stage.ts";

/** Who spoke with whom in the network, and what was refused: after an intrusion nothing else tells where it went. */
if (vpc) {
  const group = new aws.cloudwatch.LogGroup("FlowLogGroup", { retentionInDays: LOG_RETENTION_DAYS });
  const role = new aws.iam.Role("FlowLogRole", {
    assumeRolePolicy: assumedBy("vpc-flow-logs.amazonaws.com"),
    inlinePolicies: [
      {
        name: "write-flow-logs",
        policy: aws.iam.getPolicyDocumentOutput({
          statements: [
            {
              actions: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
              resources: [group.arn, $interpolate`${group.arn}:*`],
            },
          ],
        }).json,
      },
    ],
  });
  new aws.ec2.FlowLog("FlowLog", {
    vpcId: vpc.id,
    trafficType: "ALL",
    logDestination: group.arn,
    iamRoleArn: role.arn,
  });
}
