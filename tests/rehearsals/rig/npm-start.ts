import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import * as z from "zod/mini";

/** ms between two looks at a scan */
const LOOK_MS = 200;

const scanSchema = z.looseObject({ job_id: z.string() });
const statusSchema = z.looseObject({ status: z.string() });
const contactsSchema = z.looseObject({ items: z.array(z.looseObject({ email: z.string() })) });

/** `npm start` in a checkout. */
export type StartedStage = {
  /** Scans the demo site to its end and gives back the job's id. */
  scanDemoSite(): Promise<string>;
  /** The addresses that a scan lists, sorted. */
  addressesOf(jobId: string): Promise<string[]>;
  stop(): Promise<void>;
};

/** Starts the stage of a checkout on this data. Throws what it printed where it does not start. */
export async function npmStart(folder: string, dataDir: string): Promise<StartedStage> {
  const child: ChildProcess = spawn("npm", ["start"], {
    cwd: folder,
    env: { ...process.env, PORT: "0", DATA_DIR: dataDir, MAIL_DOMAINS: "false" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const ended = once(child, "exit");
  child.stderr?.on("data", (chunk) => {
    printed += String(chunk);
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      printed += String(chunk);
      if (printed.includes("Ctrl-C stops.")) resolve();
    });
    void ended.then(() => reject(new Error(`The stage of ${folder} did not start:\n${printed}`)));
  });
  const url = /(http:\/\/[\w.:-]+)\/api\/v3\/scan\/website/.exec(printed)?.[1];
  const token = /Bearer ([^"]+)"/.exec(printed)?.[1];
  const domainId = /"domain_id": "([^"]+)"/.exec(printed)?.[1];
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${url}/api/v3/${path}`, {
      method: body ? "POST" : "GET",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  };
  return {
    async scanDemoSite() {
      const { job_id: jobId } = scanSchema.parse(await ask("scan/website", { domain_id: domainId }));
      for (;;) {
        const { status } = statusSchema.parse(await ask(`scan/status/${jobId}`));
        if (status === "complete") return jobId;
        if (status === "failed" || status === "cancelled") throw new Error(`The scan ${jobId} is ${status}.`);
        await delay(LOOK_MS);
      }
    },
    async addressesOf(jobId) {
      const { items } = contactsSchema.parse(await ask(`scan/${jobId}/contacts`));
      return items.map(({ email }) => email).toSorted();
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
