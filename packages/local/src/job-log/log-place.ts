import { join } from "node:path";

/** Where a stage keeps its log. */
export function logFolder(dataDir: string): string {
  return join(dataDir, "log");
}

/** The log's files: the one that grows, and the one that was full before it. */
export function logFiles(dataDir: string): { readonly current: string; readonly previous: string } {
  const folder = logFolder(dataDir);
  return { current: join(folder, "stage.jsonl"), previous: join(folder, "stage.1.jsonl") };
}
