/** Public suffixes of the list that are the domains of bodies, too, which give mailboxes right there. */
const BODIES: ReadonlySet<string> = new Set([
  // India's National Informatics Centre, which runs the mail of ministries and districts
  "nic.in",
  "gov.in",
]);

/**
 * Labels of suffixes that sort names by kind, or by who may register one, in two letters or a word: a mailbox right at
 * such a suffix is an address whose author left the name out. Other suffixes of two labels and more are mostly towns,
 * provinces and governments.
 */
const KINDS_OF_NAMES: ReadonlySet<string> = new Set(
  `ac art asn asso biz blog co com coop ed edu firm firma gen go id idv ind inf info ltd me mil mobi name ne net nom
  or org per plc press pro pvt rec sch school shop store tm web`.split(/\s+/),
);

/** Whether a public suffix, in lower-case ASCII, has mailboxes of its own wherever it is written. */
export function isMailSuffix(suffix: string): boolean {
  return BODIES.has(suffix);
}

/** Whether a public suffix may have them, where a link says that an address is one: it names a place or a body. */
export function mayBeMailSuffix(suffix: string): boolean {
  const dot = suffix.indexOf(".");
  return isMailSuffix(suffix) || (dot > 0 && !KINDS_OF_NAMES.has(suffix.slice(0, dot)));
}
