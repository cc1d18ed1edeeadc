import { settings } from "./env.ts";

/** Where alarms are told. Nothing to watch in `sst dev`: no database, and functions on the developer's machine. */
export const alarmTopic = $dev
  ? undefined
  : new aws.sns.Topic("Alarms", { kmsMasterKeyId: createTopicKey().arn });

if (alarmTopic && settings.alarmEmail !== undefined) {
  new aws.sns.TopicSubscription("AlarmsByMail", {
    topic: alarmTopic.arn,
    protocol: "email",
    endpoint: settings.alarmEmail,
  });
}

/**
 * A key of our own: the one that AWS keeps for SNS cannot be opened to CloudWatch, whose alarms then reach nobody. Only
 * alarms of this account may use it.
 */
function createTopicKey(): aws.kms.Key {
  const { accountId } = aws.getCallerIdentityOutput();
  const { partition } = aws.getPartitionOutput();
  return new aws.kms.Key("AlarmsKey", {
    description: "What alarms tell",
    enableKeyRotation: true,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [
        {
          actions: ["kms:*"],
          resources: ["*"],
          principals: [{ type: "AWS", identifiers: [$interpolate`arn:${partition}:iam::${accountId}:root`] }],
        },
        {
          actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
          resources: ["*"],
          principals: [{ type: "Service", identifiers: ["cloudwatch.amazonaws.com"] }],
          conditions: [{ test: "StringEquals", variable: "aws:SourceAccount", values: [accountId] }],
        },
      ],
    }).json,
  });
}
