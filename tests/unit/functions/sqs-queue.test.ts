import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { createSqsIntake, createSqsQueue } from "@contact-scanner/functions/adapters/sqs-queue";
import { afterEach, expect, test, vi } from "vitest";

const message = {
  job_id: "11111111-1111-4111-8111-111111111111",
  user_id: "22222222-2222-4222-8222-222222222222",
};
const client = new SQSClient({ region: "us-east-1" });
const send = vi.spyOn(client, "send");

afterEach(() => send.mockReset());

test("a scan message goes to the scan queue as JSON, in the group of its user", async () => {
  send.mockResolvedValue();
  await createSqsQueue(client, "https://queue.invalid/scans").send(message);
  const command = send.mock.calls[0]?.[0];
  expect(command).toBeInstanceOf(SendMessageCommand);
  expect(command?.input).toEqual({
    QueueUrl: "https://queue.invalid/scans",
    MessageBody: JSON.stringify(message),
    MessageGroupId: message.user_id,
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
  const entries = send.mock.calls.flatMap(([command]) =>
    command instanceof SendMessageBatchCommand ? (command.input.Entries ?? []) : [],
  );
  expect(new Set(entries.map(({ MessageGroupId }) => MessageGroupId))).toEqual(new Set([message.user_id]));
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

test("a worker takes messages by itself, no more than SQS gives at a time, and acknowledges each", async () => {
  const received = { MessageId: "m", Body: "{}", ReceiptHandle: "r", Attributes: { SentTimestamp: "1750" } };
  send.mockImplementation(async () => ({ Messages: [received] }));
  const intake = createSqsIntake(client, "https://queue.invalid/scans");
  const [taken] = await intake.receive(64, new AbortController().signal);
  expect(taken).toMatchObject({ id: "m", body: "{}", sentAt: 1_750 });
  const receive = send.mock.calls[0]?.[0];
  expect(receive).toBeInstanceOf(ReceiveMessageCommand);
  expect(receive?.input).toMatchObject({ MaxNumberOfMessages: 10 });
  await taken?.acknowledge();
  const acknowledge = send.mock.calls[1]?.[0];
  expect(acknowledge).toBeInstanceOf(DeleteMessageCommand);
  expect(acknowledge?.input).toEqual({ QueueUrl: "https://queue.invalid/scans", ReceiptHandle: "r" });
});

test("a queue without messages gives none", async () => {
  send.mockImplementation(async () => ({}));
  const intake = createSqsIntake(client, "https://queue.invalid/scans");
  expect(await intake.receive(3, new AbortController().signal)).toEqual([]);
});
