import { contactLikelihood } from "@contact-scanner/core/crawl/contact-likelihood";
import { describe, expect, test } from "vitest";

function likelihood(path: string, linkText = "", depth = 1, sitemapPriority?: number): number {
  return contactLikelihood({
    url: new URL(path, "https://acme.example/").href,
    linkText,
    depth,
    sitemapPriority,
  });
}

const NEUTRAL = likelihood("/widgets/4711");

/** contact, about, people, legal: by language */
const PATHS = {
  English: ["/contact-us", "/about", "/our-team", "/legal-notice"],
  German: ["/kontakt", "/über-uns", "/ansprechpartner", "/impressum"],
  "German, transliterated": ["/kontakt.html", "/ueber-uns", "/geschaeftsfuehrung", "/datenschutzerklaerung"],
  French: ["/nous-contacter", "/qui-sommes-nous", "/équipe", "/mentions-légales"],
  Spanish: ["/contáctenos", "/quienes-somos", "/equipo", "/aviso-legal"],
  Italian: ["/contatti", "/chi-siamo", "/lo-staff", "/note-legali"],
  Portuguese: ["/fale-conosco", "/quem-somos", "/equipa", "/política-de-privacidade"],
  Dutch: ["/neem-contact-op", "/over-ons", "/medewerkers", "/colofon"],
  Polish: ["/kontakt", "/o-nas", "/zespół", "/polityka-prywatności"],
  Swedish: ["/kontakta-oss", "/om-oss", "/medarbetare", "/integritetspolicy"],
  Japanese: ["/お問い合わせ", "/会社概要", "/スタッフ紹介", "/特定商取引法に基づく表記"],
  "Japanese, transliterated": ["/otoiawase", "/kaisha-gaiyou", "/staff", "/tokushoho"],
  Chinese: ["/联系我们", "/关于我们", "/我们的团队", "/隐私政策"],
  "Chinese, traditional": ["/聯絡我們", "/關於我們", "/團隊", "/隱私權政策"],
  "Chinese, transliterated": ["/lianxiwomen", "/guanyu", "/tuandui", "/yinsi"],
  Danish: ["/kontakt-os", "/om-os", "/medarbejdere", "/privatlivspolitik"],
  Finnish: ["/yhteystiedot", "/tietoa-meistä", "/henkilökunta", "/tietosuoja"],
  Czech: ["/kontakty", "/o-nás", "/náš-tým", "/ochrana-osobních-údajů"],
  Turkish: ["/iletişim", "/hakkımızda", "/ekibimiz", "/gizlilik"],
  Russian: ["/контакты", "/о-компании", "/сотрудники", "/политика-конфиденциальности"],
  Korean: ["/문의하기", "/회사소개", "/조직도", "/개인정보처리방침"],
};

/** partners, cooperation, network; terms of use: by language */
const OTHER_PATHS = {
  English: ["/partners", "/partner-acme", "/call-for-papers", "/terms-of-use"],
  German: ["/netzwerk", "/kooperationen", "/partner-muster", "/nutzungsbedingungen"],
  French: ["/partenaires", "/appel-a-communications", "/conditions-generales", "/vie-privee"],
  Spanish: ["/alianzas", "/convocatorias", "/terminos-y-condiciones", "/aviso-de-privacidad"],
  Italian: ["/i-nostri-partner", "/collaborazioni", "/comitato-organizzatore", "/termini-e-condizioni"],
  Portuguese: ["/parcerias", "/chamada-de-trabalhos", "/termos-de-uso", "/cooperação"],
  Dutch: ["/samenwerking", "/ons-netwerk", "/gebruiksvoorwaarden", "/privacystatement"],
  Polish: ["/partnerzy", "/współpraca", "/komitet-organizacyjny", "/ochrona-danych-osobowych"],
  Swedish: ["/samarbete", "/nätverk", "/utlysningar", "/köpvillkor"],
  Finnish: ["/yhteistyökumppanit", "/jäsenjärjestöt", "/käyttöehdot", "/tietosuojaseloste"],
  Czech: ["/spolupráce", "/partneři", "/výzvy", "/obchodní-podmínky"],
  Hungarian: ["/együttműködés", "/pályázatok", "/ászf", "/adatkezelési-tájékoztató"],
  Turkish: ["/iş-ortakları", "/işbirliği", "/bayiler", "/kullanım-koşulları"],
  Russian: ["/партнёры", "/сотрудничество", "/оргкомитет", "/пользовательское-соглашение"],
  Greek: ["/συνεργασίες", "/δίκτυο", "/όροι-χρήσης", "/απόρρητο"],
  Arabic: ["/شركاؤنا", "/تعاون", "/شروط-الاستخدام", "/سياسة-الخصوصية"],
  Japanese: ["/パートナー企業", "/論文募集", "/利用規約", "/販売店"],
  Chinese: ["/合作伙伴", "/征稿", "/服务条款", "/经销商"],
  Korean: ["/협력사", "/논문모집", "/이용약관", "/파트너"],
};

describe("partners, networks, calls for papers and terms come before others", () => {
  test.each(Object.entries(OTHER_PATHS))("%s", (_, paths) => {
    for (const path of paths) expect.soft(likelihood(path), path).toBeGreaterThan(NEUTRAL + 3);
  });
});

test.each([
  "/news",
  "/aktuelles",
  "/actualités",
  "/noticias",
  "/nyheter",
  "/новости",
  "/お知らせ",
  "/新闻",
  "/소식",
])("news come before others, and after pages that hold contacts: %s", (path) => {
  expect(likelihood(path)).toBeGreaterThan(NEUTRAL);
  expect(likelihood(path)).toBeLessThan(likelihood("/privacy"));
});

describe("pages that hold contacts come before others", () => {
  test.each(Object.entries(PATHS))("by their path: %s", (_, paths) => {
    for (const path of paths) expect.soft(likelihood(path), path).toBeGreaterThan(NEUTRAL + 3);
  });

  test.each(Object.entries(PATHS))("by their link's text: %s", (_, paths) => {
    for (const path of paths) {
      const text = path.slice(1).replaceAll("-", " ");
      expect.soft(likelihood("/?id=4711", text), text).toBeGreaterThan(NEUTRAL + 3);
    }
  });

  test.each([
    "/press",
    "/careers",
    "/presse",
    "/karriere",
    "/recrutement",
    "/prensa",
    "/lavora-con-noi",
    "/vacatures",
    "/採用情報",
    "/招聘",
  ])("press and careers too: %s", (path) => expect(likelihood(path)).toBeGreaterThan(NEUTRAL + 3));

  test("in the order contact, imprint, team, about, press, careers, legal", () => {
    const paths = ["/contact", "/imprint", "/team", "/about", "/press", "/careers", "/privacy"];
    const scores = paths.map((path) => likelihood(path));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(paths.length);
  });
});

test.each([
  "/about_us.aspx",
  "/AboutUs",
  "/aboutus.html",
  "/about%20us",
  "/en/about.us",
  "/index.php?page=about-us",
  "/ABOUT-US/",
])("punctuation, case and file extensions do not hide a word: %s", (path) => {
  expect(likelihood(path)).toBeGreaterThan(NEUTRAL + 3);
});

test.each([
  "/steam",
  "/contactless-payment",
  "/teamwear",
  "/pressure-washers",
  "/aboutir",
  "/legalize",
  "/stafford",
  "/kontaktlinsen",
])("a word inside a longer word does not count: %s", (path) =>
  expect(likelihood(path)).toBeLessThanOrEqual(NEUTRAL),
);

test("a percent-encoded path reads as its characters do", () => {
  expect(likelihood("/%C3%BCber-uns")).toBe(likelihood("/über-uns"));
});

test("octets of another charset are no error", () => {
  expect(likelihood("/%B9%D8%D3%DA/contact")).toBeGreaterThan(NEUTRAL + 3);
});

test("an accent written as a combining character is the same letter", () => {
  expect(likelihood("/a", "L'équipe".normalize("NFD"))).toBe(likelihood("/a", "L'équipe".normalize("NFC")));
});

test("a page below a team page comes before an unknown one, after the team page itself", () => {
  expect(likelihood("/team/jane-doe")).toBeGreaterThan(NEUTRAL);
  expect(likelihood("/team/jane-doe")).toBeLessThan(likelihood("/team"));
});

test("a title that only mentions a word counts less than a page of that name", () => {
  expect(likelihood("/blog/how-to-contact-your-member-of-parliament")).toBeLessThan(likelihood("/contact"));
});

test.each(["/login", "/cart", "/tag/contact", "/category/about", "/warenkorb", "/カート"])(
  "chores come last: %s",
  (path) => {
    expect(likelihood(path)).toBeLessThanOrEqual(NEUTRAL);
  },
);

test("a path and a link that say the same count more than either", () => {
  expect(likelihood("/contact", "Contact")).toBeGreaterThan(likelihood("/contact"));
  expect(likelihood("/contact", "Contact")).toBeGreaterThan(likelihood("/4711", "Contact"));
});

test("of two pages of a topic the one nearer to the start page comes first", () => {
  expect(likelihood("/a", "", 1)).toBeGreaterThan(likelihood("/a", "", 2));
  expect(likelihood("/contact", "", 9)).toBeGreaterThan(likelihood("/about", "", 1));
});

test("a sitemap's priority decides between pages of a topic, not between topics", () => {
  expect(likelihood("/a", "", 1, 0.9)).toBeGreaterThan(likelihood("/a", "", 1, 0.1));
  expect(likelihood("/a", "", 1, 1)).toBeLessThan(likelihood("/privacy", "", 1, 0));
});

test("a page that no sitemap names stands between a sitemap's best and worst", () => {
  expect(likelihood("/a")).toBeLessThan(likelihood("/a", "", 1, 1));
  expect(likelihood("/a")).toBeGreaterThan(likelihood("/a", "", 1, 0));
});

test("what stands behind forty parts of a URL is not read", () => {
  const numbers = (count: number) => Array.from({ length: count }, (_none, n) => n).join("/");
  expect(likelihood(`/${numbers(39)}/contact`)).toBeGreaterThan(NEUTRAL);
  expect(likelihood(`/${numbers(40)}/contact`)).toBe(NEUTRAL);
  expect(likelihood(`/${numbers(40)}?contact`)).toBe(NEUTRAL);
});
