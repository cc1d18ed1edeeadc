/** The product token robots.txt groups are matched against (RFC 9309, 2.2.1). */
export const PRODUCT_TOKEN = "ContactScanner";

/** How the crawler names itself to a site when its operator sets nothing else. */
export const DEFAULT_USER_AGENT = `${PRODUCT_TOKEN}/1.0 (+https://github.com/contact-scanner/contact-scanner)`;

/**
 * The limits that somebody beside the code goes by: what an operator sets, what a caller may ask for and is answered,
 * how much is asked of a site, and how much of a scan, a page and a text is read, kept and told. A comment begins with
 * the unit and tells what 0 means where 0 is taken; "unless configured otherwise" says that this is the default of a
 * variable of the env.ts files, which read all that an operator sets.
 *
 * Other limits stand elsewhere. What bounds the work of one module (a search, a loop, a statement, a part of a page) or
 * is a rule's own number is a constant beside it, with its unit and reason, and no other room reads it. Times that
 * depend on each other stand together: those of a job's life in jobs/timing.ts, of the database in db/timeouts.ts, of a
 * host's pace in crawl/politeness.ts. tests/unit/limits.test.ts holds this.
 */
export const LIMITS = {
  /** pages a scan visits, dead links apart, when its caller names no number; 0 is refused */
  defaultMaxPages: 100,
  /** pages, the most a caller may ask for */
  maxPages: 10_000,
  /** links away from the start page when its caller names no number; 0 = the start page alone */
  defaultMaxDepth: 20,
  /** links, the most a caller may ask for */
  maxDepth: 100,

  /** ms to open a TCP and TLS connection */
  connectTimeoutMs: 5_000,
  /** ms from request to the end of the response headers */
  headersTimeoutMs: 10_000,
  /** ms for one whole page, body included: undici's bodyTimeout counts idle time only */
  pageTimeoutMs: 20_000,
  /** bytes of a page after content decoding */
  maxPageBytes: 5_000_000,
  /** bytes of a response's headers */
  maxHeaderBytes: 32_768,
  /** redirects followed for one page */
  maxRedirects: 5,
  /** characters of a URL; longer ones are not pages */
  maxUrlLength: 2_048,

  /** ms of CPU time that one page may take to read: ordinary pages of the largest size take a fraction of it */
  maxReadingCpuMs: 1_000,
  /** ms by the clock for the same, however little of its CPU a busy or small machine gives to the reading thread */
  maxReadingMs: 10_000,
  /** ms that a reading thread gets to end before another takes its place: long native calls cannot be interrupted */
  maxThreadEndMs: 5_000,
  /** ms of CPU time that one PDF may take to read: 50 dense pages take 250 */
  maxPdfCpuMs: 2_000,
  /** ms by the clock for the same */
  maxPdfMs: 20_000,
  /** bytes of a PDF; a larger one is a catalogue of pictures */
  maxPdfBytes: 10_000_000,
  /** pages of a PDF that are read; those beyond are not known */
  maxPdfPages: 50,
  /** threads that read pages: the connections to a host feed no more, and each has a heap of its own */
  maxReaderThreads: 3,

  /** connections to one host at a time, unless its owner runs the scan and says otherwise */
  maxConnectionsPerHost: 4,
  /** connections to one host at a time, the most that its owner may set: each holds a page in memory */
  maxOwnConnections: 64,
  /** URLs that wait for a visit: more are dropped, so that a trap cannot fill the memory */
  maxFrontier: 50_000,
  /** URLs that a scan remembers, visited and skipped ones included; it takes no more */
  maxKnownUrls: 200_000,
  /** links taken from one page */
  maxLinksPerPage: 5_000,
  /** links kept for a re-scan that finds the page unchanged; a page with more is always read again */
  maxStoredLinks: 500,
  /** visits in a row that gave no page of its own (duplicates, files) before a site counts as a trap */
  maxFruitlessVisits: 1_000,
  /** seconds of a meta refresh up to which it is a redirect; a later one is a link */
  maxRefreshSeconds: 5,

  /** documents, PDFs that one scan reads at most */
  maxPdfs: 10,
  /** documents, vCards that one scan reads at most: pages that link to them mostly show what they say */
  maxCards: 20,
  /** documents of plain text that one scan reads at most */
  maxTextFiles: 20,
  /** bytes of security.txt and its like; what comes after is not read */
  maxSiteFileBytes: 100_000,
  /** bytes of one script file or file of data, after content decoding; what comes after is not read */
  maxScriptFileBytes: 1_000_000,
  /** bytes of script files and data read for one scan: what an application of its own code has, libraries included */
  maxScriptBytes: 3_000_000,
  /** scripts of the site read for one scan, and as many files of data: each is a request at the host's pace */
  maxScriptFiles: 20,
  /** pages that one scan takes from script files: a router has some dozens, a generated table thousands */
  maxScriptRoutes: 200,

  /** bytes of a robots.txt that are parsed (RFC 9309, 2.5); what comes after is not read */
  maxRobotsBytes: 512_000,
  /** ms between two requests that a robots.txt can ask for; more is taken as this */
  maxCrawlDelayMs: 10_000,
  /** ms that a Retry-After can ask for; more is taken as this */
  maxRetryAfterMs: 60_000,
  /** sitemap files read for one scan, index files included */
  maxSitemapFiles: 50,
  /** bytes of one sitemap file, after content decoding; what comes after is not read */
  maxSitemapFileBytes: 10_000_000,
  /** URLs taken from all sitemaps of one scan */
  maxSitemapUrls: 50_000,
  /** bytes of all sitemaps of one scan, after content decoding */
  maxSitemapBytes: 50_000_000,

  /** characters of context kept on either side of an address */
  contextChars: 50,
  /** characters of a context as it is stored: two sides and the longest address, whatever it was taken from */
  maxContextChars: 500,
  /** characters of a page's title: what comes after is no title */
  maxTitleChars: 500,
  /** characters of a sentence that says why a page or a scan failed */
  maxErrorChars: 1_000,
  /** characters of a header's value that is kept or told */
  maxHeaderValueChars: 200,
  /** characters of a URL in a sentence */
  maxToldUrlChars: 300,
  /** contacts kept from one page: a page with more is a trap or a dump */
  maxContactsPerPage: 1_000,
  /** phones kept from one page: a page with more is a directory of other people's */
  maxPhonesPerPage: 200,
  /** profiles kept from one page: a page with more lists other people's */
  maxProfilesPerPage: 200,
  /** forms kept from one page: a page has one or two by which its reader writes to the site */
  maxFormsPerPage: 20,
  /** directors kept from one page: an imprint names a board at most */
  maxDirectorsPerPage: 50,
  /** characters of a person's name: names in full have up to 60 */
  maxPersonNameChars: 100,
  /** characters of a role as it is written: what is longer is a biography */
  maxRoleChars: 200,
  /** characters of a number as it is written: 15 digits, their signs and an extension */
  maxWrittenNumberChars: 50,
  /** characters of a fact about an organisation: an address in one line is the longest */
  maxFactChars: 300,
  /** characters of the selector of an element that something stands in */
  maxElementChars: 200,
  /** things on one page that are looked at as addresses: a page with more is a trap or a dump */
  maxCandidatesPerPage: 10_000,

  /** pages between two checkpoints, of a scan that holds no more connections than strangers' sites get */
  checkpointPages: 10,
  /** bytes between two checkpoints: pages may hold a thousand contacts each, and links by the hundred */
  checkpointBytes: 2_000_000,
  /** ms between two checkpoints */
  checkpointIntervalMs: 5_000,

  /** scans of one user at work (not waiting, not paused) at one time, unless configured otherwise; 0 = any number */
  maxActiveScans: 100,
  /**
   * submits of one user in a minute, unless configured otherwise; 0 = any number. A batch, a domain that is made and an
   * address that is removed are one each.
   */
  maxSubmitsPerMinute: 60,
  /**
   * days that an ended scan keeps its rows, unless configured otherwise: two quarters can be compared; 0 = for ever,
   * and then gone contacts stay as well
   */
  keepScanDays: 180,
  /**
   * days that it is kept that an address stood on a page after it went from there, and a contact after it went from all
   * of its pages, unless configured otherwise: a year, so that what goes and comes with the seasons keeps its first
   * sight; 0 = for ever
   */
  keepGoneContactDays: 365,
  /** days that an Idempotency-Key is stored, unless configured otherwise: as long as it counts; 0 = for ever */
  keepKeyDays: 1,
  /** days that a dead letter is kept, unless configured otherwise: as long as production's logs; 0 = for ever */
  keepDeadLetterDays: 90,
  /** days that the audit log keeps a line, unless configured otherwise: two years, as what it tells of; 0 = for ever */
  keepAuditDays: 730,
  /**
   * days that what is left of an ended job's frontier stays, unless configured otherwise: for a look after a fault;
   * 0 = for ever
   */
  keepFrontierDays: 1,
  /** patterns of pages to visit, and as many of pages to leave out, that a scan's caller may name */
  maxPagePatterns: 50,
  /** characters of such a pattern */
  maxPagePatternChars: 500,
  /** values of languages that a scan's caller may name */
  maxLanguages: 20,
  /** characters of a language code (RFC 5646, 4.4.1: at least 35) */
  maxLanguageChars: 35,
  /** URLs that a scan's caller may have visited beside what the site links to */
  maxStartPaths: 50,
  /** characters of such a URL's path and query */
  maxStartPathChars: 500,
  /** fields of a request's header that a user may add for a site of their own */
  maxSiteHeaders: 20,
  /** characters of such a field's value: a browser keeps as much of a cookie (RFC 6265, 6.1) */
  maxSiteHeaderChars: 4_000,
  /** characters of all of them, with their names: servers refuse headers of more than 8 kB in all */
  maxSiteHeadersChars: 7_000,
  /** minutes between two runs of a schedule, the least a caller may ask for: an hour, over which runs are spread */
  minScheduleMinutes: 60,
  /** minutes between two runs of a schedule, the most a caller may ask for: a leap year */
  maxScheduleMinutes: 527_040,
  /** scans of a schedule in a row that fail until it pauses: a site that is away for some days is no more */
  maxScheduleFailures: 5,
  /** days that what webhooks were told is kept, unless configured otherwise: for a look after weeks; 0 = for ever */
  keepDeliveryDays: 30,
  /** webhooks that one user may have: each scan's end is told to all of them */
  maxWebhooks: 20,
  /** keys of one user that let in at a time, of those made over the API: one a program, and the next before it ends */
  maxApiKeys: 50,
  /** days after which a key ends, the most that may be asked for: ten years; a longer time is meant as none */
  maxApiKeyDays: 3_650,
  /** ms for one delivery to a webhook, its answer included */
  webhookTimeoutMs: 10_000,
  /** contacts that an event carries at most, where its webhook asks for them: some 20 kB, as receivers bear */
  webhookContacts: 100,
  /** places that a dry run of a removal names, so many domains, people of each, and texts: more than a person reads */
  removalPlaces: 100,
  /** bytes of a request body, before parsing */
  maxBodyBytes: 100_000,
  /** URLs of a batch submit, the most a caller may send */
  maxBatchUrls: 1_000,
  /** bytes of a bearer token */
  maxTokenBytes: 8_192,
  /** seconds that a token may be valid for, unless configured otherwise: a year; 0 = any time */
  maxTokenAgeSeconds: 31_536_000,
  /** seconds of clock difference tolerated in a token's times */
  tokenClockToleranceSeconds: 5,
  /** rows of a list when its caller names no number */
  defaultListLimit: 50,
  /** rows of a list, the most a caller may ask for */
  maxListLimit: 1_000,
  /** rows of a CSV list when its caller names no number */
  defaultCsvRows: 10_000,
  /** bytes of a list in a function's answer: Lambda takes 6,291,556, its headers and their escaping included */
  maxListBytes: 5_500_000,
  /** pages that a listed contact names as its sources */
  contactSources: 20,
  /** contacts of each type of which a scan's best one is chosen: hardly a site has more that may be it */
  contactsWeighedPerType: 20,
  /** addresses shown in the status answer */
  statusEmails: 1_000,
} as const;
