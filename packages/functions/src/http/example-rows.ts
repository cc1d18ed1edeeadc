/** The rows that the documentation's examples speak of. A test makes them, calls every example and compares. */
export const EXAMPLE = {
  userId: "0b7f2c1e-9a55-4d0a-8c3e-2f6a1d4b7e90",
  jobId: "6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18",
  runningJobId: "1c0e8b6d-5a37-4f92-b4d1-7e2f9a6c3d05",
  pausedJobId: "e7a94c12-6b0d-4f35-8a21-3d5c9f0b7e46",
  batchId: "c3f58a07-9d1e-4b62-a7f4-5e8b2c6d0a19",
  domainId: "2b9e7d40-63c1-4e8f-a1d7-94c5e0f3b826",
  domain: "harbour-lane-books.com",
  runningDomainId: "8d4a1f63-0c2b-4b9e-9f75-3a6e1c7d2048",
  runningDomain: "example.org",
  pausedDomainId: "47d2b9e1-8c5f-4a03-b6d8-1f9e7c3a5b20",
  pausedDomain: "example.net",
  scheduleId: "7c41d787-0a8f-4d63-b5e7-18f2c6a90b3d",
  email: "orders@harbour-lane-books.com",
  webhookId: "7c3d9e52-4b80-4a6f-8d1e-5f2a0b9c6e47",
  apiKeyId: "b7d40a15-3e8f-4c62-9a07-d61e5b2c8f93",
  deliveryId: "e91b4d06-7a2c-4f53-b8e0-1c6d3f5a9274",
  eventId: "c05f8a3e-92d7-4164-a3b9-80e7d4c1f652",
  /** An id that no row has. */
  unknownId: "99999999-9999-4999-8999-999999999999",
} as const;

/** The complete scan. */
export const EXAMPLE_SCAN = {
  job_id: EXAMPLE.jobId,
  job_type: "website_scan",
  status: "complete",
  waiting: false,
  paused_at: null,
  progress: 1,
  domain_id: EXAMPLE.domainId,
  domain: EXAMPLE.domain,
  created_by: EXAMPLE.userId,
  result_data: {
    evidence: "complete",
    stopped_by: "frontier_empty",
    pages_scanned: 2,
    pages_needing_script: 0,
    pdfs_read: 0,
    script_files: 0,
    pages_rendered: 0,
    pages_render_failed: {},
    render: "auto",
    has_renderer: true,
    pages_failed: 0,
    pages_failed_by_reason: {},
    pages_skipped: {},
    pages_known: 2,
    contacts_found: 1,
    contacts_by_type: { service: 1 },
    collected: ["emails", "people", "phones", "profiles", "forms", "organization"],
    role_only: false,
    bytes: 18_204,
    cpu_ms: 21,
    emails: [EXAMPLE.email],
  },
  scan_rows: "own",
  error: null,
  created_at: "2026-03-02T09:30:00.000Z",
  updated_at: "2026-03-02T09:30:06.000Z",
  started_at: "2026-03-02T09:30:01.000Z",
  finished_at: "2026-03-02T09:30:06.000Z",
} as const;

export const noSuchScan = {
  code: "not_found",
  detail: `There is no scan ${EXAMPLE.unknownId}. POST /api/v3/scan/website starts one.`,
} as const;

export const EXAMPLE_DOMAIN = {
  id: EXAMPLE.domainId,
  domain: EXAMPLE.domain,
  last_scan: "2026-03-02T09:30:06.000Z",
  created_at: "2026-03-02T09:29:58.000Z",
  updated_at: "2026-03-02T09:30:06.000Z",
} as const;

export const EXAMPLE_NEW_DOMAIN = {
  id: "d3b1c5a8-7e42-4f06-9c1b-5a8e0d7f6234",
  domain: "example.com",
  last_scan: null,
  created_at: "2026-03-02T10:00:00.000Z",
  updated_at: "2026-03-02T10:00:00.000Z",
} as const;

/** The same scan as lists show it. */
export const EXAMPLE_SCAN_SUMMARY = { ...EXAMPLE_SCAN, result_data: withoutEmails(EXAMPLE_SCAN.result_data) };

function withoutEmails<T extends { emails: unknown }>({ emails, ...summary }: T): Omit<T, "emails"> {
  return summary;
}

/** The schedule of the domain that was scanned. */
export const EXAMPLE_SCHEDULE = {
  schedule_id: EXAMPLE.scheduleId,
  domain_id: EXAMPLE.domainId,
  domain: EXAMPLE.domain,
  start_url: null,
  every: null,
  cron: "0 10 * * 1",
  time_zone: "Europe/Berlin",
  max_pages: 100,
  max_depth: 20,
  include: [],
  exclude: [],
  only_languages: [],
  start_paths: [],
  subdomains: true,
  collect: ["emails", "people", "phones", "profiles", "forms", "organization"],
  render: "auto",
  only_changes: false,
  next_run_at: "2026-03-09T09:30:00.000Z",
  last_run_at: "2026-03-02T09:30:00.000Z",
  last_job_id: EXAMPLE.jobId,
  last_status: "complete",
  last_error: null,
  failures: 0,
  paused_at: null,
  pause_reason: null,
  created_by: EXAMPLE.userId,
  created_at: "2026-03-01T12:00:00.000Z",
  updated_at: "2026-03-02T09:30:00.000Z",
} as const;

export const EXAMPLE_NEW_SCHEDULE = {
  ...EXAMPLE_SCHEDULE,
  schedule_id: "c5a2e8f1-94b0-4e7d-8d36-f01b7a5c2e49",
  domain_id: EXAMPLE_NEW_DOMAIN.id,
  domain: EXAMPLE_NEW_DOMAIN.domain,
  start_url: "https://example.com/",
  every: "24h",
  cron: null,
  time_zone: null,
  max_pages: 50,
  next_run_at: "2026-03-02T10:21:09.000Z",
  last_run_at: null,
  last_job_id: null,
  last_status: null,
  created_at: "2026-03-02T10:00:00.000Z",
  updated_at: "2026-03-02T10:00:00.000Z",
} as const;

export const noSuchSchedule = {
  code: "not_found",
  detail: `There is no schedule ${EXAMPLE.unknownId}. POST /api/v3/schedules makes one.`,
} as const;

export const noSuchDomain = {
  code: "not_found",
  detail: `There is no domain ${EXAMPLE.unknownId}. POST /api/v3/domains makes one.`,
} as const;

/** When the complete scan saw its one contact. */
const SEEN = "2026-03-02T09:30:04.000Z";

export const EXAMPLE_PAGE = {
  id: "5e0c7a92-1d4b-4c38-8f6a-b2e9d0c3f715",
  url: `https://${EXAMPLE.domain}/contact`,
  status_code: 200,
  content_type: "text/html",
  title: "Contact – Harbour Lane Books",
  word_count: 184,
  depth: 1,
  error: null,
  reading: "all",
  links_skipped: {},
  needs_script: false,
  rendered: false,
  place: 2,
  last_scan: SEEN,
  scan_job_id: EXAMPLE.jobId,
  created_at: SEEN,
} as const;

export const EXAMPLE_CONTACT = {
  id: "a4c1e7f0-2b6d-4e95-9d38-6f0b5c2a8e17",
  email: EXAMPLE.email,
  email_type: "service",
  has_gmail: false,
  method: "mailto",
  context: `Orders: ${EXAMPLE.email}`,
  person_name: null,
  person_role: null,
  department: null,
  seniority: null,
  person_reason: null,
  confidence: 99,
  confidence_reasons: [
    "published on 1 page",
    "mailto on the contact page",
    "domain of the site",
    "mail server exists",
  ],
  deliverability: "ok",
  deliverability_reasons: ["mail server exists", "publishes SPF"],
  mail_provider: "Google",
  source_url: EXAMPLE_PAGE.url,
  source_job_id: EXAMPLE.jobId,
  sources: [
    {
      page: EXAMPLE_PAGE.url,
      method: "mailto",
      context: `Orders: ${EXAMPLE.email}`,
      first_seen: SEEN,
      last_seen: SEEN,
      still_on_page: true,
    },
  ],
  sources_count: 1,
  first_seen: SEEN,
  last_seen: SEEN,
  created_at: SEEN,
} as const;

/** The same contact as its domain has it now. */
export const EXAMPLE_DOMAIN_CONTACT = { ...EXAMPLE_CONTACT, state: "current", last_confirmed: SEEN } as const;

/** The same contact in the list of a batch. */
export const EXAMPLE_BATCH_CONTACT = { scanned_domain: EXAMPLE.domain, ...EXAMPLE_CONTACT } as const;

/** A batch of the complete scan, a running one and a paused one, and a URL that was none. */
export const EXAMPLE_BATCH = {
  batch_id: EXAMPLE.batchId,
  created_by: EXAMPLE.userId,
  created_at: "2026-03-02T09:30:00.000Z",
  finished_at: null,
  progress: 0.5,
  urls: 4,
  refused: 1,
  scans: { pending: 0, running: 2, complete: 1, failed: 0, cancelled: 0 },
  waiting: 0,
  paused: 1,
} as const;

export const noSuchBatch = {
  code: "not_found",
  detail: `There is no batch ${EXAMPLE.unknownId}. POST /api/v3/scan/batch makes one.`,
} as const;

export const EXAMPLE_BATCH_CONTACT_CSV = [
  "scanned_domain,email,email_type,has_gmail,method,context,source_url,source_job_id,sources_count,first_seen,last_seen,created_at,person_name,person_role,department,seniority,person_reason,confidence,confidence_reasons,deliverability,deliverability_reasons,mail_provider",
  `${EXAMPLE.domain},${EXAMPLE.email},service,false,mailto,Orders: ${EXAMPLE.email},${EXAMPLE_PAGE.url},${EXAMPLE.jobId},1,${SEEN},${SEEN},${SEEN},,,,,,99,"published on 1 page; mailto on the contact page; domain of the site; mail server exists",ok,"mail server exists; publishes SPF",Google`,
  "",
].join("\r\n");

export const EXAMPLE_CONTACT_CSV = [
  "email,email_type,has_gmail,method,context,source_url,source_job_id,sources_count,first_seen,last_seen,created_at,person_name,person_role,department,seniority,person_reason,confidence,confidence_reasons,deliverability,deliverability_reasons,mail_provider",
  `${EXAMPLE.email},service,false,mailto,Orders: ${EXAMPLE.email},${EXAMPLE_PAGE.url},${EXAMPLE.jobId},1,${SEEN},${SEEN},${SEEN},,,,,,99,"published on 1 page; mailto on the contact page; domain of the site; mail server exists",ok,"mail server exists; publishes SPF",Google`,
  "",
].join("\r\n");

/** The same contact as what is new in the domain's first scan. */
export const EXAMPLE_CHANGE = {
  id: EXAMPLE_CONTACT.id,
  email: EXAMPLE.email,
  changes: ["appeared"],
  email_type: "service",
  previous_type: null,
  pages_joined: [EXAMPLE_PAGE.url],
  pages_joined_count: 1,
  pages_left: [],
  pages_left_count: 0,
  context: EXAMPLE_CONTACT.context,
  source_url: EXAMPLE_PAGE.url,
  created_at: SEEN,
} as const;

export const EXAMPLE_CHANGE_CSV = [
  "email,changes,email_type,previous_type,pages_joined,pages_joined_count,pages_left,pages_left_count,context,source_url,since_job_id,created_at",
  `${EXAMPLE.email},appeared,service,,${EXAMPLE_PAGE.url},1,,0,Orders: ${EXAMPLE.email},${EXAMPLE_PAGE.url},,${SEEN}`,
  "",
].join("\r\n");

export const EXAMPLE_USAGE = {
  day: "2026-03-02",
  scans_complete: 1,
  scans_failed: 0,
  scans_cancelled: 0,
  pages: 2,
  contacts: 1,
  bytes: 18_204,
  cpu_ms: 21,
} as const;

/** The same day: the complete scan was started by a key. */
export const EXAMPLE_KEY_USAGE = {
  ...EXAMPLE_USAGE,
  api_key: { id: EXAMPLE.apiKeyId, prefix: "cs_live_4mPq", name: "nightly import" },
} as const;

/** The same key, as its owner's list shows it. */
export const EXAMPLE_KEY = {
  id: EXAMPLE.apiKeyId,
  prefix: "cs_live_4mPq",
  name: "nightly import",
  scopes: ["scans:read", "scans:write"],
  created_at: "2026-03-01T08:00:00.000Z",
  expires_at: null,
  last_used_at: null,
  revoked_at: null,
} as const;

/** A key as it is shown once; nobody has it. */
export const EXAMPLE_KEY_TEXT = "cs_live_4mPq8vN2bXk7sRtY5wZc3dFg6hJl9nQp1sTuV0xA2yB4C6e";

export const noSuchKey = {
  code: "not_found",
  detail: `You have no key ${EXAMPLE.unknownId}. GET /api/v3/keys lists yours.`,
} as const;

export const EXAMPLE_USAGE_CSV = [
  "day,scans_complete,scans_failed,scans_cancelled,pages,contacts,bytes,cpu_ms",
  "2026-03-02,1,0,0,2,1,18204,21",
  "",
].join("\r\n");

export const EXAMPLE_WEBHOOK = {
  id: EXAMPLE.webhookId,
  url: `https://hooks.${EXAMPLE.domain}/contact-scanner`,
  events: ["scan.completed", "contacts.changed"],
  include: [],
  state: "active",
  disabled_reason: null,
  failing_since: null,
  previous_secret_until: null,
  created_at: "2026-03-02T09:00:00.000Z",
  updated_at: "2026-03-02T09:00:00.000Z",
} as const;

/** A secret as it is shown once; no webhook has it. */
export const EXAMPLE_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw1Yh0sT3xk5E=";

/** What the webhook was told of the complete scan. */
export const EXAMPLE_DELIVERY = {
  id: EXAMPLE.deliveryId,
  webhook_id: EXAMPLE.webhookId,
  event_id: EXAMPLE.eventId,
  event_type: "scan.completed",
  job_id: EXAMPLE.jobId,
  batch_id: null,
  state: "delivered",
  attempts: 1,
  next_try_at: null,
  tries: [{ at: "2026-03-02T09:30:07.000Z", status: 204, error: null, ms: 87 }],
  created_at: "2026-03-02T09:30:06.000Z",
} as const;

export const noSuchWebhook = {
  code: "not_found",
  detail: `You have no webhook ${EXAMPLE.unknownId}. POST /api/v3/webhooks makes one.`,
} as const;
