// The health check of a container, whose image has no curl: ends with 0 where the URL that it is given answers well. It
// reads no settings, since what those need takes ten times as long to load as this takes.

/** ms that an answer may take: Docker waits a little longer for this process */
const ANSWER_TIMEOUT_MS = 3_000;

const url = process.argv[2] ?? "";
const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
const isWell = await fetch(url, { signal }).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = isWell ? 0 : 1;
