// Made of the API's OpenAPI document by `npm run routes`.
export interface paths {
    "/api/v3/scan/website": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Scan a website
         * @description Starts a scan of one website and answers at once; read its status with the `job_id`. While a scan of the domain is active, every submit answers with that scan, which keeps the options and `headers` that it was started with.
         */
        post: operations["submitScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Scan many websites
         * @description Starts a scan for each URL; URLs of one domain share a scan, and one that is active already is joined, with the options that it was started with. A URL that is none gets an error of its own and does not hold up the rest. Scans that are more than you may have active wait (`waiting` in their status): each begins when another of yours has ended. A batch counts as one submit of your submits a minute.
         */
        post: operations["submitBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/batch/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a batch's status
         * @description How many of the batch's scans have which status, and how far it has come.
         */
        get: operations["batchStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/batch/{batch_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a batch's contacts
         * @description The addresses that the batch's scans saw, as each saw them: scan by scan, the oldest first, and of a scan the oldest address first. They can be read while the scans run. A scan whose rows are no longer kept has none here. With `Accept: text/csv` the answer is CSV.
         */
        get: operations["batchContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/batch/{batch_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a batch
         * @description Ends what the batch started and has not ended, as the cancel of a scan does. Scans that it joined go on: somebody asked for them before.
         */
        post: operations["cancelBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/batch/{batch_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a batch
         * @description Pauses what the batch started and has not ended, as the pause of a scan does. Scans that it joined go on.
         */
        post: operations["pauseBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/batch/{batch_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a batch
         * @description Lets the paused scans that the batch started go on, as the resumption of a scan does.
         */
        post: operations["resumeBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/status/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a scan's status
         * @description The scan as it stands now. `result_data` is null until the scan ends and after a failure (a cancelled scan has what was stored of it); `error` is a sentence that says why a scan failed. Zero addresses is a complete scan: `evidence` says whether the site could be seen.
         */
        get: operations["scanStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/{job_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a scan's contacts
         * @description The addresses that this scan saw, as it saw them, those that were known before included; oldest first. No later scan changes them. They can be read while the scan runs. With `Accept: text/csv` the answer is CSV.
         */
        get: operations["scanContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/{job_id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a scan's people
         * @description The people whom this scan's pages name beside an address or a number, in the order in which the domain's scans first saw them, with all that reaches them and where. Who has two roles is listed twice. No later scan changes them. With `Accept: text/csv` the answer is CSV.
         */
        get: operations["scanPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/{job_id}/contact-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a scan's phones, profiles and forms
         * @description The phones, profiles and contact forms on the pages that this scan read, in the order in which the domain's scans first saw them. No later scan changes them. With `Accept: text/csv` the answer is CSV. In CSV a number has an apostrophe before it, as has whatever a spreadsheet would take for a formula.
         */
        get: operations["scanContactPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/{job_id}/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a scan's organisation
         * @description What the pages that this scan read tell of the organisation behind the site: of each fact the value that an imprint tells before that of structured data, then the one on most pages, then the one that was read first.
         */
        get: operations["scanOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/{job_id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a scan's pages
         * @description The pages that the scan visited, as it read them, first visited first; a page that failed has its `error`. No later scan changes them. With `Accept: text/csv` the answer is CSV.
         */
        get: operations["scanPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/{job_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what changed since the scan before
         * @description The addresses that this scan and an earlier one of the domain saw differently, oldest first; `since` says which earlier one. An address is `gone` only where this scan read the pages that had it: what it could not read makes `unknown`. With `Accept: text/csv` the answer is CSV.
         */
        get: operations["scanChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a scan
         * @description Ends a pending or running scan at once. What it has found so far stays; its worker notices within seconds.
         */
        post: operations["cancelScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/{job_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a scan
         * @description Stops a pending or running scan until it is resumed; its worker notices within seconds. What it has stored stays, and its place is free for another scan of its user's. A paused scan can be cancelled, and remains its domain's active one.
         */
        post: operations["pauseScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/{job_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a scan
         * @description Lets a paused scan go on where it was: at once where its user has room for it, or else when another of the user's scans has ended.
         */
        post: operations["resumeScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a scan
         * @description Deletes a scan that has ended, with what it saw. The domain's pages and contacts stay, and so do other scans. A scan that is active is not deleted.
         */
        delete: operations["deleteScan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/scan/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List scans
         * @description All scans, newest first.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List schedules
         * @description All schedules, newest first.
         */
        get: operations["listSchedules"];
        put?: never;
        /**
         * Scan a website again and again
         * @description Makes a schedule. It starts a scan each time it is due, within the hour after it and always as long after it: scans of one time are spread. While a scan of the domain is active it starts none and counts that one as its own; times that pass while nothing can start give one scan, not one each. Its scans are yours: one that would be more than you may have active waits. Making a schedule counts as a submit.
         */
        post: operations["createSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/schedules/{schedule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a schedule
         * @description The schedule, when it is due, and what became of its last scan.
         */
        get: operations["getSchedule"];
        put?: never;
        post?: never;
        /**
         * Delete a schedule
         * @description Deletes the schedule. The scans that it started stay, one that is active too.
         */
        delete: operations["deleteSchedule"];
        options?: never;
        head?: never;
        /**
         * Change, pause or resume a schedule
         * @description Changes what is named and leaves the rest. Where its times change, or it is resumed, its next run is the next one from now; times that passed while it was paused are not made up for. An empty list takes a choice of pages back. A scan that is active goes on as it began.
         */
        patch: operations["changeSchedule"];
        trace?: never;
    };
    "/api/v3/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List domains
         * @description All domains, newest first.
         */
        get: operations["listDomains"];
        put?: never;
        /**
         * Create a domain
         * @description Makes the domain unless it exists. `www.` is left out, and the host is written in lower-case ASCII. Counts as a submit.
         */
        post: operations["createDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/domains/{domain_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a domain
         * @description The domain, and when a scan of it was last complete.
         */
        get: operations["getDomain"];
        put?: never;
        post?: never;
        /**
         * Delete a domain
         * @description Deletes the domain with its pages and contacts, those of its scans too, and with its schedules. The scans stay, with `domain_id` null and `scan_rows` `deleted`. A domain whose scan is active is not deleted.
         */
        delete: operations["deleteDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/domains/{domain_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a domain's contacts
         * @description Every address that any scan saw on the domain, oldest first: `first_seen` and `last_seen` span all scans, `still_on_page` says what its pages showed last, and `state` what the last complete scan made of it. With `Accept: text/csv` the answer is CSV.
         */
        get: operations["domainContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/domains/{domain_id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a domain's people
         * @description The people whom the domain's pages, as each was last read, name beside an address or a number, in the order in which scans first saw them, with all that reaches them and where. Who has two roles is listed twice. With `Accept: text/csv` the answer is CSV.
         */
        get: operations["domainPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/domains/{domain_id}/contact-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a domain's phones, profiles and forms
         * @description The phones, profiles and contact forms on the domain's pages, as each was last read, in the order in which scans first saw them. With `Accept: text/csv` the answer is CSV. In CSV a number has an apostrophe before it, as has whatever a spreadsheet would take for a formula.
         */
        get: operations["domainContactPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/domains/{domain_id}/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a domain's organisation
         * @description What the domain's pages, as each was last read, tell of the organisation behind the site: of each fact the value that an imprint tells before that of structured data, then the one on most pages, then the one that was read first.
         */
        get: operations["domainOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an address for good
         * @description For a person who asks not to be listed: deletes the address from the contacts of every domain, empties the contexts and titles that tell it, and keeps it out of every later scan, also of those that run now. There is no way back. The same call again finds nothing more to do and answers alike. We keep a keyed hash of the address, not the address. Counts as a submit, as does a `dry_run`, which reads as much and changes nothing.
         */
        delete: operations["removeContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Speak the Model Context Protocol
         * @description The endpoint that assistants are given, by the protocol's Streamable HTTP: a message a call, without sessions, answered in JSON. `tools/list` tells the tools and their schemas: scan_site, scan_status, find_contacts, explain_contact and remove_address. Each does what a call of this API does, in its caller's name, and asks for the scope of that call; a tool that may not, or is given what it does not take, answers with `isError`. Subscriptions, and arrays of messages, are refused.
         */
        post: operations["mcp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what you used
         * @description What your scans used, a row a day, oldest first; days on which they did nothing have none. Pages, bytes and CPU count when they are stored, while a scan runs; the scan itself and its contacts when it ends. With `Accept: text/csv` the answer is CSV. A scan counts for the API key that started it.
         */
        get: operations["usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your API keys
         * @description Your keys, oldest first, those that have ended too. None tells the key itself.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Makes a key that acts in your name, with scopes that your own token has. The answer alone tells it: we keep its hash. No key has the scope `keys`, so that one which leaked makes no other.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Ends a key of yours at once and for good; one that has ended stays as it is. Scans that it started go on. Its line stays in the list.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your webhooks
         * @description Your webhooks, oldest first. Those of others are theirs alone.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create a webhook
         * @description From now on the URL is told when a scan or a batch that you start ends. Events are signed by the Standard Webhooks specification; the answer alone tells the secret. Each event arrives at least once, for three days at growing pauses until the receiver answers 2xx within 10 s.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook
         * @description The webhook, and whether its receiver takes what it is told.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Deletes the webhook with its deliveries. A request that is on its way to the receiver still arrives.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook
         * @description Changes what the body names, and switches the webhook on or off. One that is off is told nothing, and what waits for it is given up.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/api/v3/webhooks/{webhook_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a webhook
         * @description Sends an event `webhook.test` within seconds, signed as all are. Its delivery tells what the receiver answered.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/webhooks/{webhook_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate a webhook's secret
         * @description Gives the webhook another secret, which this answer alone tells. For 24 hours events are signed by the one before as well; one from before that ends at once.
         */
        post: operations["rotateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/webhooks/{webhook_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a webhook's deliveries
         * @description What the webhook was told, or is to be, newest first, with each try. They are kept for some weeks.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery once more
         * @description Sends the event again under its id, within seconds, whatever became of it; where that fails, at the same growing pauses as the first time.
         */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the API up?
         * @description Says that the API takes requests. It does not touch the database: whoever calls it needs no token, and a flood of such calls must not take connections from those who have one.
         */
        get: operations["healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this API's description
         * @description OpenAPI 3.1, made of the schemas that check every request.
         */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this page
         * @description The API's description for people, made of `/openapi.json`.
         */
        get: operations["docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @description The kind of problem, as a URI that explains it: tell problems apart by it. */
            type: string;
            title: string;
            status: number;
            /** @description A sentence that says what to do. */
            detail: string;
            /** @description The path that was asked for. */
            instance: string;
            /** @description Names this request in our logs. */
            request_id: string;
            /** @description The refused fields of a 422; of very many the first ones, and `detail` says how many there are. */
            errors?: {
                field: string;
                detail: string;
            }[];
        };
        ScanRequest: {
            /** @description A website, like `acme.com` or `https://acme.com/team`. Its domain is created when it is new. */
            url: string;
            /** @description Pages to visit at most, failed ones included; 100 unless said otherwise. Dead links (404, 410) count apart, at most as many again. */
            max_pages?: number;
            /** @description Links away from the start page at most, 0 = the start page alone; 20 unless said otherwise. */
            max_depth?: number;
            /** @description Patterns of the pages to visit: a page must match one. A pattern begins with `/` and is compared with the whole path: `*` is any text within a segment, `**` any number of whole segments (`/team/**` is `/team` and all below it). What follows a `?` is compared with the whole query, in which `*` is any text; without `?` any query will do. Capitals count. A page that is left out is never asked for, so what only it links to is not found; the start page is always read. */
            include?: string[];
            /** @description Patterns of pages to leave out, as in `include`: a page must match none. They hold for redirects' targets, for `start_paths` and for sitemaps too. */
            exclude?: string[];
            /** @description Codes (BCP 47) of the languages wanted: `de` takes `de-AT`. A link is not followed where its `hreflang`, or else the first segment of its path (`/fr/`), says another language. A page that was read is not counted, nor its addresses, where its `lang`, or else its Content-Language, does. What says nothing is taken. */
            only_languages?: string[];
            /** @description Paths on the start page's host to visit first, as near as that one, whether a page links to them or not. `include` and `exclude` hold for them. */
            start_paths?: string[];
            /** @description Whether other hosts of the site are visited; true unless said otherwise. false: the start page's host alone, with and without `www.`. */
            subdomains?: boolean;
            /** @description What to keep of the pages: `emails`, which are always kept, `people`, `phones`, `profiles`, `forms` and `organization`; all unless said otherwise, an empty list keeps addresses alone. (`include` says which pages to visit.) What the stage leaves out, it leaves out of every scan: `collected` and `role_only` in the status say what was kept. */
            collect?: components["schemas"]["CollectedKind"][];
            /** @description Which pages a browser renders, where the stage has one: `auto`, unless said otherwise, those that only their scripts fill, at most a tenth of `max_pages`; `always` every page; `never` none. `has_renderer` in the result says whether there was one, `pages_needing_script` how many pages were left that need it. */
            render?: components["schemas"]["RenderChoice"];
            /** @description Header fields by name for a site of your own, like a `Cookie`: they are sent with each request to the host of `url`, with and without `www.`, to no subdomain, and not behind a redirect to another host; over https alone, unless `url` begins with `http://`. They are kept encrypted until the scan ends and told nowhere, and a scan that is active already goes on without them. What the scan sees by them every user of the API can read. At most 20, of 7,000 characters in all. */
            headers?: {
                [key: string]: string;
            };
        } | {
            /** @description A domain that exists. Send this or `url`. */
            domain_id: string;
            /** @description Pages to visit at most, failed ones included; 100 unless said otherwise. Dead links (404, 410) count apart, at most as many again. */
            max_pages?: number;
            /** @description Links away from the start page at most, 0 = the start page alone; 20 unless said otherwise. */
            max_depth?: number;
            /** @description Patterns of the pages to visit: a page must match one. A pattern begins with `/` and is compared with the whole path: `*` is any text within a segment, `**` any number of whole segments (`/team/**` is `/team` and all below it). What follows a `?` is compared with the whole query, in which `*` is any text; without `?` any query will do. Capitals count. A page that is left out is never asked for, so what only it links to is not found; the start page is always read. */
            include?: string[];
            /** @description Patterns of pages to leave out, as in `include`: a page must match none. They hold for redirects' targets, for `start_paths` and for sitemaps too. */
            exclude?: string[];
            /** @description Codes (BCP 47) of the languages wanted: `de` takes `de-AT`. A link is not followed where its `hreflang`, or else the first segment of its path (`/fr/`), says another language. A page that was read is not counted, nor its addresses, where its `lang`, or else its Content-Language, does. What says nothing is taken. */
            only_languages?: string[];
            /** @description Paths on the start page's host to visit first, as near as that one, whether a page links to them or not. `include` and `exclude` hold for them. */
            start_paths?: string[];
            /** @description Whether other hosts of the site are visited; true unless said otherwise. false: the start page's host alone, with and without `www.`. */
            subdomains?: boolean;
            /** @description What to keep of the pages: `emails`, which are always kept, `people`, `phones`, `profiles`, `forms` and `organization`; all unless said otherwise, an empty list keeps addresses alone. (`include` says which pages to visit.) What the stage leaves out, it leaves out of every scan: `collected` and `role_only` in the status say what was kept. */
            collect?: components["schemas"]["CollectedKind"][];
            /** @description Which pages a browser renders, where the stage has one: `auto`, unless said otherwise, those that only their scripts fill, at most a tenth of `max_pages`; `always` every page; `never` none. `has_renderer` in the result says whether there was one, `pages_needing_script` how many pages were left that need it. */
            render?: components["schemas"]["RenderChoice"];
            /** @description Header fields by name for a site of your own, like a `Cookie`: they are sent with each request to the host of `url`, with and without `www.`, to no subdomain, and not behind a redirect to another host; over https alone, unless `url` begins with `http://`. They are kept encrypted until the scan ends and told nowhere, and a scan that is active already goes on without them. What the scan sees by them every user of the API can read. At most 20, of 7,000 characters in all. */
            headers?: {
                [key: string]: string;
            };
        };
        /** @enum {string} */
        CollectedKind: "emails" | "people" | "phones" | "profiles" | "forms" | "organization";
        /** @enum {string} */
        RenderChoice: "never" | "auto" | "always";
        SubmittedScan: {
            /** Format: uuid */
            job_id: string;
        };
        BatchRequest: {
            /** @description Websites, each as the `url` of a single scan. */
            urls: string[];
            /** @description Pages to visit at most, failed ones included; 100 unless said otherwise. Dead links (404, 410) count apart, at most as many again. */
            max_pages?: number;
            /** @description Links away from the start page at most, 0 = the start page alone; 20 unless said otherwise. */
            max_depth?: number;
            /** @description Patterns of the pages to visit: a page must match one. A pattern begins with `/` and is compared with the whole path: `*` is any text within a segment, `**` any number of whole segments (`/team/**` is `/team` and all below it). What follows a `?` is compared with the whole query, in which `*` is any text; without `?` any query will do. Capitals count. A page that is left out is never asked for, so what only it links to is not found; the start page is always read. */
            include?: string[];
            /** @description Patterns of pages to leave out, as in `include`: a page must match none. They hold for redirects' targets, for `start_paths` and for sitemaps too. */
            exclude?: string[];
            /** @description Codes (BCP 47) of the languages wanted: `de` takes `de-AT`. A link is not followed where its `hreflang`, or else the first segment of its path (`/fr/`), says another language. A page that was read is not counted, nor its addresses, where its `lang`, or else its Content-Language, does. What says nothing is taken. */
            only_languages?: string[];
            /** @description Paths on the start page's host to visit first, as near as that one, whether a page links to them or not. `include` and `exclude` hold for them. */
            start_paths?: string[];
            /** @description Whether other hosts of the site are visited; true unless said otherwise. false: the start page's host alone, with and without `www.`. */
            subdomains?: boolean;
            /** @description What to keep of the pages: `emails`, which are always kept, `people`, `phones`, `profiles`, `forms` and `organization`; all unless said otherwise, an empty list keeps addresses alone. (`include` says which pages to visit.) What the stage leaves out, it leaves out of every scan: `collected` and `role_only` in the status say what was kept. */
            collect?: components["schemas"]["CollectedKind"][];
            /** @description Which pages a browser renders, where the stage has one: `auto`, unless said otherwise, those that only their scripts fill, at most a tenth of `max_pages`; `always` every page; `never` none. `has_renderer` in the result says whether there was one, `pages_needing_script` how many pages were left that need it. */
            render?: components["schemas"]["RenderChoice"];
        };
        BatchAnswer: {
            /** Format: uuid */
            batch_id: string;
            jobs: components["schemas"]["BatchLine"][];
        };
        BatchLine: {
            url: string;
            /** Format: uuid */
            job_id: string;
        } | {
            url: string;
            /** @description Why the URL has no scan. */
            error: string;
        };
        Batch: {
            /** Format: uuid */
            batch_id: string;
            /** Format: uuid */
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** @description When the last of its scans ended; null while one is active. */
            finished_at: string | null;
            /** @description 0 to 1: the mean of its scans, of which each that ended counts as whole; 1 when all have. */
            progress: number;
            /** @description URLs of the request. */
            urls: number;
            /** @description URLs that were no website. */
            refused: number;
            /** @description Its scans by their status, those that it joined too; URLs of one domain share one. */
            scans: {
                pending: number;
                running: number;
                complete: number;
                failed: number;
                cancelled: number;
            };
            /** @description Active scans that wait until another of their user's has ended. */
            waiting: number;
            /** @description Active scans that are paused. */
            paused: number;
        };
        /** @enum {string} */
        EmailType: "service" | "corporate" | "free" | "unknown";
        /** @enum {string} */
        Department: "executive" | "sales" | "marketing" | "communications" | "support" | "human_resources" | "finance" | "legal" | "it" | "engineering" | "product" | "design" | "operations" | "research" | "education" | "health" | "administration";
        /** @enum {string} */
        Seniority: "executive" | "head" | "manager" | "senior" | "junior";
        BatchContactList: {
            items: components["schemas"]["BatchContact"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        BatchContact: {
            /** @description Whose scan saw it. */
            scanned_domain: string;
            /** Format: uuid */
            id: string;
            /** @description The address as it should be written to, lower case. */
            email: string;
            /** @description `service`: a role's mailbox. `corporate`: of the site's own domain, or of one that its JSON-LD or imprint tells as its own. `free`: of a free-mail provider. */
            email_type: components["schemas"]["EmailType"];
            has_gmail: boolean;
            /** @description How it was found on the page where it was first found. */
            method: string | null;
            /** @description The text around it, cut at words, about 50 characters either side; with it in round brackets where other text stands in its place. */
            context: string;
            /** @description Whom it reaches, as the page with the best reason says it; null for a role's mailbox, and where no page says so. */
            person_name: string | null;
            /** @description The person's position, as it is written. */
            person_role: string | null;
            /** @description What the role says of the department. */
            department: components["schemas"]["Department"] | null;
            /** @description What the role says of how far up the person stands. */
            seniority: components["schemas"]["Seniority"] | null;
            /** @description What on the page says that the name belongs to the address. */
            person_reason: components["schemas"]["PersonReason"] | null;
            /** @description How far the address can be trusted to reach somebody of the site, 0 to 100, by what stands in `confidence_reasons`. */
            confidence: number;
            /** @description What the confidence stands on: `mailto on the contact page`, `domain of the site`, `name beside it` … */
            confidence_reasons: string[];
            /**
             * @description Whether mail to the domain has somewhere to go, by what DNS said in the last days: `ok`, it names mail servers; `risky`, it has none but itself, or lends mailboxes for minutes; `none`, it takes no mail, or does not exist; `unknown`, nobody has asked or DNS did not answer. Nothing is sent to find out.
             * @enum {string}
             */
            deliverability: "ok" | "unknown" | "risky" | "none";
            /** @description What that stands on. */
            deliverability_reasons: ("mail server exists" | "server of the domain itself, without MX" | "null MX: takes no mail" | "neither mail server nor address" | "no such domain" | "disposable mail domain" | "publishes SPF" | "publishes DMARC" | "DNS did not answer" | "not looked up")[];
            /** @description Whose servers take the domain's mail, where that is known: `Google`, `Microsoft` … */
            mail_provider: string | null;
            /** @description The page where it was first found: of this scan's pages in a scan's list. */
            source_url: string;
            /** @description The scan that first found it; in a scan's list that scan. */
            source_job_id: string | null;
            /** @description The pages where it was seen, first ones first; 20 at most. */
            sources: components["schemas"]["ContactSource"][];
            /** @description On how many pages it was seen. */
            sources_count: number;
            /** Format: date-time */
            first_seen: string;
            /** Format: date-time */
            last_seen: string;
            /** Format: date-time */
            created_at: string;
        };
        /** @enum {string} */
        PersonReason: "json_ld" | "microdata" | "hcard" | "vcard" | "mailto_name" | "link_text" | "table_row" | "card" | "list_item" | "figure" | "definition" | "heading" | "paragraph";
        ContactSource: {
            page: string;
            /** @description How it was found there. */
            method: string;
            /** @description The text around it there. */
            context: string;
            /** Format: date-time */
            first_seen: string;
            /** Format: date-time */
            last_seen: string;
            /** @description Whether the page's last visit found the address there; null when that visit failed and could not tell. In a scan's list true: it stood there when the scan read the page. */
            still_on_page: boolean | null;
        };
        Scan: {
            /** Format: uuid */
            job_id: string;
            job_type: string;
            status: components["schemas"]["JobStatus"];
            /** @description Whether it waits until another of its user's scans has ended. */
            waiting: boolean;
            /** @description Since when it is paused; null = it is not. */
            paused_at: string | null;
            /** @description 0 to 1; 1 only when complete. It never goes down. */
            progress: number;
            /** @description null once the domain was deleted. */
            domain_id: string | null;
            domain: string | null;
            /** Format: uuid */
            created_by: string;
            /** @description What tells the scan's pages and contacts: its `own` rows, which no later scan changes; `reconstructed` ones, of a scan of an older version, from what was kept; `deleted` once they are no longer kept. null until the scan ends. `contacts_found` counts what it saw at its end: an address that is removed later is listed no more. */
            scan_rows: ("own" | "reconstructed" | "deleted") | null;
            /** @description Why the scan failed, in a sentence. */
            error: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            started_at: string | null;
            finished_at: string | null;
            result_data: components["schemas"]["ScanResult"] | null;
        };
        /** @enum {string} */
        JobStatus: "pending" | "running" | "complete" | "failed" | "cancelled";
        ScanResult: {
            /** @enum {string} */
            evidence: "complete" | "partial" | "blocked" | "empty";
            stopped_by: string;
            pages_scanned: number;
            pages_truncated?: number;
            /** @description Pages that only their scripts fill and that no browser filled. With some the evidence is partial. */
            pages_needing_script?: number;
            /** @description PDFs among the pages. Up to 10 are read that promise contacts by their name, the link to them or that link's page; PDFs that do not count as `file` in `pages_skipped`, and files beyond what a scan reads as `file_limit`. */
            pdfs_read?: number;
            /** @description Files of scripts, and of data that they ask for, that were read for such pages. Their contacts have the `method` `bundle`. */
            script_files?: number;
            /** @description Pages that a browser rendered. */
            pages_rendered?: number;
            /** @description Pages that it could not render, by the reason's code: `render_timeout`, `render_crashed`, `render_refused`, `render_unavailable`; `render_unfilled` where the scripts brought nothing, `render_left_site` where they led elsewhere; else the code of the fault of its host, or of what was rendered. */
            pages_render_failed?: {
                [key: string]: number;
            };
            /** @description Which pages the scan was to have rendered. */
            render?: components["schemas"]["RenderChoice"];
            /** @description Whether the stage had a browser to do so. */
            has_renderer?: boolean;
            pages_failed: number;
            pages_failed_by_reason?: {
                [key: string]: number;
            };
            pages_skipped: {
                [key: string]: number;
            };
            pages_known: number;
            contacts_found: number;
            contacts_by_type: {
                [key: string]: number;
            };
            /** @description What of its pages the scan kept: what its submit asked for, as far as the stage keeps it. A scan of an older version does not tell: it kept addresses alone. */
            collected?: string[];
            /** @description Whether the stage keeps nothing that stems from a person: mailboxes of roles and what is the organisation's own. */
            role_only?: boolean;
            bytes: number;
            cpu_ms: number;
            /** @description The addresses that this scan saw, sorted; the first 1,000. The contacts list has them all. */
            emails: string[];
        } & {
            [key: string]: unknown;
        };
        ContactList: {
            items: components["schemas"]["Contact"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        Contact: {
            /** Format: uuid */
            id: string;
            /** @description The address as it should be written to, lower case. */
            email: string;
            /** @description `service`: a role's mailbox. `corporate`: of the site's own domain, or of one that its JSON-LD or imprint tells as its own. `free`: of a free-mail provider. */
            email_type: components["schemas"]["EmailType"];
            has_gmail: boolean;
            /** @description How it was found on the page where it was first found. */
            method: string | null;
            /** @description The text around it, cut at words, about 50 characters either side; with it in round brackets where other text stands in its place. */
            context: string;
            /** @description Whom it reaches, as the page with the best reason says it; null for a role's mailbox, and where no page says so. */
            person_name: string | null;
            /** @description The person's position, as it is written. */
            person_role: string | null;
            /** @description What the role says of the department. */
            department: components["schemas"]["Department"] | null;
            /** @description What the role says of how far up the person stands. */
            seniority: components["schemas"]["Seniority"] | null;
            /** @description What on the page says that the name belongs to the address. */
            person_reason: components["schemas"]["PersonReason"] | null;
            /** @description How far the address can be trusted to reach somebody of the site, 0 to 100, by what stands in `confidence_reasons`. */
            confidence: number;
            /** @description What the confidence stands on: `mailto on the contact page`, `domain of the site`, `name beside it` … */
            confidence_reasons: string[];
            /**
             * @description Whether mail to the domain has somewhere to go, by what DNS said in the last days: `ok`, it names mail servers; `risky`, it has none but itself, or lends mailboxes for minutes; `none`, it takes no mail, or does not exist; `unknown`, nobody has asked or DNS did not answer. Nothing is sent to find out.
             * @enum {string}
             */
            deliverability: "ok" | "unknown" | "risky" | "none";
            /** @description What that stands on. */
            deliverability_reasons: ("mail server exists" | "server of the domain itself, without MX" | "null MX: takes no mail" | "neither mail server nor address" | "no such domain" | "disposable mail domain" | "publishes SPF" | "publishes DMARC" | "DNS did not answer" | "not looked up")[];
            /** @description Whose servers take the domain's mail, where that is known: `Google`, `Microsoft` … */
            mail_provider: string | null;
            /** @description The page where it was first found: of this scan's pages in a scan's list. */
            source_url: string;
            /** @description The scan that first found it; in a scan's list that scan. */
            source_job_id: string | null;
            /** @description The pages where it was seen, first ones first; 20 at most. */
            sources: components["schemas"]["ContactSource"][];
            /** @description On how many pages it was seen. */
            sources_count: number;
            /** Format: date-time */
            first_seen: string;
            /** Format: date-time */
            last_seen: string;
            /** Format: date-time */
            created_at: string;
        };
        PersonList: {
            items: components["schemas"]["Person"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        Person: {
            /** @description The person's number; it stays the same. */
            id: number;
            /** @description As written, without salutation and title. */
            name: string;
            /** @description The position as it is written, in the page's language. */
            role: string | null;
            /** @description What the role says of the department. */
            department: components["schemas"]["Department"] | null;
            /** @description What the role says of how far up the person stands. */
            seniority: components["schemas"]["Seniority"] | null;
            /** @description Addresses that reach the person, sorted. */
            emails: string[];
            /** @description Numbers that do (E.164), sorted. */
            phones: string[];
            /**
             * Format: date-time
             * @description When a scan of the domain first saw the name with this role.
             */
            first_seen: string;
            /** @description How often pages name the person beside an address or a number. */
            places_count: number;
            /** @description Where they do, first read first; 20 at most. */
            places: components["schemas"]["PersonPlace"][];
        };
        PersonPlace: {
            page: string;
            /** @description What on the page says that the name belongs to the address or the number. */
            reason: components["schemas"]["PersonReason"];
            /** @description The element that the name stands in, as a selector. */
            element: string | null;
            /** @description The address that it stands beside; null where it is a number. */
            email: string | null;
            /** @description The number that it stands beside (E.164). */
            phone: string | null;
            /**
             * Format: date-time
             * @description When the page was read.
             */
            read_at: string;
        };
        /** @enum {string} */
        ContactPointKind: "phone" | "profile" | "form";
        /** @enum {string} */
        PhoneKind: "office" | "mobile" | "fax" | "whatsapp";
        /** @enum {string} */
        Network: "linkedin" | "x" | "facebook" | "instagram" | "youtube" | "tiktok" | "github" | "gitlab" | "mastodon" | "bluesky" | "xing" | "threads" | "telegram" | "discord" | "pinterest" | "vimeo" | "researchgate" | "orcid" | "google_scholar";
        ContactPointList: {
            items: components["schemas"]["ContactPoint"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        ContactPoint: {
            /** @description The contact point's number; it stays the same. */
            id: number;
            kind: components["schemas"]["ContactPointKind"];
            /** @description A phone's number (E.164), a profile's URL, or the URL of the page that has the form. */
            value: string;
            /** @description Where the profile is; null for what is none. */
            network: components["schemas"]["Network"] | null;
            /** @description What answers at the number; null for what is none. */
            phone_kind: components["schemas"]["PhoneKind"] | null;
            /** @description Whether a CAPTCHA stands before the form; null for what is none. */
            has_captcha: boolean | null;
            /** @description The number as it is written there. */
            written: string | null;
            /** @description Whom it reaches, where the page's structure says so. */
            person_name: string | null;
            /** @description That person's position, as it is written. */
            person_role: string | null;
            /** @description What the role says of the department. */
            department: components["schemas"]["Department"] | null;
            /** @description What the role says of how far up the person stands. */
            seniority: components["schemas"]["Seniority"] | null;
            /** @description What on the page says that the name belongs to the number. */
            person_reason: components["schemas"]["PersonReason"] | null;
            /** @description The address that stands beside it. */
            email: string | null;
            /**
             * Format: date-time
             * @description When a scan of the domain first saw it.
             */
            first_seen: string;
            /** @description On how many pages it stands. */
            places_count: number;
            /** @description The pages, first read first; 20 at most. What stands above is what the first of them tells, and of a person and an address what the first one tells that names one. */
            places: components["schemas"]["ContactPointPlace"][];
        };
        ContactPointPlace: {
            page: string;
            /** @description How it was found there. */
            method: string | null;
            /** @description The element it stands in, as a selector. */
            element: string | null;
            /** @description What answers at the number; null for what is none. */
            phone_kind: components["schemas"]["PhoneKind"] | null;
            /** @description Whether a CAPTCHA stands before the form; null for what is none. */
            has_captcha: boolean | null;
            /** @description The number as it is written there. */
            written: string | null;
            /** @description Whom it reaches, where the page's structure says so. */
            person_name: string | null;
            /** @description That person's position, as it is written. */
            person_role: string | null;
            /** @description What the role says of the department. */
            department: components["schemas"]["Department"] | null;
            /** @description What the role says of how far up the person stands. */
            seniority: components["schemas"]["Seniority"] | null;
            /** @description What on the page says that the name belongs to the number. */
            person_reason: components["schemas"]["PersonReason"] | null;
            /** @description The address that stands beside it. */
            email: string | null;
            /**
             * Format: date-time
             * @description When the page was read.
             */
            read_at: string;
        };
        Organization: {
            /** @description With its legal form: `Acme GmbH`. */
            legal_name: components["schemas"]["OrganizationFact"] | null;
            /** @description In one line, with commas between its parts. */
            address: components["schemas"]["OrganizationFact"] | null;
            /** @description With the country's letters and without blanks; its check digits are right. */
            vat_number: components["schemas"]["OrganizationFact"] | null;
            /** @description As written: `HRB 12345 B`. */
            register_number: components["schemas"]["OrganizationFact"] | null;
            /** @description The court or office that keeps the register, as written. */
            register_court: components["schemas"]["OrganizationFact"] | null;
            /** @description Managing directors, owners, who represents it by law: names without titles. */
            directors: components["schemas"]["OrganizationFact"][];
        };
        OrganizationFact: {
            value: string;
            /**
             * @description How it was found: in the text of an `imprint`, or in `structured_data` (JSON-LD, microdata).
             * @enum {string}
             */
            method: "imprint" | "structured_data";
            /** @description The element it stands in, as a selector. */
            element: string | null;
            /** @description On how many pages it stands. */
            places_count: number;
            /** @description The page that told it first. */
            page: string;
        };
        PageList: {
            items: components["schemas"]["Page"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        Page: {
            /** Format: uuid */
            id: string;
            url: string;
            /** @description null when there was no answer. */
            status_code: number | null;
            content_type: string | null;
            title: string | null;
            word_count: number | null;
            /** @description Links away from the start page. */
            depth: number;
            /** @description Why the visit failed, in a sentence. */
            error: string | null;
            /**
             * @description How much of the page's contacts the visit tells: `all`, of a page that is no more (404, 410) too; `some` of one that is too large, broke off or needs scripts; `none` of one that could not be read.
             * @enum {string}
             */
            reading: "all" | "some" | "none";
            /** @description How many of its links were not visited, by reason. */
            links_skipped: {
                [key: string]: number;
            };
            /** @description Whether only the page's scripts fill it, and they were not run: what a browser shows there is not known. */
            needs_script: boolean;
            /** @description Whether a browser ran the page's scripts, and what it showed was read. */
            rendered: boolean;
            /** @description Which of the scan's visits it was, from 1 on; null where a scan of an older version made it. */
            place: number | null;
            /**
             * Format: date-time
             * @description When the scan visited it.
             */
            last_scan: string;
            /**
             * Format: uuid
             * @description The scan.
             */
            scan_job_id: string;
            /**
             * Format: date-time
             * @description When a scan first visited it.
             */
            created_at: string;
        };
        /** @enum {string} */
        Change: "appeared" | "gone" | "unknown" | "moved" | "retyped";
        ChangeList: {
            /** @description The scan that this one is compared with; null where there was none, or none is kept, and so every address counts as appeared. */
            since: string | null;
            items: components["schemas"]["ChangedContact"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        ChangedContact: {
            /** Format: uuid */
            id: string;
            /** @description The address as it should be written to, lower case. */
            email: string;
            /** @description `appeared`: the scan before did not see it. `gone`: it was on pages that this scan read, or that are no more (404, 410), and stands there no more. `unknown`: this scan does not see it, but did not read all of the pages where it was. `moved`: it left a page that this scan read, or came to one that the scan before had read. `retyped`: its type is another one. The last two may come together. */
            changes: components["schemas"]["Change"][];
            /** @description As this scan saw it; where it did not, as the scan before did. */
            email_type: components["schemas"]["EmailType"];
            /** @description As the scan before saw it, where that was another type; else null. */
            previous_type: components["schemas"]["EmailType"] | null;
            /** @description The pages where it stands and did not stand in the scan before, sorted; the first 20. */
            pages_joined: string[];
            pages_joined_count: number;
            /** @description The pages where it stood in the scan before, and no more when this scan read them, sorted; the first 20. */
            pages_left: string[];
            pages_left_count: number;
            /** @description The text around it as this scan saw it; where it did not, as the scan before did. */
            context: string;
            /** @description The page of that text. */
            source_url: string;
            /** Format: date-time */
            created_at: string;
        };
        ScanList: {
            items: components["schemas"]["ScanSummary"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        ScanSummary: {
            /** Format: uuid */
            job_id: string;
            job_type: string;
            status: components["schemas"]["JobStatus"];
            /** @description Whether it waits until another of its user's scans has ended. */
            waiting: boolean;
            /** @description Since when it is paused; null = it is not. */
            paused_at: string | null;
            /** @description 0 to 1; 1 only when complete. It never goes down. */
            progress: number;
            /** @description null once the domain was deleted. */
            domain_id: string | null;
            domain: string | null;
            /** Format: uuid */
            created_by: string;
            /** @description What tells the scan's pages and contacts: its `own` rows, which no later scan changes; `reconstructed` ones, of a scan of an older version, from what was kept; `deleted` once they are no longer kept. null until the scan ends. `contacts_found` counts what it saw at its end: an address that is removed later is listed no more. */
            scan_rows: ("own" | "reconstructed" | "deleted") | null;
            /** @description Why the scan failed, in a sentence. */
            error: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            started_at: string | null;
            finished_at: string | null;
            result_data: components["schemas"]["ScanResultSummary"] | null;
        };
        ScanResultSummary: {
            /** @enum {string} */
            evidence: "complete" | "partial" | "blocked" | "empty";
            stopped_by: string;
            pages_scanned: number;
            pages_truncated?: number;
            /** @description Pages that only their scripts fill and that no browser filled. With some the evidence is partial. */
            pages_needing_script?: number;
            /** @description PDFs among the pages. Up to 10 are read that promise contacts by their name, the link to them or that link's page; PDFs that do not count as `file` in `pages_skipped`, and files beyond what a scan reads as `file_limit`. */
            pdfs_read?: number;
            /** @description Files of scripts, and of data that they ask for, that were read for such pages. Their contacts have the `method` `bundle`. */
            script_files?: number;
            /** @description Pages that a browser rendered. */
            pages_rendered?: number;
            /** @description Pages that it could not render, by the reason's code: `render_timeout`, `render_crashed`, `render_refused`, `render_unavailable`; `render_unfilled` where the scripts brought nothing, `render_left_site` where they led elsewhere; else the code of the fault of its host, or of what was rendered. */
            pages_render_failed?: {
                [key: string]: number;
            };
            /** @description Which pages the scan was to have rendered. */
            render?: components["schemas"]["RenderChoice"];
            /** @description Whether the stage had a browser to do so. */
            has_renderer?: boolean;
            pages_failed: number;
            pages_failed_by_reason?: {
                [key: string]: number;
            };
            pages_skipped: {
                [key: string]: number;
            };
            pages_known: number;
            contacts_found: number;
            contacts_by_type: {
                [key: string]: number;
            };
            /** @description What of its pages the scan kept: what its submit asked for, as far as the stage keeps it. A scan of an older version does not tell: it kept addresses alone. */
            collected?: string[];
            /** @description Whether the stage keeps nothing that stems from a person: mailboxes of roles and what is the organisation's own. */
            role_only?: boolean;
            bytes: number;
            cpu_ms: number;
        } & {
            [key: string]: unknown;
        };
        ScheduleRequest: {
            /** @description A website, like `acme.com` or `https://acme.com/team`. Its domain is created when it is new. */
            url: string;
            /** @description A period in minutes, hours or days, from an hour to 366 days: `90m`, `24h`, `7d`. It begins when the schedule is made, with its first run, and is as long whatever clocks do. */
            every: string;
            /** @description The time zone of `cron`, by its IANA name: `Europe/Berlin`; UTC unless said otherwise. A time that the clock skips is due when it has gone forward, one that it shows twice the first time. */
            time_zone?: string;
            /** @description Pages to visit at most, failed ones included; 100 unless said otherwise. Dead links (404, 410) count apart, at most as many again. */
            max_pages?: number;
            /** @description Links away from the start page at most, 0 = the start page alone; 20 unless said otherwise. */
            max_depth?: number;
            /** @description Patterns of the pages to visit: a page must match one. A pattern begins with `/` and is compared with the whole path: `*` is any text within a segment, `**` any number of whole segments (`/team/**` is `/team` and all below it). What follows a `?` is compared with the whole query, in which `*` is any text; without `?` any query will do. Capitals count. A page that is left out is never asked for, so what only it links to is not found; the start page is always read. */
            include?: string[];
            /** @description Patterns of pages to leave out, as in `include`: a page must match none. They hold for redirects' targets, for `start_paths` and for sitemaps too. */
            exclude?: string[];
            /** @description Codes (BCP 47) of the languages wanted: `de` takes `de-AT`. A link is not followed where its `hreflang`, or else the first segment of its path (`/fr/`), says another language. A page that was read is not counted, nor its addresses, where its `lang`, or else its Content-Language, does. What says nothing is taken. */
            only_languages?: string[];
            /** @description Paths on the start page's host to visit first, as near as that one, whether a page links to them or not. `include` and `exclude` hold for them. */
            start_paths?: string[];
            /** @description Whether other hosts of the site are visited; true unless said otherwise. false: the start page's host alone, with and without `www.`. */
            subdomains?: boolean;
            /** @description What to keep of the pages: `emails`, which are always kept, `people`, `phones`, `profiles`, `forms` and `organization`; all unless said otherwise, an empty list keeps addresses alone. (`include` says which pages to visit.) What the stage leaves out, it leaves out of every scan: `collected` and `role_only` in the status say what was kept. */
            collect?: components["schemas"]["CollectedKind"][];
            /** @description Which pages a browser renders, where the stage has one: `auto`, unless said otherwise, those that only their scripts fill, at most a tenth of `max_pages`; `always` every page; `never` none. `has_renderer` in the result says whether there was one, `pages_needing_script` how many pages were left that need it. */
            render?: components["schemas"]["RenderChoice"];
            /** @description true: of a completed scan that it starts, webhooks are told only where an address changed since the domain's complete scan before: neither `scan.completed` nor `contacts.changed` comes where nothing did. A first scan is told, and so is one that fails, is cancelled, or that you ask for yourself while it runs. false unless said otherwise. */
            only_changes?: boolean;
        } | {
            /** @description A website, like `acme.com` or `https://acme.com/team`. Its domain is created when it is new. */
            url: string;
            /** @description A cron pattern of five fields (minute, hour, day of the month, month, weekday): `0 6 * * 1`. The minute is one number, the others are numbers, names, `*`, lists, ranges and steps. Where both days are given either counts. */
            cron: string;
            /** @description The time zone of `cron`, by its IANA name: `Europe/Berlin`; UTC unless said otherwise. A time that the clock skips is due when it has gone forward, one that it shows twice the first time. */
            time_zone?: string;
            /** @description Pages to visit at most, failed ones included; 100 unless said otherwise. Dead links (404, 410) count apart, at most as many again. */
            max_pages?: number;
            /** @description Links away from the start page at most, 0 = the start page alone; 20 unless said otherwise. */
            max_depth?: number;
            /** @description Patterns of the pages to visit: a page must match one. A pattern begins with `/` and is compared with the whole path: `*` is any text within a segment, `**` any number of whole segments (`/team/**` is `/team` and all below it). What follows a `?` is compared with the whole query, in which `*` is any text; without `?` any query will do. Capitals count. A page that is left out is never asked for, so what only it links to is not found; the start page is always read. */
            include?: string[];
            /** @description Patterns of pages to leave out, as in `include`: a page must match none. They hold for redirects' targets, for `start_paths` and for sitemaps too. */
            exclude?: string[];
            /** @description Codes (BCP 47) of the languages wanted: `de` takes `de-AT`. A link is not followed where its `hreflang`, or else the first segment of its path (`/fr/`), says another language. A page that was read is not counted, nor its addresses, where its `lang`, or else its Content-Language, does. What says nothing is taken. */
            only_languages?: string[];
            /** @description Paths on the start page's host to visit first, as near as that one, whether a page links to them or not. `include` and `exclude` hold for them. */
            start_paths?: string[];
            /** @description Whether other hosts of the site are visited; true unless said otherwise. false: the start page's host alone, with and without `www.`. */
            subdomains?: boolean;
            /** @description What to keep of the pages: `emails`, which are always kept, `people`, `phones`, `profiles`, `forms` and `organization`; all unless said otherwise, an empty list keeps addresses alone. (`include` says which pages to visit.) What the stage leaves out, it leaves out of every scan: `collected` and `role_only` in the status say what was kept. */
            collect?: components["schemas"]["CollectedKind"][];
            /** @description Which pages a browser renders, where the stage has one: `auto`, unless said otherwise, those that only their scripts fill, at most a tenth of `max_pages`; `always` every page; `never` none. `has_renderer` in the result says whether there was one, `pages_needing_script` how many pages were left that need it. */
            render?: components["schemas"]["RenderChoice"];
            /** @description true: of a completed scan that it starts, webhooks are told only where an address changed since the domain's complete scan before: neither `scan.completed` nor `contacts.changed` comes where nothing did. A first scan is told, and so is one that fails, is cancelled, or that you ask for yourself while it runs. false unless said otherwise. */
            only_changes?: boolean;
        } | {
            /** @description A domain that exists. Send this or `url`. */
            domain_id: string;
            /** @description A period in minutes, hours or days, from an hour to 366 days: `90m`, `24h`, `7d`. It begins when the schedule is made, with its first run, and is as long whatever clocks do. */
            every: string;
            /** @description The time zone of `cron`, by its IANA name: `Europe/Berlin`; UTC unless said otherwise. A time that the clock skips is due when it has gone forward, one that it shows twice the first time. */
            time_zone?: string;
            /** @description Pages to visit at most, failed ones included; 100 unless said otherwise. Dead links (404, 410) count apart, at most as many again. */
            max_pages?: number;
            /** @description Links away from the start page at most, 0 = the start page alone; 20 unless said otherwise. */
            max_depth?: number;
            /** @description Patterns of the pages to visit: a page must match one. A pattern begins with `/` and is compared with the whole path: `*` is any text within a segment, `**` any number of whole segments (`/team/**` is `/team` and all below it). What follows a `?` is compared with the whole query, in which `*` is any text; without `?` any query will do. Capitals count. A page that is left out is never asked for, so what only it links to is not found; the start page is always read. */
            include?: string[];
            /** @description Patterns of pages to leave out, as in `include`: a page must match none. They hold for redirects' targets, for `start_paths` and for sitemaps too. */
            exclude?: string[];
            /** @description Codes (BCP 47) of the languages wanted: `de` takes `de-AT`. A link is not followed where its `hreflang`, or else the first segment of its path (`/fr/`), says another language. A page that was read is not counted, nor its addresses, where its `lang`, or else its Content-Language, does. What says nothing is taken. */
            only_languages?: string[];
            /** @description Paths on the start page's host to visit first, as near as that one, whether a page links to them or not. `include` and `exclude` hold for them. */
            start_paths?: string[];
            /** @description Whether other hosts of the site are visited; true unless said otherwise. false: the start page's host alone, with and without `www.`. */
            subdomains?: boolean;
            /** @description What to keep of the pages: `emails`, which are always kept, `people`, `phones`, `profiles`, `forms` and `organization`; all unless said otherwise, an empty list keeps addresses alone. (`include` says which pages to visit.) What the stage leaves out, it leaves out of every scan: `collected` and `role_only` in the status say what was kept. */
            collect?: components["schemas"]["CollectedKind"][];
            /** @description Which pages a browser renders, where the stage has one: `auto`, unless said otherwise, those that only their scripts fill, at most a tenth of `max_pages`; `always` every page; `never` none. `has_renderer` in the result says whether there was one, `pages_needing_script` how many pages were left that need it. */
            render?: components["schemas"]["RenderChoice"];
            /** @description true: of a completed scan that it starts, webhooks are told only where an address changed since the domain's complete scan before: neither `scan.completed` nor `contacts.changed` comes where nothing did. A first scan is told, and so is one that fails, is cancelled, or that you ask for yourself while it runs. false unless said otherwise. */
            only_changes?: boolean;
        } | {
            /** @description A domain that exists. Send this or `url`. */
            domain_id: string;
            /** @description A cron pattern of five fields (minute, hour, day of the month, month, weekday): `0 6 * * 1`. The minute is one number, the others are numbers, names, `*`, lists, ranges and steps. Where both days are given either counts. */
            cron: string;
            /** @description The time zone of `cron`, by its IANA name: `Europe/Berlin`; UTC unless said otherwise. A time that the clock skips is due when it has gone forward, one that it shows twice the first time. */
            time_zone?: string;
            /** @description Pages to visit at most, failed ones included; 100 unless said otherwise. Dead links (404, 410) count apart, at most as many again. */
            max_pages?: number;
            /** @description Links away from the start page at most, 0 = the start page alone; 20 unless said otherwise. */
            max_depth?: number;
            /** @description Patterns of the pages to visit: a page must match one. A pattern begins with `/` and is compared with the whole path: `*` is any text within a segment, `**` any number of whole segments (`/team/**` is `/team` and all below it). What follows a `?` is compared with the whole query, in which `*` is any text; without `?` any query will do. Capitals count. A page that is left out is never asked for, so what only it links to is not found; the start page is always read. */
            include?: string[];
            /** @description Patterns of pages to leave out, as in `include`: a page must match none. They hold for redirects' targets, for `start_paths` and for sitemaps too. */
            exclude?: string[];
            /** @description Codes (BCP 47) of the languages wanted: `de` takes `de-AT`. A link is not followed where its `hreflang`, or else the first segment of its path (`/fr/`), says another language. A page that was read is not counted, nor its addresses, where its `lang`, or else its Content-Language, does. What says nothing is taken. */
            only_languages?: string[];
            /** @description Paths on the start page's host to visit first, as near as that one, whether a page links to them or not. `include` and `exclude` hold for them. */
            start_paths?: string[];
            /** @description Whether other hosts of the site are visited; true unless said otherwise. false: the start page's host alone, with and without `www.`. */
            subdomains?: boolean;
            /** @description What to keep of the pages: `emails`, which are always kept, `people`, `phones`, `profiles`, `forms` and `organization`; all unless said otherwise, an empty list keeps addresses alone. (`include` says which pages to visit.) What the stage leaves out, it leaves out of every scan: `collected` and `role_only` in the status say what was kept. */
            collect?: components["schemas"]["CollectedKind"][];
            /** @description Which pages a browser renders, where the stage has one: `auto`, unless said otherwise, those that only their scripts fill, at most a tenth of `max_pages`; `always` every page; `never` none. `has_renderer` in the result says whether there was one, `pages_needing_script` how many pages were left that need it. */
            render?: components["schemas"]["RenderChoice"];
            /** @description true: of a completed scan that it starts, webhooks are told only where an address changed since the domain's complete scan before: neither `scan.completed` nor `contacts.changed` comes where nothing did. A first scan is told, and so is one that fails, is cancelled, or that you ask for yourself while it runs. false unless said otherwise. */
            only_changes?: boolean;
        };
        Schedule: {
            /** Format: uuid */
            schedule_id: string;
            /** Format: uuid */
            domain_id: string;
            domain: string;
            /** @description Where its scans start; null = the home page. */
            start_url: string | null;
            every: string | null;
            cron: string | null;
            /** @description Of `cron`. */
            time_zone: string | null;
            max_pages: number;
            max_depth: number;
            /** @description None = no choice. */
            include: string[];
            /** @description None = no choice. */
            exclude: string[];
            /** @description None = no choice. */
            only_languages: string[];
            /** @description None = no choice. */
            start_paths: string[];
            subdomains: boolean;
            /** @description What its scans keep of pages, where the stage keeps it. */
            collect: components["schemas"]["CollectedKind"][];
            /** @description Which pages its scans have rendered, where the stage has a browser. */
            render: components["schemas"]["RenderChoice"];
            /** @description Whether completed scans are told only where an address changed. */
            only_changes: boolean;
            /** @description When it is due; null while it is paused. */
            next_run_at: string | null;
            /** @description When it last started a scan, or joined one. */
            last_run_at: string | null;
            /** @description That scan. */
            last_job_id: string | null;
            /** @description That scan's status; null once it is deleted. */
            last_status: components["schemas"]["JobStatus"] | null;
            /** @description Why that scan failed. */
            last_error: string | null;
            /** @description Scans in a row that failed, counted when the next one is due. 5 pause the schedule. */
            failures: number;
            paused_at: string | null;
            /** @description `asked`: somebody paused it. `failures`: its last scans failed, the last one as `last_error` says. */
            pause_reason: ("asked" | "failures") | null;
            /**
             * Format: uuid
             * @description Whose scans it starts.
             */
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        ScheduleList: {
            items: components["schemas"]["Schedule"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        ScheduleChanges: {
            /** @description A period in minutes, hours or days, from an hour to 366 days: `90m`, `24h`, `7d`. It begins when the schedule is made, with its first run, and is as long whatever clocks do. */
            every?: string;
            /** @description A cron pattern of five fields (minute, hour, day of the month, month, weekday): `0 6 * * 1`. The minute is one number, the others are numbers, names, `*`, lists, ranges and steps. Where both days are given either counts. */
            cron?: string;
            /** @description The time zone of `cron`, by its IANA name: `Europe/Berlin`; UTC unless said otherwise. A time that the clock skips is due when it has gone forward, one that it shows twice the first time. */
            time_zone?: string;
            /** @description Pages to visit at most, failed ones included; 100 unless said otherwise. Dead links (404, 410) count apart, at most as many again. */
            max_pages?: number;
            /** @description Links away from the start page at most, 0 = the start page alone; 20 unless said otherwise. */
            max_depth?: number;
            /** @description Patterns of the pages to visit: a page must match one. A pattern begins with `/` and is compared with the whole path: `*` is any text within a segment, `**` any number of whole segments (`/team/**` is `/team` and all below it). What follows a `?` is compared with the whole query, in which `*` is any text; without `?` any query will do. Capitals count. A page that is left out is never asked for, so what only it links to is not found; the start page is always read. */
            include?: string[];
            /** @description Patterns of pages to leave out, as in `include`: a page must match none. They hold for redirects' targets, for `start_paths` and for sitemaps too. */
            exclude?: string[];
            /** @description Codes (BCP 47) of the languages wanted: `de` takes `de-AT`. A link is not followed where its `hreflang`, or else the first segment of its path (`/fr/`), says another language. A page that was read is not counted, nor its addresses, where its `lang`, or else its Content-Language, does. What says nothing is taken. */
            only_languages?: string[];
            /** @description Paths on the start page's host to visit first, as near as that one, whether a page links to them or not. `include` and `exclude` hold for them. */
            start_paths?: string[];
            /** @description Whether other hosts of the site are visited; true unless said otherwise. false: the start page's host alone, with and without `www.`. */
            subdomains?: boolean;
            /** @description What to keep of the pages: `emails`, which are always kept, `people`, `phones`, `profiles`, `forms` and `organization`; all unless said otherwise, an empty list keeps addresses alone. (`include` says which pages to visit.) What the stage leaves out, it leaves out of every scan: `collected` and `role_only` in the status say what was kept. */
            collect?: components["schemas"]["CollectedKind"][];
            /** @description Which pages a browser renders, where the stage has one: `auto`, unless said otherwise, those that only their scripts fill, at most a tenth of `max_pages`; `always` every page; `never` none. `has_renderer` in the result says whether there was one, `pages_needing_script` how many pages were left that need it. */
            render?: components["schemas"]["RenderChoice"];
            /** @description true: of a completed scan that it starts, webhooks are told only where an address changed since the domain's complete scan before: neither `scan.completed` nor `contacts.changed` comes where nothing did. A first scan is told, and so is one that fails, is cancelled, or that you ask for yourself while it runs. false unless said otherwise. */
            only_changes?: boolean;
            /** @description true: it starts nothing until it is resumed. false: it is resumed, and its failures are forgotten. */
            paused?: boolean;
        };
        DomainRequest: {
            /** @description A website's host, like `acme.com`; a URL gives its host. */
            domain: string;
        };
        Domain: {
            /** Format: uuid */
            id: string;
            /** @description Host without `www.`, in ASCII (`xn--…`); with `:port` only where it is not 80 or 443. */
            domain: string;
            /** @description When a scan of it was last complete. */
            last_scan: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        DomainList: {
            items: components["schemas"]["Domain"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        /** @enum {string} */
        ContactState: "current" | "gone" | "unknown";
        DomainContactList: {
            items: components["schemas"]["DomainContact"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        DomainContact: {
            /** Format: uuid */
            id: string;
            /** @description The address as it should be written to, lower case. */
            email: string;
            /** @description `service`: a role's mailbox. `corporate`: of the site's own domain, or of one that its JSON-LD or imprint tells as its own. `free`: of a free-mail provider. */
            email_type: components["schemas"]["EmailType"];
            has_gmail: boolean;
            /** @description How it was found on the page where it was first found. */
            method: string | null;
            /** @description The text around it, cut at words, about 50 characters either side; with it in round brackets where other text stands in its place. */
            context: string;
            /** @description Whom it reaches, as the page with the best reason says it; null for a role's mailbox, and where no page says so. */
            person_name: string | null;
            /** @description The person's position, as it is written. */
            person_role: string | null;
            /** @description What the role says of the department. */
            department: components["schemas"]["Department"] | null;
            /** @description What the role says of how far up the person stands. */
            seniority: components["schemas"]["Seniority"] | null;
            /** @description What on the page says that the name belongs to the address. */
            person_reason: components["schemas"]["PersonReason"] | null;
            /** @description How far the address can be trusted to reach somebody of the site, 0 to 100, by what stands in `confidence_reasons`. */
            confidence: number;
            /** @description What the confidence stands on: `mailto on the contact page`, `domain of the site`, `name beside it` … */
            confidence_reasons: string[];
            /**
             * @description Whether mail to the domain has somewhere to go, by what DNS said in the last days: `ok`, it names mail servers; `risky`, it has none but itself, or lends mailboxes for minutes; `none`, it takes no mail, or does not exist; `unknown`, nobody has asked or DNS did not answer. Nothing is sent to find out.
             * @enum {string}
             */
            deliverability: "ok" | "unknown" | "risky" | "none";
            /** @description What that stands on. */
            deliverability_reasons: ("mail server exists" | "server of the domain itself, without MX" | "null MX: takes no mail" | "neither mail server nor address" | "no such domain" | "disposable mail domain" | "publishes SPF" | "publishes DMARC" | "DNS did not answer" | "not looked up")[];
            /** @description Whose servers take the domain's mail, where that is known: `Google`, `Microsoft` … */
            mail_provider: string | null;
            /** @description The page where it was first found: of this scan's pages in a scan's list. */
            source_url: string;
            /** @description The scan that first found it; in a scan's list that scan. */
            source_job_id: string | null;
            /** @description The pages where it was seen, first ones first; 20 at most. */
            sources: components["schemas"]["ContactSource"][];
            /** @description On how many pages it was seen. */
            sources_count: number;
            /** Format: date-time */
            first_seen: string;
            /** Format: date-time */
            last_seen: string;
            /** Format: date-time */
            created_at: string;
            /** @description `current`: it stood on a page that was read since the last complete scan began. `gone`: each page that held it was read since and holds it no more. `unknown`: not all of them were reached or could be read. */
            state: components["schemas"]["ContactState"];
            /**
             * Format: date-time
             * @description When a scan last saw it on a page.
             */
            last_confirmed: string;
        };
        Removal: {
            /** @description Contacts with this address that were deleted, one a domain. */
            contacts_removed: number;
            /** @description Other contacts' contexts, and pages' titles, that told the address. */
            texts_emptied: number;
            /** @description Whether nothing was removed, and the counts say what would be. */
            dry_run: boolean;
            /** @description With `dry_run` the domains where the address stands, by their names, the first 100; null otherwise. */
            places: components["schemas"]["RemovalPlace"][] | null;
            /** @description With `dry_run` what tells the address, or whom it reaches, and would be emptied: each wording once, 100 at most; null otherwise. */
            texts: components["schemas"]["RemovalText"][] | null;
        };
        RemovalPlace: {
            /** Format: uuid */
            domain_id: string;
            domain: string;
            /** @description Pages of the domain where it stands or stood, as far as that is kept. */
            pages: number;
            /** @description Whom it reaches there, by the names that go with it. */
            people: string[];
        };
        RemovalText: {
            /**
             * @description `context`: of another contact. `title`: of a page.
             * @enum {string}
             */
            kind: "context" | "title";
            /** @description Whose context it is; null of a title. */
            email: string | null;
            /** @description The page, or one of those where it stands. */
            url: string;
            text: string;
        };
        McpMessage: {
            /** @constant */
            jsonrpc: "2.0";
            /** @description `initialize`, `tools/list`, `tools/call` …; a response has none. */
            method?: string;
            /** @description Names the request in its answer; a notification has none. */
            id?: string | number;
            params?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        McpReply: {
            /** @constant */
            jsonrpc: "2.0";
            id?: string | number | null;
            /** @description What the request gave. */
            result?: {
                [key: string]: unknown;
            };
            /** @description Why the protocol refuses it. */
            error?: {
                code: number;
                message: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        UsageList: {
            items: components["schemas"]["UsageDay"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        UsageDay: {
            /**
             * Format: date
             * @description In UTC.
             */
            day: string;
            /** @description Scans that ended on this day, complete. */
            scans_complete: number;
            scans_failed: number;
            scans_cancelled: number;
            /** @description Pages visited on this day, those that could not be read included. */
            pages: number;
            /** @description Addresses that the complete and cancelled scans saw, those that were known before included. */
            contacts: number;
            /** @description Bytes read, after content decoding. */
            bytes: number;
            /** @description Milliseconds of CPU time. */
            cpu_ms: number;
            /** @description With `by=key` alone: the key that started the scans; null = a token, a schedule or an operator did. */
            api_key?: {
                /** Format: uuid */
                id: string;
                prefix: string;
                name: string | null;
            } | null;
        };
        ApiKeyList: {
            items: components["schemas"]["ApiKey"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        ApiKey: {
            /** Format: uuid */
            id: string;
            /** @description Its first characters, to know it by. */
            prefix: string;
            /** @description What you call it. */
            name: string | null;
            /** @description What it may be used for. */
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            created_at: string;
            /** @description When it ends by itself; null = it does not. */
            expires_at: string | null;
            /** @description When it was last used, to the minute; null = never. */
            last_used_at: string | null;
            /** @description When it was revoked; null = it was not. */
            revoked_at: string | null;
        };
        /** @enum {string} */
        Scope: "scans:write" | "scans:read" | "contacts:delete" | "domains:delete" | "webhooks" | "keys" | "admin";
        KeyRequest: {
            /** @description What you call it, up to 100 characters. */
            name?: string;
            /**
             * @description What it may be used for, of what your token may be; `scans:read` and `scans:write` unless said otherwise.
             * @default [
             *       "scans:read",
             *       "scans:write"
             *     ]
             */
            scopes?: components["schemas"]["KeyScope"][];
            /** @description Days after which it ends by itself; it does not unless said otherwise. */
            expires_in_days?: number;
        };
        /** @enum {string} */
        KeyScope: "scans:write" | "scans:read" | "contacts:delete" | "domains:delete" | "webhooks" | "admin";
        ApiKeyWithText: {
            /** Format: uuid */
            id: string;
            /** @description Its first characters, to know it by. */
            prefix: string;
            /** @description What you call it. */
            name: string | null;
            /** @description What it may be used for. */
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            created_at: string;
            /** @description When it ends by itself; null = it does not. */
            expires_at: string | null;
            /** @description When it was last used, to the minute; null = never. */
            last_used_at: string | null;
            /** @description When it was revoked; null = it was not. */
            revoked_at: string | null;
            /** @description The key itself, for `Authorization: Bearer …`. It is shown this once. */
            key: string;
        };
        WebhookRequest: {
            /** @description Where events are posted to: a public https address, on port 443. Redirects are not followed. */
            url: string;
            /** @description What it is told of: scans and batches that you started. */
            events: components["schemas"]["EventType"][];
            /**
             * @description `contacts`: an event carries the addresses that it is about, at most 100. Without it none does.
             * @default []
             */
            include?: "contacts"[];
        };
        /** @enum {string} */
        EventType: "scan.completed" | "scan.failed" | "scan.cancelled" | "contacts.changed" | "batch.completed";
        WebhookWithSecret: {
            /** Format: uuid */
            id: string;
            url: string;
            events: components["schemas"]["EventType"][];
            /** @description `contacts`: an event carries the addresses that it is about, at most 100. Without it none does. */
            include: "contacts"[];
            state: components["schemas"]["WebhookState"];
            /** @description `by_user`; `gone`: its receiver answered 410; `failing`: it took nothing for five days. null while it is active. */
            disabled_reason: ("by_user" | "gone" | "failing") | null;
            /** @description Since when it took nothing of what it was told; null where it took the last, or there was nothing. */
            failing_since: string | null;
            /** @description Until when events are signed by the secret before the last rotation as well. */
            previous_secret_until: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description By which events are signed. It is shown this once. */
            secret: string;
        };
        /** @enum {string} */
        WebhookState: "active" | "disabled";
        WebhookList: {
            items: components["schemas"]["Webhook"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            url: string;
            events: components["schemas"]["EventType"][];
            /** @description `contacts`: an event carries the addresses that it is about, at most 100. Without it none does. */
            include: "contacts"[];
            state: components["schemas"]["WebhookState"];
            /** @description `by_user`; `gone`: its receiver answered 410; `failing`: it took nothing for five days. null while it is active. */
            disabled_reason: ("by_user" | "gone" | "failing") | null;
            /** @description Since when it took nothing of what it was told; null where it took the last, or there was nothing. */
            failing_since: string | null;
            /** @description Until when events are signed by the secret before the last rotation as well. */
            previous_secret_until: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        WebhookChanges: {
            /** @description Where events are posted to: a public https address, on port 443. Redirects are not followed. */
            url?: string;
            /** @description What it is told of: scans and batches that you started. */
            events?: components["schemas"]["EventType"][];
            /** @description `contacts`: an event carries the addresses that it is about, at most 100. Without it none does. */
            include?: "contacts"[];
            /** @description `active` switches a webhook on again; what it was not told meanwhile is not told then. */
            state?: components["schemas"]["WebhookState"];
        };
        Delivery: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            webhook_id: string;
            /**
             * Format: uuid
             * @description The event's id, the same at each try: the header `webhook-id`.
             */
            event_id: string;
            /** @description As the webhook asks for it, or `webhook.test`. */
            event_type: string;
            /** @description The scan that it is about. */
            job_id: string | null;
            /** @description The batch that it is about. */
            batch_id: string | null;
            state: components["schemas"]["DeliveryState"];
            /** @description Tries begun since it was last sent by hand. */
            attempts: number;
            /** @description null where there will be none. */
            next_try_at: string | null;
            /** @description The last 20 tries, oldest first. */
            tries: {
                /** Format: date-time */
                at: string;
                /** @description What the receiver answered; null = nothing. */
                status: number | null;
                /** @description Why it failed; null = the receiver took it (any 2xx). */
                error: string | null;
                ms: number;
            }[];
            /** Format: date-time */
            created_at: string;
        };
        /** @enum {string} */
        DeliveryState: "pending" | "delivered" | "failed";
        DeliveryList: {
            items: components["schemas"]["Delivery"][];
            /** @description The `cursor` of the page that follows; null on the last one. The `Link` header says the same. */
            next_cursor: string | null;
        };
    };
    responses: {
        /** @description Why the call is refused. */
        Refusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    submitScan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this request: sent again within 24 hours it gives the same scan, ended or not.
                 * @example order-4711
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanRequest"];
            };
        };
        responses: {
            /** @description The scan: a new one, or the domain's active one. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedScan"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    submitBatch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own name for this request: sent again within 24 hours it gives the same batch.
                 * @example order-4711
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            /** @description A line for each URL, in the order given. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    batchStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The batch's id.
                 * @example c3f58a07-9d1e-4b62-a7f4-5e8b2c6d0a19
                 */
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    batchContacts: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
                /** @description `1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does. */
                bom?: "0" | "1";
                /** @description Only addresses of this type. */
                type?: components["schemas"]["EmailType"];
                /** @description Only addresses of this mail domain: what follows the @. */
                domain?: string;
                /** @description Only addresses that hold this text, or whose context does; case does not matter. */
                q?: string;
                /** @description `1`: only addresses that reach somebody whom a page names; `0`: only others. */
                has_person?: "0" | "1";
                /** @description Only people of this department, as their role says it. */
                department?: components["schemas"]["Department"];
                /** @description Only people who stand so far up, as their role says it. */
                seniority?: components["schemas"]["Seniority"];
                /** @description Only addresses whose `confidence` is this or more, by what is known of them now. A page may then have fewer than `limit` rows, even none: the list ends where `next_cursor` is null. */
                min_confidence?: number;
                /**
                 * @description `1`: of each domain its best contact alone. A `service` address comes before a `corporate` one, that before `free` and `unknown`; of one type the one of the highest `confidence`, then the one that stands on most pages, then the one that was found first. Of each type those 20 are weighed that stand on most pages.
                 * @example 1
                 */
                per_domain?: "0" | "1";
            };
            header?: never;
            path: {
                /**
                 * @description The batch's id.
                 * @example c3f58a07-9d1e-4b62-a7f4-5e8b2c6d0a19
                 */
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchContactList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    cancelBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The batch's id.
                 * @example c3f58a07-9d1e-4b62-a7f4-5e8b2c6d0a19
                 */
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its scans are cancelled. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        batch_id: string;
                        /** @description How many of its scans were. */
                        cancelled: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    pauseBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The batch's id.
                 * @example c3f58a07-9d1e-4b62-a7f4-5e8b2c6d0a19
                 */
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its scans are paused. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        batch_id: string;
                        /** @description How many of its scans were. */
                        paused: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    resumeBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The batch's id.
                 * @example c3f58a07-9d1e-4b62-a7f4-5e8b2c6d0a19
                 */
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its scans go on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        batch_id: string;
                        /** @description How many of its scans were. */
                        resumed: number;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    scanStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example 6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scan"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    scanContacts: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
                /**
                 * @description `1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does.
                 * @example 1
                 */
                bom?: "0" | "1";
                /**
                 * @description Only addresses of this type.
                 * @example free
                 */
                type?: components["schemas"]["EmailType"];
                /** @description Only addresses of this mail domain: what follows the @. */
                domain?: string;
                /** @description Only addresses that hold this text, or whose context does; case does not matter. */
                q?: string;
                /** @description `1`: only addresses that reach somebody whom a page names; `0`: only others. */
                has_person?: "0" | "1";
                /** @description Only people of this department, as their role says it. */
                department?: components["schemas"]["Department"];
                /** @description Only people who stand so far up, as their role says it. */
                seniority?: components["schemas"]["Seniority"];
                /**
                 * @description Only addresses whose `confidence` is this or more, by what is known of them now. A page may then have fewer than `limit` rows, even none: the list ends where `next_cursor` is null.
                 * @example 90
                 */
                min_confidence?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example 6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    scanPeople: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example MQ
                 */
                cursor?: string;
                /** @description `1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does. */
                bom?: "0" | "1";
                /** @description Only people of this department, as their role says it. */
                department?: components["schemas"]["Department"];
                /** @description Only people who stand so far up, as their role says it. */
                seniority?: components["schemas"]["Seniority"];
                /** @description Only people whose name or role holds this text; case does not matter. */
                q?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example 6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    scanContactPoints: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example MQ
                 */
                cursor?: string;
                /** @description `1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does. */
                bom?: "0" | "1";
                /** @description Only contact points of this kind. */
                kind?: components["schemas"]["ContactPointKind"];
                /** @description Only numbers that a page tells so. */
                phone_kind?: components["schemas"]["PhoneKind"];
                /** @description Only profiles there. */
                network?: components["schemas"]["Network"];
                /** @description Only what holds this text, or is written so on a page; case does not matter. */
                q?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example 6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contact points. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPointList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    scanOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example 6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation; null for each fact that no page tells, and for all of them where none tells any. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    scanPages: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
                /** @description `1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does. */
                bom?: "0" | "1";
            };
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example 6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    scanChanges: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
                /** @description `1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does. */
                bom?: "0" | "1";
                /** @description An earlier scan of the domain to compare with, by its id. Without it that is the last one before this one that was complete or cancelled, read a page and still has its rows. */
                since?: string;
                /**
                 * @description Only addresses that changed so.
                 * @example gone
                 */
                change?: components["schemas"]["Change"];
            };
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example 6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    cancelScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example 1c0e8b6d-5a37-4f92-b4d1-7e2f9a6c3d05
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scan is cancelled. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job_id: string;
                        /** @constant */
                        status: "cancelled";
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    pauseScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example 1c0e8b6d-5a37-4f92-b4d1-7e2f9a6c3d05
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scan is paused. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job_id: string;
                        /** @constant */
                        paused: true;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    resumeScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example e7a94c12-6b0d-4f35-8a21-3d5c9f0b7e46
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scan goes on, or waits for its turn. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        job_id: string;
                        /** @constant */
                        paused: false;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The scan's id.
                 * @example 6f1d2c9a-1f4e-4b7a-9a51-0d6a7c3e2b18
                 */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scan is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
                /**
                 * @description Only scans of this status.
                 * @example complete
                 */
                status?: components["schemas"]["JobStatus"];
                /**
                 * @description Only scans of this domain.
                 * @example 2b9e7d40-63c1-4e8f-a1d7-94c5e0f3b826
                 */
                domain_id?: string;
                /**
                 * @description Only scans of this batch, those that it joined too.
                 * @example c3f58a07-9d1e-4b62-a7f4-5e8b2c6d0a19
                 */
                batch_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of scans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSchedules: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
                /**
                 * @description Only schedules of this domain.
                 * @example 2b9e7d40-63c1-4e8f-a1d7-94c5e0f3b826
                 */
                domain_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of schedules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleRequest"];
            };
        };
        responses: {
            /** @description The schedule. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The schedule's id.
                 * @example 7c41d787-0a8f-4d63-b5e7-18f2c6a90b3d
                 */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The schedule's id.
                 * @example 7c41d787-0a8f-4d63-b5e7-18f2c6a90b3d
                 */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    changeSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The schedule's id.
                 * @example 7c41d787-0a8f-4d63-b5e7-18f2c6a90b3d
                 */
                schedule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleChanges"];
            };
        };
        responses: {
            /** @description The schedule as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDomains: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
                /**
                 * @description Only the domain of this name.
                 * @example harbour-lane-books.com
                 */
                domain?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of domains. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createDomain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DomainRequest"];
            };
        };
        responses: {
            /** @description The domain exists already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description The domain is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The domain's id.
                 * @example 2b9e7d40-63c1-4e8f-a1d7-94c5e0f3b826
                 */
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domain. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The domain's id.
                 * @example 2b9e7d40-63c1-4e8f-a1d7-94c5e0f3b826
                 */
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domain is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    domainContacts: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
                /** @description `1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does. */
                bom?: "0" | "1";
                /** @description Only addresses of this type. */
                type?: components["schemas"]["EmailType"];
                /**
                 * @description Only addresses of this mail domain: what follows the @.
                 * @example harbour-lane-books.com
                 */
                domain?: string;
                /**
                 * @description Only addresses that hold this text, or whose context does; case does not matter.
                 * @example order
                 */
                q?: string;
                /** @description `1`: only addresses that reach somebody whom a page names; `0`: only others. */
                has_person?: "0" | "1";
                /** @description Only people of this department, as their role says it. */
                department?: components["schemas"]["Department"];
                /** @description Only people who stand so far up, as their role says it. */
                seniority?: components["schemas"]["Seniority"];
                /** @description Only addresses whose `confidence` is this or more, by what is known of them now. A page may then have fewer than `limit` rows, even none: the list ends where `next_cursor` is null. */
                min_confidence?: number;
                /** @description Only addresses of this state. */
                state?: components["schemas"]["ContactState"];
                /** @description Only addresses that a scan saw then or later (RFC 3339, such as 2026-03-02T09:30:00Z). */
                confirmed_since?: string;
                /** @description Only addresses that no scan saw since then. */
                confirmed_before?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The domain's id.
                 * @example 2b9e7d40-63c1-4e8f-a1d7-94c5e0f3b826
                 */
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainContactList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    domainPeople: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example MQ
                 */
                cursor?: string;
                /** @description `1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does. */
                bom?: "0" | "1";
                /** @description Only people of this department, as their role says it. */
                department?: components["schemas"]["Department"];
                /**
                 * @description Only people who stand so far up, as their role says it.
                 * @example head
                 */
                seniority?: components["schemas"]["Seniority"];
                /** @description Only people whose name or role holds this text; case does not matter. */
                q?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The domain's id.
                 * @example 2b9e7d40-63c1-4e8f-a1d7-94c5e0f3b826
                 */
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    domainContactPoints: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example MQ
                 */
                cursor?: string;
                /** @description `1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does. */
                bom?: "0" | "1";
                /**
                 * @description Only contact points of this kind.
                 * @example phone
                 */
                kind?: components["schemas"]["ContactPointKind"];
                /**
                 * @description Only numbers that a page tells so.
                 * @example office
                 */
                phone_kind?: components["schemas"]["PhoneKind"];
                /** @description Only profiles there. */
                network?: components["schemas"]["Network"];
                /** @description Only what holds this text, or is written so on a page; case does not matter. */
                q?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The domain's id.
                 * @example 2b9e7d40-63c1-4e8f-a1d7-94c5e0f3b826
                 */
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contact points. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPointList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    domainOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The domain's id.
                 * @example 2b9e7d40-63c1-4e8f-a1d7-94c5e0f3b826
                 */
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation; null for each fact that no page tells, and for all of them where none tells any. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    removeContact: {
        parameters: {
            query: {
                /**
                 * @description The address, encoded for a URL (`+` as `%2B`); case does not matter.
                 * @example orders@harbour-lane-books.com
                 */
                email: string;
                /**
                 * @description `1`: nothing is removed; the answer tells what would be, and where it stands. Needs the scope `scans:read` too.
                 * @example 1
                 */
                dry_run?: "0" | "1";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address is gone and stays out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removal"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    mcp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["McpMessage"];
            };
        };
        responses: {
            /** @description The reply to a request; what a tool refuses is one, too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpReply"];
                };
            };
            /** @description A notification was taken. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    usage: {
        parameters: {
            query: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
                /** @description `1`: CSV begins with a byte order mark, by which Excel knows that it is UTF-8. JSON never does. */
                bom?: "0" | "1";
                /**
                 * @description The first day, in UTC: `2026-01-31`.
                 * @example 2026-03-01
                 */
                from: string;
                /**
                 * @description The last day, in UTC; at most 366 days from the first to it, both counted.
                 * @example 2026-03-31
                 */
                to: string;
                /**
                 * @description `key`: a row a day and API key, ended keys too, and one for what was used by no key's scans, where there is any.
                 * @example key
                 */
                by?: "key";
                /**
                 * @description Another user's usage in place of yours; that needs the scope `admin`.
                 * @example 0b7f2c1e-9a55-4d0a-8c3e-2f6a1d4b7e90
                 */
                user_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of days. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        responses: {
            /** @description The key, shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyWithText"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key's id.
                 * @example b7d40a15-3e8f-4c62-9a07-d61e5b2c8f93
                 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key lets nobody in any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description The webhook, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 7c3d9e52-4b80-4a6f-8d1e-5f2a0b9c6e47
                 */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 7c3d9e52-4b80-4a6f-8d1e-5f2a0b9c6e47
                 */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 7c3d9e52-4b80-4a6f-8d1e-5f2a0b9c6e47
                 */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChanges"];
            };
        };
        responses: {
            /** @description The webhook as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 7c3d9e52-4b80-4a6f-8d1e-5f2a0b9c6e47
                 */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    rotateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 7c3d9e52-4b80-4a6f-8d1e-5f2a0b9c6e47
                 */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook, with its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Rows an answer holds at most; 50 unless said otherwise, 10,000 of CSV. Very long rows make it fewer. */
                limit?: number;
                /**
                 * @description Where the page begins: `next_cursor` of the page before, as it is.
                 * @example WzE3NzI0NDM4MDAwMDAwMDAsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd
                 */
                cursor?: string;
                /**
                 * @description Only deliveries of this state.
                 * @example delivered
                 */
                state?: components["schemas"]["DeliveryState"];
            };
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 7c3d9e52-4b80-4a6f-8d1e-5f2a0b9c6e47
                 */
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook's id.
                 * @example 7c3d9e52-4b80-4a6f-8d1e-5f2a0b9c6e47
                 */
                webhook_id: string;
                /**
                 * @description The delivery's id.
                 * @example e91b4d06-7a2c-4f53-b8e0-1c6d3f5a9274
                 */
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, which waits to be sent. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
