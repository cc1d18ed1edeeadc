import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { DB } from "@contact-scanner/core/db/database";
import { batchStatus } from "@contact-scanner/core/jobs/batch-status";
import type { Kysely } from "kysely";
import { Webhook } from "standardwebhooks";
import { expect } from "vitest";
import { listen } from "../../helpers/listen.ts";

/** What a receiver does wrong with a request. */
export type ReceiverFault = "fails" | "hangs" | "redirects" | "breaks_off";

export const RECEIVER_FAULTS: readonly ReceiverFault[] = ["fails", "hangs", "redirects", "breaks_off"];

export type Receiver = {
  /** host:port, as an allowed host names it */
  readonly host: string;
  /** the ids of the events that it has taken */
  readonly taken: ReadonlySet<string>;
  /** requests that it got */
  readonly requests: number;
  /** requests that nobody should have sent: not verified, or of scans or batches whose end could not be read yet */
  readonly problems: readonly string[];
  stop(): Promise<void>;
};

export type ReceiverOptions = {
  readonly db: Kysely<DB>;
  /** of the webhook, which is made once the receiver's host is known */
  readonly secret: () => string;
  /** What it does with the next request: a fault, or an answer of a status. */
  readonly next: () => ReceiverFault | number;
};

/** A receiver on a real server, which looks at each request as a careful one does, and at what it is about. */
export async function startReceiver({ db, secret, next }: ReceiverOptions): Promise<Receiver> {
  const taken = new Set<string>();
  const problems: string[] = [];
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests++;
    const body = await text(request);
    const id = String(request.headers["webhook-id"]);
    try {
      await verify(body, request.headers);
    } catch (error) {
      problems.push(`${id}: ${error}`);
    }
    const what = next();
    if (typeof what !== "number") return doWrong(response, what);
    if (what < 300) taken.add(id);
    response.writeHead(what).end();
  });

  async function verify(body: string, headers: Record<string, unknown>): Promise<void> {
    const names = ["webhook-id", "webhook-timestamp", "webhook-signature"];
    new Webhook(secret()).verify(
      body,
      Object.fromEntries(names.map((name) => [name, String(headers[name])])),
    );
    const { job_id, status, batch_id, scans } = JSON.parse(body).data;
    if (batch_id !== undefined) return await verifyBatch(batch_id, scans);
    const job = await db
      .selectFrom("jobs")
      .select("status")
      .where("job_id", "=", job_id)
      .executeTakeFirstOrThrow();
    if (job.status !== status) throw new Error(`told as ${status}, and is ${job.status}`);
  }

  async function verifyBatch(batchId: string, scans: object): Promise<void> {
    const batch = await batchStatus(db, batchId);
    expect(batch.scans).toEqual({ pending: 0, running: 0, ...scans });
  }

  const host = `127.0.0.1:${await listen(server)}`;
  return {
    host,
    taken,
    problems,
    get requests() {
      return requests;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function doWrong(response: ServerResponse, fault: ReceiverFault): void {
  switch (fault) {
    case "fails":
      response.writeHead(500).end();
      return;
    case "hangs":
      return;
    case "redirects":
      response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
      return;
    case "breaks_off":
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => response.destroy());
      return;
  }
}
