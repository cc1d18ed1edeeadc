import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { routes } from "@contact-scanner/functions/routes";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const bundler = fileURLToPath(new URL("../../../packages/functions/bundle.ts", import.meta.url));
const outDir = mkdtempSync(join(tmpdir(), "contact-scanner-bundles-"));

beforeAll(async () => void (await run(process.execPath, [bundler, "--out", outDir])));
afterAll(() => rmSync(outDir, { recursive: true }));

test.each([...routes.map(({ entry }) => entry), "crawl", "reconcile", "dead-letters"])(
  "the bundle of %s loads alone, outside the repository, without node_modules",
  async (entry) => {
    const script = `console.log(typeof (await import("${pathToFileURL(join(outDir, `${entry}.mjs`))}")).handler)`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: outDir,
      env: {
        AWS_REGION: "us-east-1",
        DATABASE_URL: "postgres://localhost/none",
        SCAN_QUEUE_URL: "https://sqs.us-east-1.amazonaws.com/000000000000/scans",
        JWT_SECRET: "a secret of thirty-two bytes or more",
        SUPPRESSION_KEY: "a key of thirty-two bytes or more",
      },
    });
    expect(stdout.trim()).toBe("function");
  },
);
