import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { createSqsQueue } from "@contact-scanner/functions/adapters/sqs-queue";
import { afterEach, expect, test, vi } from "vitest";

const message = {
  job_id: "11111111-1111-4111-8111-111111111111",
  user_id: "22222222-2222-4222-8222-222222222222",
};
const client = new SQSClient({ region: "us-east-1" });
const send = vi.spyOn(client, "send");

afterEach(() => send.mockReset());

test("a scan message goes to the scan queue as JSON", async () => {
  send.mockResolvedValue();
  await createSqsQueue(client, "https://queue.invalid/scans").send(message);
  const command = send.mock.calls[0]?.[0];
  expect(command).toBeInstanceOf(SendMessageCommand);
  expect(command?.input).toEqual({
    QueueUrl: "https://queue.invalid/scans",
    MessageBody: JSON.stringify(message),
  });
});

test("a queue that refuses is the sender's to know", async () => {
  send.mockRejectedValue(new Error("throttled"));
  const sending = createSqsQueue(client, "https://queue.invalid/scans").send(message);
  await expect(sending).rejects.toThrow("throttled");
});
