import { idsOf, type Scale, type Statement } from "./scale.ts";

/** What stands beside pages and contacts: contents, what callers made, and what the service keeps for itself. */
export function otherStatements({ pages, domains, users, seed }: Scale): Statement[] {
  const uuid = idsOf({ seed });
  const user = (n: string) => uuid("user", `(${n}) % ${users}`);
  const series = (rows: number) => `generate_series(0, ${Math.max(1, Math.round(rows)) - 1}) n`;
  const ended = "last_scans.finished_at is not null";
  return [
    {
      name: "contact_points",
      sql: `insert into contact_points (id, domain_id, kind, value)
        select 1 + 2 * n + k, id, case k when 0 then 'phone' else 'profile' end,
          case k when 0 then '+4930' || 1000000 + n else 'https://www.linkedin.com/company/acme-' || n end
        from sites, generate_series(0, 1) k`,
    },
    {
      name: "contact_point_details",
      sql: `insert into contact_point_details (id, contact_point_id, label, written, method, content_hash, email, person_id)
        select id, id, case kind when 'phone' then 'phone' else 'linkedin' end, value, 'text', md5(value),
          case when id % 20 = 1 then 'info@acme-' || (id - 1) / 2 || '.com' end,
          case when id % 20 = 3 then (select people.id from people where people.domain_id = points.domain_id limit 1) end
        from (select id, kind, left(value, 40) as value, domain_id from contact_points) points`,
    },
    {
      name: "organizations",
      sql: `insert into organizations (id, domain_id, facts, content_hash)
        select 1 + n, id, jsonb_build_object('legal_name',
          jsonb_build_object('value', 'Acme ' || n || ' GmbH', 'method', 'imprint', 'element', null)), md5('' || n)
        from sites where n % 2 = 0`,
    },
    {
      name: "page_contents",
      sql: `insert into page_contents (id, domain_id, contact_point_details, organization_id, content_hash)
        select 1 + p / 5, min(domain_id::text)::uuid, array[1 + 2 * min(n), 2 + 2 * min(n)],
          case when min(n) % 2 = 0 then 1 + min(n) end, md5('' || p / 5)
        from all_pages group by p / 5`,
    },
    {
      name: "mail_domains",
      sql: `insert into mail_domains (domain, due_at, checked_at, domain_exists, mx, null_mx, has_address)
        select domain, now() + interval '5 days', now() - interval '2 days', true, array['mx.' || domain], false, true
        from sites`,
    },
    {
      name: "api_keys",
      sql: `insert into api_keys (id, prefix, key_hash, user_id, scopes)
        select ${uuid("key", "n")}, 'csk_' || n, md5('key ' || n), ${user("n")}, '{read}' from ${series(users * 5)}`,
    },
    {
      name: "batches",
      sql: `insert into batches (id, created_by, created_at)
        select ${uuid("batch", "n")}, ${user("n")}, now() - make_interval(hours => n) from ${series(domains / 20)}`,
    },
    {
      name: "batch_jobs",
      sql: `insert into batch_jobs (batch_id, position, url, job_id, joined)
        select ${uuid("batch", "n / 20")}, n % 20, 'https://acme-' || n || '.com', job_id, false
        from last_scans where n / 20 < ${Math.round(domains / 20)}`,
    },
    {
      name: "schedules",
      sql: `insert into schedules (schedule_id, created_by, domain_id, max_pages, max_depth, every, next_run_at, created_at)
        select ${uuid("schedule", "n")}, user_id, id, 1000, 10, '7d', now() + make_interval(mins => n),
          now() - make_interval(mins => n) from sites where n % 10 = 0`,
    },
    {
      name: "usage_days",
      sql: `insert into usage_days (user_id, day, scans_complete, pages, contacts, bytes, cpu_ms)
        select ${uuid("user", "u")}, current_date - d, 10, 5000, 1000, 1000000, 50000
        from generate_series(0, ${users - 1}) u, generate_series(0, 364) d`,
    },
    {
      name: "usage_key_days",
      sql: `insert into usage_key_days (user_id, day, api_key_id, scans_complete, pages)
        select user_id, current_date - d, id, 2, 1000 from api_keys, generate_series(0, 364) d`,
    },
    {
      name: "webhooks",
      sql: `insert into webhooks (id, created_by, url, host, events, sealed_secret)
        select ${uuid("webhook", "n")}, ${user("n")}, 'https://hooks.example.com/' || n, 'hooks.example.com',
          '{scan.completed}', 'sealed' from ${series(users * 10)}`,
    },
    {
      name: "webhook_events",
      sql: `insert into webhook_events (id, type, job_id, data, created_at)
        select ${uuid("event", "n")}, 'scan.completed', job_id, '{}', last_scans.finished_at from last_scans where ${ended}`,
    },
    {
      name: "webhook_deliveries",
      sql: `insert into webhook_deliveries (webhook_id, event_id, state, attempts, due_at, created_at)
        select ${uuid("webhook", `n % ${users * 10}`)}, ${uuid("event", "n")},
          case when n % 500 = 1 then 'pending' else 'delivered' end, 1, finished_at, finished_at
        from last_scans where ${ended}`,
    },
    {
      name: "audit_log",
      sql: `insert into audit_log (id, at, user_id, action, target)
        select ${uuid("line", "n")}, now() - make_interval(mins => n * 10), ${user("n")}, 'scan.delete', 'scan ' || n
        from ${series(pages / 20)}`,
    },
    {
      name: "suppressed_addresses",
      sql: `insert into suppressed_addresses (email_hash)
        select md5('a ' || n) || md5('b ' || n) from ${series(pages / 100)}`,
    },
    {
      name: "dead_letters",
      sql: `insert into dead_letters (message_id, body, job_id, verdict, created_at)
        select 'message ' || n, '{}', ${uuid("job", "'0 ' || n")}, 'resent', now() - make_interval(hours => n)
        from ${series(pages / 500)}`,
    },
    {
      name: "idempotency_keys",
      sql: `insert into idempotency_keys (user_id, key, request_hash, job_id, created_at)
        select ${user("n")}, 'key ' || n, md5('' || n), ${uuid("job", "'0 ' || n")}, now() - make_interval(secs => n * 20)
        from ${series(pages / 200)}`,
    },
    {
      name: "submit_counters",
      sql: `insert into submit_counters (user_id, window_start, submits)
        select ${uuid("user", "n")}, now() - interval '1 hour', 3 from ${series(users)}`,
    },
  ];
}
