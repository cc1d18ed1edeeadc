import { deepEqual, ok } from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeNewestMigration, checkOut, git, REPOSITORY, removeCheckout } from "./rig/git-checkout.ts";
import { npmStart, type StartedStage } from "./rig/npm-start.ts";

/**
 * Rolls back to a revision (undefined = the last one that did not know the newest migration) and forward again, on one
 * database: today's code, then the older code on today's schema, then today's again. Throws where a scan fails, or
 * lists other addresses than it did.
 */
export async function rehearseRollBack(
  revision: string | undefined,
  say: (text: string) => void,
): Promise<void> {
  const older = revision ?? beforeNewestMigration();
  const folder = mkdtempSync(join(tmpdir(), "contact-scanner-roll-back-"));
  // As the temporary folder itself: root's Postgres runs as another user.
  chmodSync(folder, 0o1777);
  const dataDir = join(folder, "data");
  const checkout = join(folder, "older");
  const scans = new Map<string, string[]>();
  const visit = async (name: string, code: string) => {
    const stage = await npmStart(code, dataDir);
    try {
      await compare(stage, scans);
      const jobId = await stage.scanDemoSite();
      scans.set(jobId, await stage.addressesOf(jobId));
      ok(scans.get(jobId)?.length, "A scan of the demo site finds addresses.");
      await compare(stage, scans);
    } finally {
      await stage.stop();
    }
    say(`${name}: scanned the demo site; ${scans.size} scans list what they listed.`);
  };
  try {
    await visit(`Today's code (${git("rev-parse", "--short", "HEAD")})`, REPOSITORY);
    say(`Checking ${older} out, with today's migrations, and installing it …`);
    checkOut(older, checkout);
    await visit(`The older code (${older}) on today's schema`, checkout);
    await visit("Today's code again", REPOSITORY);
  } finally {
    removeCheckout(checkout);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(stage: StartedStage, scans: ReadonlyMap<string, string[]>): Promise<void> {
  for (const [jobId, addresses] of scans) deepEqual(await stage.addressesOf(jobId), addresses);
}
