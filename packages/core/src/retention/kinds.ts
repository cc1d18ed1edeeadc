import { auditLog } from "./audit-log.ts";
import { deadLetters } from "./dead-letters.ts";
import { frontier } from "./frontier.ts";
import { goneContacts } from "./gone-contacts.ts";
import { idempotencyKeys } from "./idempotency-keys.ts";
import type { RetentionKind } from "./kind.ts";
import { mailDomains } from "./mail-domains.ts";
import { scanRows } from "./scan-rows.ts";
import { unshownContents } from "./unshown-contents.ts";
import { webhookEvents } from "./webhook-events.ts";

/**
 * Every kind of row that is deleted some time after it was of use. Those of which there are few come first, so that
 * none of them waits for a backlog of the others; contacts come after the scans that show them, what pages told beside
 * them after both, and mail domains after the lists that tell them.
 */
export const RETENTION_KINDS: readonly RetentionKind[] = [
  idempotencyKeys,
  deadLetters,
  auditLog,
  webhookEvents,
  frontier,
  scanRows,
  goneContacts,
  unshownContents,
  mailDomains,
];
