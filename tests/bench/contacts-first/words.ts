/** How a site of one language names its pages: [path, link text]. */
export type SiteWords = {
  readonly language: string;
  readonly about: Name;
  readonly contact: Name;
  readonly imprint: Name;
  readonly careers: Name;
  readonly press: Name;
  readonly team: Name;
  readonly locations: Name;
  readonly history: Name;
  readonly news: Name;
  readonly product: string;
  readonly person: string;
  readonly office: string;
};

type Name = readonly [path: string, text: string];

/**
 * The last names its pages by numbers alone, as some content management systems do: only link texts tell them apart.
 */
export const SITES: readonly SiteWords[] = [
  {
    language: "English",
    about: ["/about-us", "About us"],
    contact: ["/contact", "Contact"],
    imprint: ["/legal-notice", "Legal notice"],
    careers: ["/careers", "Careers"],
    press: ["/press", "Press"],
    team: ["/about-us/our-team", "Our team"],
    locations: ["/about-us/locations", "Locations"],
    history: ["/about-us/history", "History"],
    news: ["/news", "News"],
    product: "/products",
    person: "/about-us/our-team",
    office: "/about-us/locations",
  },
  {
    language: "German",
    about: ["/unternehmen", "Unternehmen"],
    contact: ["/kontakt", "Kontakt"],
    imprint: ["/impressum", "Impressum"],
    careers: ["/karriere", "Karriere"],
    press: ["/presse", "Presse"],
    team: ["/ansprechpartner", "Ihre Ansprechpartner"],
    locations: ["/standorte", "Standorte"],
    history: ["/geschichte", "Geschichte"],
    news: ["/aktuelles", "Aktuelles"],
    product: "/sortiment",
    person: "/ansprechpartner",
    office: "/standorte",
  },
  {
    language: "French",
    about: ["/qui-sommes-nous", "Qui sommes-nous ?"],
    contact: ["/nous-contacter", "Nous contacter"],
    imprint: ["/mentions-legales", "Mentions légales"],
    careers: ["/recrutement", "Recrutement"],
    press: ["/espace-presse", "Espace presse"],
    team: ["/equipe", "L'équipe"],
    locations: ["/nos-agences", "Nos agences"],
    history: ["/histoire", "Histoire"],
    news: ["/actualites", "Actualités"],
    product: "/gamme",
    person: "/equipe",
    office: "/nos-agences",
  },
  {
    language: "Polish",
    about: ["/o-nas", "O nas"],
    contact: ["/kontakt", "Kontakt"],
    imprint: ["/dane-firmy", "Dane firmy"],
    careers: ["/kariera", "Kariera"],
    press: ["/dla-mediow", "Dla mediów"],
    team: ["/zespol", "Nasz zespół"],
    locations: ["/oddzialy", "Oddziały"],
    history: ["/dzieje", "Dzieje"],
    news: ["/aktualnosci", "Aktualności"],
    product: "/oferta",
    person: "/zespol",
    office: "/oddzialy",
  },
  {
    language: "Japanese, numbered",
    about: ["/p/9001", "会社概要"],
    contact: ["/p/9002", "お問い合わせ"],
    imprint: ["/p/9003", "特定商取引法に基づく表記"],
    careers: ["/p/9004", "採用情報"],
    press: ["/p/9005", "報道関係の方へ"],
    team: ["/p/9006", "スタッフ紹介"],
    locations: ["/p/9007", "拠点一覧"],
    history: ["/p/9008", "沿革"],
    news: ["/p/9009", "お知らせ"],
    product: "/p/1",
    person: "/p/2",
    office: "/p/3",
  },
];
