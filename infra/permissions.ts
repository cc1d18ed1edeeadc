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

/** What calling a function, and waiting for its answer, asks of the caller's role. */
export function mayInvoke(callee: sst.aws.Function): { actions: string[]; resources: $util.Input<string>[] } {
  return { actions: ["lambda:InvokeFunction"], resources: [callee.arn] };
}

/** The policy of a role that one service of AWS takes on, and nobody else. */
export function assumedBy(service: string): $util.Output<string> {
  const principals = [{ type: "Service", identifiers: [service] }];
  return aws.iam.getPolicyDocumentOutput({ statements: [{ actions: ["sts:AssumeRole"], principals }] }).json;
}
