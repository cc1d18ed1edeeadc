/** Query parameters that name where a visit came from, never a page's content. */
const TRACKING_PARAMETERS: ReadonlySet<string> = new Set([
  "fbclid",
  "gclid",
  "gad_source",
  "gad_campaignid",
  "gclsrc",
  "dclid",
  "gbraid",
  "wbraid",
  "msclkid",
  "yclid",
  "twclid",
  "ttclid",
  "li_fat_id",
  "igshid",
  "igsh",
  "mc_cid",
  "mc_eid",
  "_ga",
  "_gl",
  "_hsenc",
  "_hsmi",
  "__hstc",
  "__hssc",
  "__hsfp",
  "hsctatracking",
  "mkt_tok",
  "vero_id",
  "oly_anon_id",
  "oly_enc_id",
  "wickedid",
  "s_cid",
  "s_kwcid",
  "_openstat",
  "_kx",
  "_branch_match_id",
  "epik",
  "irclickid",
  "rdt_cid",
  "sccid",
  "wt_mc",
  "wt.mc_id",
  "at_campaign",
  "at_medium",
  "guccounter",
  "guce_referrer",
  "guce_referrer_sig",
  "vero_conv",
  "srsltid",
]);

/** Prefixes of such parameters: Google Analytics, Matomo (and as Piwik), HubSpot's advertisements. */
const TRACKING_PREFIX = /^(?:utm|mtm|matomo|pk|piwik|hsa)_/;

/** Names that only sessions have (PHP, Java, ASP, ColdFusion). */
const SESSION_PARAMETER = /^(?:phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken)$/;
/** Names that sessions have, and other things as well: the value decides. */
const PERHAPS_SESSION_PARAMETER = /^(?:sid|session|session_?id)$/;
/** A random value of 64 bits or more, in hex or letters and digits of both kinds. */
const RANDOM_VALUE = /^(?=.*\d)(?=.*[a-z])[\da-z]{16,}$/i;

/** Whether a parameter of a query (`name=value`, as it is spelt) names a visit or a visitor and not a page. */
export function isVisitParameter(parameter: string): boolean {
  const [[name, value] = ["", ""]] = new URLSearchParams(parameter);
  const lower = name.toLowerCase();
  return (
    TRACKING_PREFIX.test(lower) ||
    TRACKING_PARAMETERS.has(lower) ||
    SESSION_PARAMETER.test(lower) ||
    (PERHAPS_SESSION_PARAMETER.test(lower) && RANDOM_VALUE.test(value))
  );
}
