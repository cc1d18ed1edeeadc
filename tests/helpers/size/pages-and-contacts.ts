import { idsOf, type Scale, type Statement } from "./scale.ts";
import { scanNumber } from "./sites.ts";

/**
 * Pages, contacts and what scans saw of both. Contact k of a domain stands on page k, and the first one in every foot.
 * Of a hundred addresses ten went from their page, and five stand there in other words than before. One title in 200
 * tells an address, one in 1,000 spells it out; one context in 20 tells an agency's address beside its own.
 */
export function pageStatements(scale: Scale): Statement[] {
  const uuid = idsOf(scale);
  const last = scanNumber(scale, "n", 0);
  const before = scanNumber(scale, "n", 1);
  return [
    {
      name: "all_pages",
      sql: `create temp table all_pages as
        select sites.n, sites.id as domain_id, domain, k, first_page + k as p, ${uuid("page", "(first_page + k)")} as id,
          case when (first_page + k) % 200 = 3 then 'Write to desk' || (first_page + k) || '@' || domain
            when (first_page + k) % 1000 = 5 then 'desk' || (first_page + k) || ' at acme-' || sites.n || ' dot com'
            else 'Our team, page ' || k || ' of Acme ' || sites.n || ', the people at your side' end as title
        from sites, generate_series(0, pages - 1) k`,
    },
    {
      name: "pages",
      sql: `insert into pages (id, domain_id, url, status_code, content_type, title, word_count, depth, last_scan,
          last_read, page_metadata, contents_id, created_at)
        select id, domain_id, 'https://' || domain || '/team/' || k, 200, 'text/html', title, 300, 2,
          now() - interval '2 days', now() - interval '2 days',
          '{"skipped": {}, "links": [], "etag": "\\"5d41402abc4b2a76b9719d911017c592\\""}', 1 + p / 5,
          now() - interval '100 days' + make_interval(secs => p / 10.0)
        from all_pages`,
    },
    ...[last, before].map((scan, n) => ({
      name: "scan_pages",
      sql: `insert into scan_pages (page_id, scan_id, read_at, reading, depth, status_code, word_count, content_type,
          title, page_metadata, contents_id)
        select all_pages.id, ${scan}, jobs.finished_at - interval '5 minutes' + make_interval(secs => k / 1000.0), 'all',
          2, 200, 300, 'text/html', title, '{"skipped": {}}', 1 + p / 5
        from all_pages join jobs on jobs.id = ${scan} and jobs.status <> 'failed' and jobs.scan_rows = 'own'
        where ${n} = 0 or p % 20 <> 0`,
    })),
    {
      name: "all_contacts",
      sql: `create temp table all_contacts as
        select sites.n, sites.id as domain_id, domain, k, first_contact + k as c, first_page + k % pages as p,
          ${uuid("contact", "(first_contact + k)")} as id,
          case when k = 0 then 'info@' || domain
            when k % 10 = 1 then 'jane.doe' || (first_contact + k) || '@gmail.com'
            else (array['jane', 'kim', 'ann', 'bob', 'maria', 'olga', 'luis'])[1 + k % 7] || '.'
              || (array['doe', 'miller', 'lopez', 'novak', 'rossi'])[1 + k % 5] || k || '@' || domain end as email,
          (case when k = 0 then 'service' when k % 10 = 1 then 'free' else 'corporate' end)::contact_email_type_enum
            as email_type
        from sites, generate_series(0, contacts - 1) k`,
    },
    {
      name: "contacts",
      sql: `insert into contacts (id, domain_id, page_id, email, email_type, has_gmail, context, source_url, created_at)
        select id, domain_id, ${uuid("page", "p")}, email,
          email_type, k % 10 = 1, 'Our team: person ' || c || ', in charge of orders and deliveries, is reached at ' || email
            || ' from nine to five' || case when c % 20 = 9 then ', or write to press' || c % 500 || '@agency.com' else '' end,
          'https://' || domain || '/team/' || p, now() - interval '100 days' + make_interval(secs => c / 10.0)
        from all_contacts`,
    },
    {
      name: "people",
      sql: `insert into people (id, domain_id, name, role, department, seniority)
        select 1 + c / 3, domain_id, 'Jane Doe ' || c, 'Head of Sales', 'sales', 'head' from all_contacts where c % 3 = 0`,
    },
    {
      name: "sightings",
      sql: `insert into sightings (contact_id, page_id, from_scan, until_scan, email_type, ending, first_seen, last_seen,
          ended_at, method, context, person_id, person_reason)
        select id, ${uuid("page", "p")}, ${before}, case when c % 100 < 15 then ${last} end,
          email_type, case when c % 100 < 10 then 'gone' when c % 100 < 15 then 'superseded' end,
          now() - interval '90 days', case when c % 100 < 15 then now() - interval '60 days' end,
          case when c % 100 < 15 then now() - interval '45 days' end, 'mailto',
          case when c % 5 = 2 then 'Write to ' || email || ' and ask for an offer' end,
          case when c % 3 = 0 then 1 + c / 3 end, case when c % 3 = 0 then 'name_in_address' end
        from all_contacts`,
    },
    {
      name: "sightings",
      sql: `insert into sightings (contact_id, page_id, from_scan, email_type, method, context)
        select id, ${uuid("page", "p")}, ${last}, email_type, 'mailto', 'Write to ' || email || ' for an offer'
        from all_contacts where c % 100 between 10 and 14`,
    },
    {
      name: "sightings",
      sql: `insert into sightings (contact_id, page_id, from_scan, email_type, method)
        select all_contacts.id, all_pages.id, ${scanNumber(scale, "all_pages.n", 1)}, 'service', 'text'
        from all_contacts join all_pages using (domain_id) where all_contacts.k = 0 and all_pages.k > 0`,
    },
    {
      name: "contact_sources",
      sql: `insert into contact_sources (contact_id, page_id, method, context)
        select id, ${uuid("page", "p")}, 'mailto', 'Write to ' || email from all_contacts where c % 20 = 1`,
    },
  ];
}
