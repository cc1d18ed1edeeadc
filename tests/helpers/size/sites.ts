import { idsOf, type Scale, type Statement } from "./scale.ts";

/** scans a domain has had, one after another; the last two kept their rows */
const ROUNDS = 4;
/** days between two scans of a domain: retention of 60 days finds the older of two due */
const DAYS_BETWEEN = 45;

/**
 * Users, domains and their scans. `sites` says how much of all each domain has. Ten have a hundredth of the pages each,
 * of a million 10,000, as many as a scan reads; the first of them has a third of the contacts. The others have some
 * twenty pages and four contacts. Scan r of domain d has the number 1 + r × domains + d: a domain's are in their order.
 */
export function siteStatements({ pages, contacts, domains, users, seed }: Scale): Statement[] {
  const uuid = idsOf({ seed });
  const hash = (n: string) => `abs(hashint8extended(${n}, ${seed}) % 1000)`;
  const began = `make_interval(days => ${ROUNDS * DAYS_BETWEEN})`;
  return [
    {
      name: "profiles",
      sql: `insert into profiles (id, email)
        select ${uuid("user", "n")}, 'user' || n || '@example.com' from generate_series(0, ${users - 1}) n`,
    },
    {
      name: "sites",
      sql: `create temp table sites as
        with weighed as (
          select n,
            case when n < 10 then 0.01 else 0.9 / ${domains - 10} * (0.5 + ${hash("n")} / 1000.0) end as page_share,
            case when n = 0 then 0.333 when n < 10 then 0.01
              else 0.577 / ${domains - 10} * (0.2 + ${hash("n + 1000000")} / 625.0) end as contact_share
          from generate_series(0, ${domains - 1}) n
        ), summed as (
          select n,
            round(${pages} * sum(page_share) over before / sum(page_share) over ())::int as page_end,
            round(${contacts} * sum(contact_share) over before / sum(contact_share) over ())::int as contact_end
          from weighed window before as (order by n)
        )
        select n, ${uuid("domain", "n")} as id, 'acme-' || n || '.com' as domain,
          ${uuid("user", `n % ${users}`)} as user_id,
          lag(page_end, 1, 0) over (order by n) as first_page,
          greatest(page_end - lag(page_end, 1, 0) over (order by n), 1) as pages,
          lag(contact_end, 1, 0) over (order by n) as first_contact,
          contact_end - lag(contact_end, 1, 0) over (order by n) as contacts
        from summed`,
    },
    {
      name: "domains",
      sql: `insert into domains (id, domain, created_by, last_scan, current_since, created_at)
        select id, domain, user_id, now() - interval '2 days', now() - interval '2 days',
          now() - ${began} + make_interval(secs => n) from sites`,
    },
    {
      name: "jobs",
      sql: `insert into jobs (id, job_id, job_type, status, created_by, domain_id, progress, result_data, error,
          job_metadata, attempts, lease_expires_at, started_at, finished_at, created_at, updated_at,
          scan_rows, sent_at, held)
        select 1 + r * ${domains} + n, ${uuid("job", `r || ' ' || n`)}, 'website_scan', status::task_status, user_id,
          id, case status when 'complete' then 1 when 'pending' then 0 else 0.5 end,
          case when status in ('complete', 'cancelled') then jsonb_build_object('evidence', 'complete',
            'stopped_by', 'frontier_empty', 'pages_scanned', pages, 'pages_failed', 0, 'pages_skipped', '{}'::jsonb,
            'pages_known', pages, 'contacts_found', contacts, 'contacts_by_type', '{"corporate": 5}'::jsonb,
            'bytes', pages::bigint * 40000, 'cpu_ms', pages * 5) end,
          case status when 'failed' then 'acme.com did not answer.' end,
          '{"start_url": null, "max_pages": 1000, "max_depth": 10}', case status when 'pending' then 0 else 1 end,
          case status when 'running' then now() + interval '90 seconds' end,
          case when status <> 'pending' then at end,
          case when status in ('complete', 'failed', 'cancelled') then at + interval '10 minutes' end, at, at,
          case when status in ('pending', 'running') then null when r < ${ROUNDS - 2} then 'deleted' else 'own' end,
          case status when 'pending' then now() end, status = 'pending' and n % 400 = 57
        from (
          select sites.*, r, now() - ${began} + make_interval(days => r * ${DAYS_BETWEEN}, secs => n) as at,
            case when r = ${ROUNDS - 1} and n % 100 = 7 then 'running' when r = ${ROUNDS - 1} and n % 100 = 57 then 'pending'
              when n >= 10 and n % 100 in (20, 40, 60, 80, 90, 95) then 'failed'
              when n >= 10 and n % 100 in (30, 70) then 'cancelled' else 'complete' end as status
          from sites, generate_series(0, ${ROUNDS - 1}) r
        ) scans`,
    },
    {
      name: "last_scans",
      sql: `create temp table last_scans as
        select n, id, job_id, domain_id, finished_at, status from (
          select (id - 1) % ${domains} as n, (id - 1) / ${domains} as round, jobs.* from jobs
        ) scans where round = ${ROUNDS - 1}`,
    },
    {
      name: "frontier_changes",
      sql: `insert into frontier_changes (job_id, number, queued, done)
        select job_id, number, (select jsonb_agg(jsonb_build_array('https://acme-' || n || '.com/' || k, 2, 0.5))
          from generate_series(1, 50) k), '[]'
        from last_scans, generate_series(1, 20) number where status = 'running'`,
    },
  ];
}

/** The number of a domain's scan in one of its last two rounds: 0 is the last, 1 the one before. */
export function scanNumber({ domains }: Scale, domain: string, before: 0 | 1): string {
  return `(1 + ${ROUNDS - 1 - before} * ${domains} + ${domain})`;
}
