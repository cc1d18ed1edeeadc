/** A consent dialog's way to say no: what is clicked lies inside `dialog`, which the page shows. */
export type ConsentDialog = {
  readonly name: string;
  /** selector of the dialog; open shadow roots are looked through as well */
  readonly dialog: string;
  /** selector of what refuses, within the dialog */
  readonly refusal: string;
};

/** Dialogs of programs that many sites use. */
export const CONSENT_DIALOGS: readonly ConsentDialog[] = [
  {
    name: "Borlabs Cookie",
    dialog: "#BorlabsCookieBox",
    refusal: "[data-cookie-refuse], .brlbs-btn-accept-only-essential",
  },
  { name: "Complianz", dialog: ".cmplz-cookiebanner", refusal: ".cmplz-deny" },
  {
    name: "Cookiebot",
    dialog: "#CybotCookiebotDialog",
    refusal:
      "#CybotCookiebotDialogBodyButtonDecline, #CybotCookiebotDialogBodyLevelButtonLevelOptinDeclineAll",
  },
  {
    name: "cookieconsent",
    dialog: "#cc-main, #cm",
    refusal: "[data-role=necessary], [data-cc=reject-all], #c-s-bn",
  },
  { name: "CookieFirst", dialog: "[data-cookiefirst-widget]", refusal: "[data-cookiefirst-action=reject]" },
  { name: "CookieYes", dialog: ".cky-consent-container", refusal: ".cky-btn-reject" },
  {
    name: "Didomi",
    dialog: "#didomi-host",
    refusal: "#didomi-notice-disagree-button, .didomi-continue-without-agreeing",
  },
  { name: "iubenda", dialog: "#iubenda-cs-banner", refusal: ".iubenda-cs-reject-btn" },
  { name: "Klaro", dialog: ".klaro", refusal: ".cn-decline, .cm-btn-decline" },
  {
    name: "OneTrust",
    dialog: "#onetrust-banner-sdk",
    refusal: "#onetrust-reject-all-handler, .ot-pc-refuse-all-handler",
  },
  { name: "Osano", dialog: ".osano-cm-dialog", refusal: ".osano-cm-denyAll, .osano-cm-deny" },
  { name: "Osano's free one", dialog: ".cc-window", refusal: ".cc-deny" },
  { name: "Quantcast", dialog: "#qc-cmp2-container", refusal: ".qc-cmp2-summary-buttons [mode=secondary]" },
  {
    name: "Real Cookie Banner",
    dialog: "[data-plugin=real-cookie-banner]",
    refusal: "[data-order='1'] a[role=button]",
  },
  { name: "tarteaucitron", dialog: "#tarteaucitronRoot", refusal: "#tarteaucitronAllDenied2" },
  { name: "Termly", dialog: "[class*=termly-styles]", refusal: "[data-tid=banner-decline]" },
  {
    name: "Usercentrics",
    dialog: "#usercentrics-root, #usercentrics-cmp-ui",
    refusal: "[data-testid=uc-deny-all-button], #deny",
  },
];

/** What a button says that refuses all or all but what is necessary: whole texts, in lower case, by language. */
export const REFUSAL_WORDS: Readonly<Record<string, readonly string[]>> = {
  cs: ["odmítnout", "odmítnout vše", "pouze nezbytné", "jen nezbytné"],
  da: ["afvis", "afvis alle", "kun nødvendige", "kun nødvendige cookies"],
  de: [
    "ablehnen",
    "alle ablehnen",
    "alles ablehnen",
    "nur notwendige",
    "nur notwendige cookies",
    "nur essenzielle cookies",
    "nur essenzielle cookies akzeptieren",
    "nur erforderliche",
    "nur erforderliche cookies",
    "nur technisch notwendige",
  ],
  en: [
    "reject",
    "reject all",
    "reject all cookies",
    "decline",
    "decline all",
    "deny",
    "deny all",
    "refuse",
    "refuse all",
    "necessary only",
    "only necessary",
    "only necessary cookies",
    "use necessary cookies only",
    "accept only essential cookies",
    "essential only",
    "continue without accepting",
  ],
  es: ["rechazar", "rechazar todo", "rechazar todas", "solo necesarias", "sólo necesarias"],
  fi: ["hylkää", "hylkää kaikki", "vain välttämättömät"],
  fr: ["refuser", "tout refuser", "refuser tout", "continuer sans accepter", "uniquement nécessaires"],
  hu: ["elutasítom", "összes elutasítása", "csak a szükségesek"],
  it: ["rifiuta", "rifiuta tutto", "rifiuta tutti", "solo necessari", "continua senza accettare"],
  nb: ["avvis", "avvis alle", "kun nødvendige"],
  nl: ["weigeren", "alles weigeren", "alleen noodzakelijke", "alleen noodzakelijke cookies"],
  pl: ["odrzuć", "odrzuć wszystkie", "tylko niezbędne"],
  pt: ["rejeitar", "rejeitar tudo", "rejeitar todos", "apenas necessários"],
  ro: ["respinge", "respinge tot", "doar cele necesare"],
  sv: ["neka", "neka alla", "avvisa alla", "endast nödvändiga"],
};
