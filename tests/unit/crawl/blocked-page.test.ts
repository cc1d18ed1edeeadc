import { type BlockKind, blockedReason } from "@contact-scanner/core/crawl/blocked-page";
import { describe, expect, test } from "vitest";

type Answer = { html: string; status?: number; headers?: Record<string, string>; url?: string };

function judge({ html, status = 200, headers = {}, url = "https://acme.example/" }: Answer) {
  return blockedReason({ html, status, headers, url });
}

function page(title: string, body: string, head = ""): string {
  return `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

const PARAGRAPH =
  "<p>We have made hand-forged hinges, locks and gates in our workshop by the river since 1921, for churches, farms and the odd castle.</p>";

const NAVIGATION = ["products", "about", "team", "news", "jobs", "contact", "imprint", "privacy"]
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join("");

const CHALLENGES: readonly (readonly [string, Answer])[] = [
  [
    "Cloudflare, told by its header",
    { html: page("acme", PARAGRAPH.repeat(30)), status: 403, headers: { "cf-mitigated": "challenge" } },
  ],
  [
    "Cloudflare's managed challenge",
    {
      status: 403,
      html: page(
        "Just a moment...",
        `<noscript><div class="h2"><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></div></noscript>
         <script>(function(){window._cf_chl_opt = {cvId: '3',cZone: 'acme.example',cType: 'managed'};}());</script>`,
        '<meta http-equiv="refresh" content="390">',
      ),
    },
  ],
  [
    "Cloudflare's five-second shield of old",
    {
      status: 503,
      html: page(
        "Just a moment...",
        `<h1>Checking your browser before accessing acme.example.</h1><p>This process is automatic.</p>
         <form id="challenge-form" action="/?__cf_chl_jschl_tk__=x" method="POST"><input type="hidden" name="r"></form>
         <p>DDoS protection by <a href="https://www.cloudflare.com">Cloudflare</a></p>`,
      ),
    },
  ],
  [
    "Cloudflare's block page",
    {
      status: 403,
      html: page(
        "Attention Required! | Cloudflare",
        "<div id='cf-error-details'><h1>Sorry, you have been blocked</h1><h2>You are unable to access acme.example</h2></div>",
      ),
    },
  ],
  [
    "Akamai's edge",
    {
      status: 403,
      html: page(
        "Access Denied",
        `<H1>Access Denied</H1>You don't have permission to access "http://acme.example/" on this server.<P>
         Reference&#32;#18.2d8d1702.1700000000.1a2b3c<P>https://errors.edgesuite.net/18.2d8d1702.1700000000.1a2b3c`,
      ),
    },
  ],
  [
    "Akamai's bot manager",
    {
      html: page(
        "",
        '<div id="sec-if-cpt-container"></div><script src="/_sec/cp_challenge/ak-challenge-4-3.js"></script>',
      ),
    },
  ],
  [
    "Imperva's iframe",
    {
      html: `<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"></head><body style="margin:0px">
        <iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9&xinfo=1-2" frameborder=0>Request unsuccessful.
        Incapsula incident ID: 123000-456</iframe></body></html>`,
    },
  ],
  [
    "Imperva's script",
    {
      html: '<html><head><script src="/_Incapsula_Resource?SWJIYLWA=719d34d3"></script></head><body></body></html>',
    },
  ],
  [
    "DataDome",
    {
      status: 403,
      html: page(
        "acme.example",
        `<p id="cmsg">Please enable JS and disable any ad blocker</p>
         <script data-cfasync="false">var dd={'rt':'c','cid':'AHrl','host':'geo.captcha-delivery.com'}</script>`,
      ),
    },
  ],
  [
    "HUMAN (PerimeterX)",
    {
      status: 403,
      html: page(
        "Access to this page has been denied",
        "<h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1><div id='px-captcha'></div>",
      ),
    },
  ],
  [
    "Sucuri",
    {
      html: `<html><title>You are being redirected...</title><noscript>Javascript is required.</noscript>
        <script>var s={},u,c,U,r,i,l=0,a,e=eval,w=String.fromCharCode,sucuri_cloudproxy_js='',S='cz0i'</script></html>`,
    },
  ],
  ["AWS WAF, told by its header", { html: "", status: 202, headers: { "x-amzn-waf-action": "challenge" } }],
  [
    "AWS WAF",
    {
      html: page("", "<script>window.gokuProps = {key: 'AQID'}</script><div id='challenge-container'></div>"),
    },
  ],
  [
    "Vercel",
    { status: 429, html: page("Vercel Security Checkpoint", "<p>We're verifying your browser</p>") },
  ],
  [
    "Anubis",
    {
      html: page(
        "Making sure you&#39;re not a bot!",
        '<h1>Making sure you&#39;re not a bot!</h1><script id="anubis_challenge" type="application/json">{}</script>',
      ),
    },
  ],
  [
    "SiteGround",
    {
      status: 202,
      html: '<html><head><meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=%2F"></head></html>',
    },
  ],
  [
    "testcookie",
    {
      html: `<html><body><script src="/aes.js"></script><script>var a=toNumbers("f65");document.cookie="__test="+toHex(slowAES.decrypt(c,2,a,b))</script>
        <noscript>This site requires Javascript to work</noscript></body></html>`,
    },
  ],
  [
    "F5",
    {
      html: page(
        "Request Rejected",
        "The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 123",
      ),
    },
  ],
];

const SPOKEN_CHALLENGES = [
  "Checking your browser before you visit our site.",
  "Please verify you are human",
  "Bitte warten: Ihr Browser wird überprüft.",
  "Vérifiez que vous êtes humain",
  "Comprobando su navegador",
  "Verifica di essere umano",
  "Confirme que você é humano",
  "Bevestig dat u een mens bent",
  "Potwierdź, że jesteś człowiekiem",
  "Verifiera att du är människa",
  "ロボットではないことを確認してください",
  "请完成安全验证",
  "Проверка браузера",
];

describe("a bot check", () => {
  test.each(CHALLENGES)("is recognised: %s", (_, answer) => {
    expect(judge(answer)).toMatchObject({ kind: "challenge" });
  });

  test.each(SPOKEN_CHALLENGES)("of an unknown maker is recognised by what it says: %s", (sentence) => {
    expect(judge({ html: page("acme", `<h1>${sentence}</h1>`) })).toMatchObject({ kind: "challenge" });
  });

  test("is told with the host and who makes it", () => {
    expect(judge({ html: "", headers: { "cf-mitigated": "challenge" } })?.message).toBe(
      "acme.example shows a bot check of Cloudflare instead of its page.",
    );
  });
});

test.each([
  ["reCAPTCHA", '<div class="g-recaptcha"></div><textarea name="g-recaptcha-response" hidden></textarea>'],
  ["hCaptcha", '<div class="h-captcha" data-sitekey="x"></div>'],
  ["Turnstile", '<div class="cf-turnstile" data-sitekey="x"></div>'],
])("a form that holds a CAPTCHA and nothing else is a gate: %s", (_, widget) => {
  const form = (inside: string) =>
    page("acme", `<p>Please continue below.</p><form method="post">${inside}<input type="submit"></form>`);
  expect(judge({ html: form(widget) })).toMatchObject({ kind: "captcha" });
  expect(judge({ html: form("") })).toBeNull();
});

const OTHER_WALLS: readonly (readonly [BlockKind, string, Answer])[] = [
  ["login_wall", "HTTP authentication", { status: 401, html: page("401", "Authorization Required") }],
  [
    "login_wall",
    "an English login page",
    {
      html: page(
        "Sign in · Acme",
        '<form action="/session"><input name="user"><input type="password" name="pw"><button>Sign in</button></form>',
      ),
    },
  ],
  [
    "login_wall",
    "a German login page",
    { html: page("Acme Intranet | Anmelden", "<form><input type=email><input type=password></form>") },
  ],
  [
    "login_wall",
    "a Japanese login page",
    { html: page("ログイン", '<form><input type="text"><input type="password"></form>') },
  ],
  [
    "login_wall",
    "a page whose path says it",
    {
      url: "https://acme.example/wp-login.php?redirect_to=%2F",
      html: page("Acme", '<form><input type="text" name="log"><input type="password" name="pwd"></form>'),
    },
  ],
  [
    "login_wall",
    "an identity provider",
    { url: "https://login.microsoftonline.com/common/oauth2", html: page("", "<div id=app></div>") },
  ],
  [
    "consent_wall",
    "a consent host",
    {
      url: "https://consent.acme.example/m?continue=https://acme.example/",
      html: page("Before you continue", "<p>We use cookies.</p><form><button>Accept all</button></form>"),
    },
  ],
  [
    "parked",
    "a domain for sale",
    {
      html: page(
        "acme.example",
        "<h1>acme.example</h1><p>This domain is for sale!</p><form><input name=offer><input type=email></form>",
      ),
    },
  ],
  ["parked", "a domain for sale in German", { html: page("acme", "Diese Domain steht zum Verkauf.") }],
  ["parked", "a domain for sale in French", { html: page("acme", "Ce nom de domaine est à vendre") }],
  [
    "parked",
    "a page of advertisements",
    { html: `<html data-adblockkey="MFwwDQYJ"><body><script src="/js/parking.2.js"></script></body></html>` },
  ],
  [
    "parked",
    "GoDaddy's lander",
    {
      html: '<html><head><script>window.onload=function(){window.location.href="/lander"}</script></head></html>',
    },
  ],
  [
    "parked",
    "a suspended account",
    { html: page("Account Suspended", "<h1>This Account has been suspended.</h1>") },
  ],
  ["parked", "an untouched server", { html: page("Welcome to nginx!", "<h1>Welcome to nginx!</h1>") }],
];

test.each(OTHER_WALLS)("%s: %s", (kind, _, answer) => {
  expect(judge(answer)).toMatchObject({ kind });
});

const CONTACT_FORMS = [
  ["English", "Contact us", "Please verify you are human before you send your message."],
  ["German", "Kontakt", "Bitte bestätigen Sie, dass Sie kein Roboter sind."],
  ["French", "Contactez-nous", "Veuillez confirmer que vous n'êtes pas un robot."],
  ["Spanish", "Contacto", "Confirme que no eres un robot."],
  ["Italian", "Contatti", "Conferma che non sei un robot."],
  ["Polish", "Kontakt", "Potwierdź, że nie jesteś robotem."],
  ["Japanese", "お問い合わせ", "ロボットではないことを確認してください。"],
  ["Chinese", "联系我们", "提交前请完成安全验证。"],
] as const;

describe("an ordinary page", () => {
  test.each(CONTACT_FORMS)("with a contact form behind a CAPTCHA is a page: %s", (_, title, sentence) => {
    const form = `<form method="post"><input type="email" name="mail"><textarea name="message"></textarea><p>${sentence}</p><div class="g-recaptcha" data-sitekey="x"></div></form>`;
    const script = '<script src="https://www.google.com/recaptcha/api.js" async></script>';
    expect(
      judge({ html: page(title, `<h1>${title}</h1><p>info@acme.example</p>${form}`, script) }),
    ).toBeNull();
  });

  test("with an invisible CAPTCHA and no form of its own is a page", () => {
    const script = '<script src="https://www.google.com/recaptcha/api.js?render=x"></script>';
    expect(
      judge({ html: page("Acme", `<ul>${NAVIGATION}</ul><p>Hinges and locks.</p>`, script) }),
    ).toBeNull();
  });

  test("with a login link is a page", () => {
    expect(judge({ html: page("Acme", `${PARAGRAPH}<a href="/login">Log in</a>`) })).toBeNull();
  });

  test("with a login box beside its content is a page", () => {
    const box =
      '<form action="/login"><input name="user"><input type="password"><button>Log in</button></form>';
    expect(judge({ html: page("Acme rowing club", `<ul>${NAVIGATION}</ul>${box}${PARAGRAPH}`) })).toBeNull();
  });

  test("with a registration form is a page", () => {
    const fields =
      '<input name="first"><input name="last"><input type="email"><input type="tel"><input type="password">';
    expect(judge({ html: page("Join us or log in", `<form>${fields}</form>`) })).toBeNull();
  });

  test("behind Cloudflare, Imperva, DataDome or HUMAN is a page", () => {
    const scripts = `<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><script src="/_Incapsula_Resource?SWJIYLWA=7"></script>
      <script src="https://js.datadome.co/tags.js"></script><script src="https://client.px-cloud.net/PX123/main.min.js"></script>`;
    expect(judge({ html: page("Acme", `${PARAGRAPH.repeat(3)}${scripts}`) })).toBeNull();
  });

  test("that writes about challenges is a page", () => {
    const article = "<p>Checking your browser, verify you are human: what these pages do, and why.</p>";
    expect(judge({ html: page("Just a moment...", article + PARAGRAPH.repeat(8)) })).toBeNull();
  });

  test("that writes about domains is a page", () => {
    const article = "<p>Is your domain for sale? Buy this domain, they say; this domain is for sale.</p>";
    expect(judge({ html: page("Domain broker", article + PARAGRAPH.repeat(15)) })).toBeNull();
  });

  test("with a cookie banner is a page", () => {
    const banner =
      "<div class=cookie><p>Before you continue, choose your cookies.</p><button>Accept</button></div>";
    expect(judge({ html: page("Acme", banner + PARAGRAPH) })).toBeNull();
  });

  test("that is an empty shell for scripts is a page", () => {
    const shell =
      '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/app.js"></script>';
    expect(judge({ html: page("Acme", shell) })).toBeNull();
  });

  test("of an identity provider about itself is a page", () => {
    expect(judge({ url: "https://www.okta.com/", html: page("Okta", PARAGRAPH.repeat(20)) })).toBeNull();
  });

  test.each([403, 404, 500, 503, 521])("that tells of HTTP %i is no block of its own", (status) => {
    expect(
      judge({ status, html: page(`Error ${status}`, `<div id="cf-error-details">Error ${status}</div>`) }),
    ).toBeNull();
  });

  test("without any content is a page", () => {
    expect(judge({ html: "" })).toBeNull();
  });
});

test.each([
  ["unclosed tags", "<div".repeat(400_000)],
  ["unclosed scripts", "<script>".repeat(300_000)],
  ["an unclosed comment", `<!--${"-".repeat(2_000_000)}`],
  ["blanks", `<input type${" ".repeat(2_000_000)}`],
])("hostile markup is judged, not choked on: %s", (_, html) => {
  expect(judge({ html })).toBeNull();
});
