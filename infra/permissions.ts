/** What an SQS event source asks of its function's role. */
export function mayReceive(queue: sst.aws.Queue): { actions: string[]; resources: $util.Input<string>[] } {
  return {
    actions: [
      "sqs:ReceiveMessage",
      "sqs:DeleteMessage",
      "sqs:GetQueueAttributes",
      "sqs:ChangeMessageVisibility",
    ],
    resources: [queue.arn],
  };
}
