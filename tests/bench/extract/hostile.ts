import { extractPage } from "@contact-scanner/core/extract/page";

// Prints what 5 MB of markup cost that was made to stall, and how much more that is than a quarter of it costs.

/** LIMITS.maxPageBytes: more is never read. */
const BYTES = 5_000_000;
const GROWTH = 4;
/** CPU ms that the large page may take. */
const MAX_MS = 1_000;
/** Times as much as the small page: GROWTH when linear, GROWTH² when quadratic. */
const MAX_SLOWDOWN = 8;
/** CPU ms under which the slowdown says nothing. */
const NOISE_MS = 200;

const repeat = (unit: string) => (bytes: number) =>
  unit.repeat(Math.ceil(bytes / unit.length)).slice(0, bytes);
const between = (start: string, unit: string, end: string) => (bytes: number) =>
  start + repeat(unit)(bytes) + end;

const SHAPES: Readonly<Record<string, (bytes: number) => string>> = {
  "one letter": repeat("a"),
  "at signs": repeat("@"),
  "letters and at signs": repeat("a@"),
  "labels without end": between("x@", "a.", ""),
  "local part without end": between("", "a.", "@acme.com"),
  hyphens: between("x@", "a-", ".com"),
  "addresses, each another": (bytes) =>
    Array.from({ length: bytes / 20 }, (_, index) => `a${index}@acme-books.com `.padEnd(20)).join(""),
  "one address again and again": repeat("ann@acme-books.com "),
  "open tags": repeat("<"),
  "deep blocks": repeat("<div>"),
  "deep inline elements": repeat("<b>a"),
  "paragraphs in paragraphs": repeat("<p>a@b"),
  "tables in tables": repeat("<table><tr><td>"),
  "end tags of nothing": repeat("</div>"),
  "one tag of attributes": between("<a ", "b=c ", ">"),
  "an attribute without end": between('<a title="', "a@b.c ", ""),
  "comments opened": repeat("<!--"),
  "scripts opened": repeat("<script>"),
  "a script of plus signs": between("<script>", "'a'+", "</script>"),
  "a script of brackets": between("<script>", "[(", "</script>"),
  "a script of quotes": between("<script>", "'", "</script>"),
  "a script of fromCharCode": between("<script>", "String.fromCharCode(64,", "</script>"),
  "a script of variables": between("<script>", "var a='b@'+a;", "</script>"),
  "JSON-LD of brackets": between('<script type="application/ld+json">', '{"a":[', "</script>"),
  "JSON in a string of JSON": between('<script type="application/json">"', '\\"', '"</script>'),
  backslashes: between("<script>'", "\\\\", "'</script>"),
  entities: repeat("&#64;"),
  "entities without end": between("&#", "6", ""),
  ampersands: repeat("&"),
  "spelled out": repeat("ann [at] acme [dot] "),
  "brackets opened": repeat("[at] ("),
  "spaces around at": between("ann", " ", "@ acme.com"),
  "mailto of recipients": between("<a href='mailto:", "ann@acme.com,", "'>"),
  "mailto in mailto": between("<a href='", "mailto:", "'>"),
  "percent signs": between("<a href='mailto:", "%2540", "'>"),
  "Cloudflare's hexadecimal": between('<a data-cfemail="', "4f", '">'),
  "base64 without end": between('<a data-mail="', "YUBiLmNv", '">'),
  "template in template": repeat("<template>"),
  "iframe in iframe": repeat("<iframe srcdoc='"),
  "noscript in noscript": repeat("<noscript>"),
  "style rules": between("<style>", "a{direction:rtl}", "</style>"),
  "hidden elements": repeat('<i style="display:none">a@b.com</i>'),
  "zero-width characters": between("ann", "\u200b", "@acme.com"),
  "line breaks": between("ann@", "\n", "acme.com"),
  "quoted local part": between('"', "a\\ ", '"@acme.com'),
  "vCard without end": between("BEGIN:VCARD\n", "EMAIL:\n ", ""),
};

const url = "https://acme-books.com/";
let failures = 0;
process.stdout.write(`\nhostile markup, ${BYTES / 1e6} MB             CPU ms  of a quarter's\n`);
for (const [name, shape] of Object.entries(SHAPES)) {
  const { bytes, ms, slowdown } = measure(shape);
  const failed = bytes < BYTES || ms > MAX_MS || (ms > NOISE_MS && slowdown > MAX_SLOWDOWN);
  if (failed) failures += 1;
  const verdict = bytes < BYTES ? `  TOO SLOW at ${bytes} bytes` : failed ? "  TOO SLOW" : "";
  process.stdout.write(
    `${name.padEnd(32)} ${ms.toFixed(0).padStart(8)} ${slowdown.toFixed(1).padStart(8)}${verdict}\n`,
  );
}
process.stdout.write(`${Object.keys(SHAPES).length} shapes, ${failures} too slow\n`);

/** Grows the page step by step, and no further once it takes too long. */
function measure(shape: (bytes: number) => string): { bytes: number; ms: number; slowdown: number } {
  let [ms, slowdown] = [0, 0];
  for (const bytes of [BYTES / GROWTH ** 3, BYTES / GROWTH ** 2, BYTES / GROWTH, BYTES]) {
    const before = ms;
    ms = cpuMs(shape(bytes));
    slowdown = ms / Math.max(before, 1);
    if (ms > MAX_MS || bytes === BYTES) return { bytes, ms, slowdown };
  }
  return { bytes: BYTES, ms, slowdown };
}

function cpuMs(html: string): number {
  const before = process.cpuUsage();
  extractPage({ html, url });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
