import { GetQueueAttributesCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { createScanQueues, localSqsClient, startQueueServer } from "@contact-scanner/local/queue-server";
import { startPoller } from "@contact-scanner/local/sqs-poller";
import { expect, test } from "vitest";
import { silentLog } from "../../helpers/silent-log.ts";

test("an event that is late lets the next one begin beside it, and its message is acknowledged when it ends", async () => {
  const server = await startQueueServer();
  const client = localSqsClient(server.endpoint);
  const { scans: QueueUrl } = await createScanQueues(client, server.endpoint);
  const send = (MessageBody: string) => client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  const names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"] as const;
  const counts = async () => {
    const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...names] });
    const { Attributes } = await client.send(command);
    return names.map((name) => Number(Attributes?.[name]));
  };
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const poller = startPoller({
    client,
    queueUrl: QueueUrl,
    batchSize: 1,
    nextAfterMs: 20,
    log: silentLog,
    async handler({ Records }) {
      const body = Records[0]?.body ?? "";
      begun.push(body);
      await new Promise<void>((resolve) => ends.set(body, resolve));
      // What failed comes again, as ever.
      const failed = body === "fails" ? Records : [];
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    },
  });
  try {
    await send("first");
    await expect.poll(() => begun).toEqual(["first"]);
    await send("fails");
    await expect.poll(() => begun).toEqual(["first", "fails"]);
    expect(await counts()).toEqual([0, 2]);
    ends.get("fails")?.();
    ends.get("first")?.();
    await expect.poll(counts).toEqual([0, 1]);
  } finally {
    await poller.stop();
    client.destroy();
    await server.stop();
  }
});
