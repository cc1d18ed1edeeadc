import { readLocalSettings } from "./env.ts";

// The health check of a container, whose image has no curl: ends with 0 where the stage at PORT of this machine answers
// that it is well.

/** ms that an answer may take: Docker waits a little longer for this process */
const ANSWER_TIMEOUT_MS = 3_000;

const { port } = readLocalSettings();
const response = await fetch(`http://127.0.0.1:${port}/healthz`, {
  signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
}).catch(() => undefined);
process.exitCode = response?.ok ? 0 : 1;
