import { SQSClient } from "@aws-sdk/client-sqs";

/** A client of the test queue's server. (A file of its own: a worker process loads it without the server.) */
export function connectQueue(endpoint: string): SQSClient {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  return new SQSClient({ endpoint, region: "us-east-1", credentials });
}
