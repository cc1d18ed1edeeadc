import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
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

const many = Array.from({ length: 25 }, () => ({ ...message, job_id: crypto.randomUUID() }));

function confirm(command: unknown, isConfirmed: (jobId: string) => boolean) {
  if (!(command instanceof SendMessageBatchCommand)) throw new Error("No batch was sent.");
  const ids = command.input.Entries?.map(({ Id = "" }) => Id) ?? [];
  return {
    $metadata: {},
    Successful: ids.filter(isConfirmed).map((Id) => ({ Id, MessageId: Id, MD5OfMessageBody: "" })),
    Failed: ids.filter((id) => !isConfirmed(id)).map((Id) => ({ Id, Code: "Throttled", SenderFault: false })),
  };
}

test("many messages go in batches of ten, and all are confirmed", async () => {
  send.mockImplementation(async (command) => confirm(command, () => true));
  const { sentJobIds, refusal } = await createSqsQueue(client, "https://queue.invalid/scans").sendAll(many);
  expect(sentJobIds).toEqual(many.map(({ job_id }) => job_id));
  expect(refusal).toBeUndefined();
  expect(send).toHaveBeenCalledTimes(3);
});

test("of many messages, those that SQS refuses are told from those it took", async () => {
  const refused = new Set<string | undefined>([many[3]?.job_id, many[14]?.job_id]);
  send.mockImplementation(async (command) => confirm(command, (jobId) => !refused.has(jobId)));
  const { sentJobIds, refusal } = await createSqsQueue(client, "https://queue.invalid/scans").sendAll(many);
  expect(sentJobIds).toEqual(many.map(({ job_id }) => job_id).filter((id) => !refused.has(id)));
  expect(refusal).toBeInstanceOf(Error);
});

test("a batch that SQS does not answer is a refusal, and the other batches' messages count as sent", async () => {
  send.mockRejectedValueOnce(new Error("throttled"));
  send.mockImplementation(async (command) => confirm(command, () => true));
  const { sentJobIds, refusal } = await createSqsQueue(client, "https://queue.invalid/scans").sendAll(many);
  expect(sentJobIds).toEqual(many.slice(10).map(({ job_id }) => job_id));
  expect(refusal).toMatchObject({ message: "throttled" });
});
