import type { Schema } from "./call-types.ts";

/** What a webhook is told: docs/webhooks.md says when each comes. Types newer than this client may come too. */
export type WebhookEvent =
  | Event<"scan.completed", ScanEnd & SeenContacts & { readonly links: ScanLinks }>
  | Event<"scan.failed", ScanEnd & { readonly links: Pick<ScanLinks, "scan"> }>
  | Event<"scan.cancelled", ScanEnd & SeenContacts & { readonly links: ScanLinks }>
  | Event<"contacts.changed", ScanEnd & ContactsChanged>
  | Event<"batch.completed", BatchEnd>
  | Event<"webhook.test", { readonly webhook_id: string }>;

type Event<Type extends string, Data> = {
  /** The `webhook-id`: the same each time that the event comes, by which a receiver knows it. */
  readonly id: string;
  readonly type: Type;
  /** When it happened, as RFC 3339 writes it. */
  readonly timestamp: string;
  readonly data: Data;
};

type ScanEnd = {
  readonly job_id: string;
  readonly status: Schema<"JobStatus">;
  /** null once the domain was deleted */
  readonly domain_id: string | null;
  readonly domain: string | null;
  /** Why the scan failed, in a sentence. */
  readonly error: string | null;
  readonly result_data: Schema<"ScanResultSummary"> | null;
};

/** Paths of the API. */
type ScanLinks = { readonly scan: string; readonly contacts: string };

/** Where the webhook includes contacts: the first 100. */
type SeenContacts = {
  readonly contacts?: readonly (ToldContact &
    Pick<Schema<"Contact">, "person_name" | "person_role" | "department" | "seniority">)[];
  readonly more_contacts?: boolean;
};

type ToldContact = Pick<Schema<"Contact">, "email" | "email_type" | "source_url">;

type ContactsChanged = {
  /** The scan that it is compared with. */
  readonly since: string;
  /** How many addresses changed, by how. */
  readonly changes: Readonly<Record<Schema<"Change">, number>>;
  /** Where the webhook includes contacts: the first 100. */
  readonly contacts?: readonly (ToldContact & { readonly changes: readonly Schema<"Change">[] })[];
  readonly more_contacts?: boolean;
  readonly links: { readonly scan: string; readonly changes: string };
};

type BatchEnd = Pick<Schema<"Batch">, "batch_id" | "created_at" | "finished_at" | "urls" | "refused"> & {
  readonly scans: Pick<Schema<"Batch">["scans"], "complete" | "failed" | "cancelled">;
  readonly links: { readonly batch: string; readonly contacts: string };
};
