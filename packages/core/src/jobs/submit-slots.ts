import { type Slots, slot } from "../db/built-once.ts";
import type { ScanOptions } from "./scan-options.ts";

/** What differs from one submit to another. */
export type SlotValues = {
  /** its name, or its id where the target names that */
  readonly domain: string;
  readonly newDomainId: string;
  readonly jobId: string;
  readonly userId: string;
  readonly apiKeyId: string | null;
  readonly options: ScanOptions;
  readonly sealedHeaders: string | null;
  readonly traceParent: string | null;
  readonly key: string | null;
  readonly requestHash: string | null;
};

/** Where those stand in the statement. */
export const SLOTS: Slots<SlotValues> = {
  domain: slot("domain"),
  newDomainId: slot("newDomainId"),
  jobId: slot("jobId"),
  userId: slot("userId"),
  apiKeyId: slot("apiKeyId"),
  options: slot("options"),
  sealedHeaders: slot("sealedHeaders"),
  traceParent: slot("traceParent"),
  key: slot("key"),
  requestHash: slot("requestHash"),
};
