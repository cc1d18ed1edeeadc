import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { unusedPort } from "../helpers/unused-port.ts";

test("SIGTERM to `npm start` stops the stage, and not its parent alone", { timeout: 60_000 }, async () => {
  const temporary = mkdtempSync(join(tmpdir(), "npm-start-"));
  // As /tmp itself: root's Postgres runs as another user.
  chmodSync(temporary, 0o1777);
  const port = await unusedPort();
  const child = spawn("npm", ["start"], {
    cwd: resolve(import.meta.dirname, "../.."),
    env: { ...process.env, PORT: String(port), DATA_DIR: join(temporary, "data"), TMPDIR: temporary },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    for await (const chunk of child.stdout) {
      const text = String(chunk);
      if (text.includes("is ready on")) child.kill("SIGTERM");
    }
    // Its output ends when the last process that holds it does: the stage itself.
    await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});
