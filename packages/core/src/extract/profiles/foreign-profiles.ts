import { JOINT } from "../dom/marks.ts";
import type { PageElement } from "../dom/page-element.ts";
import { siteDomain } from "../judge/site-domain.ts";
import type { PageText } from "../text/page-text.ts";

/** A reason why a profile that a page links to is another's, with examples as the links of a page at acme.com. */
export type ForeignSign = {
  readonly name: string;
  readonly why: string;
  readonly holds: (profile: LinkedProfile) => boolean;
  readonly examples: readonly string[];
  readonly keep: readonly string[];
};

/** A link to a profile. */
export type LinkedProfile = {
  readonly element: PageElement;
  /** The profile's last part, in lower case and without signs. */
  readonly name: string;
  /** The host of the page. */
  readonly hostname: string;
  readonly text: PageText;
};

/**
 * Firms whose systems, themes and services sites are made with: their themes link to their own profiles until somebody
 * changes it, and their notices do for good.
 */
const MAKERS: ReadonlySet<string> = new Set(
  `wordpress wordpressdotcom wordpresscom wordpressorg automattic wix wixcom squarespace webflow shopify elementor elementorpro elegantthemes kingcomposer
  themeforest envato envatomarket joomla drupal typo3 typo3community contao neoscms godaddy weebly jimdo hubspot mailchimp prestashop magento tryghost ghost gatsbyjs
  vercel zeit netlify cloudflare getbootstrap bootstrap twbs fontawesome html5up ajlkn colorlib themeisle wpastra astrawp georgecushen mdo fat oceanwp generatepress yoast wpbakery
  themefusion avada studiopress brizy ionos strato duda blogger tumblr jekyll jekyllrb mmistakes gohugoio hugothemes wowchemy hugoblox docusaurus hostinger zyro cookiebot
  usercentrics borlabs onetrust trustpilot themegrill themeum athemes wpzoom rarathemes mythemeshop themehunk cssigniter tutsplus startbootstrap sbootstrap creativetim mdbootstrap templatemo
  htmlcodex bootstrapmade themewagon w3layouts freehtml5 graygrids uideck tailwindcss gethugothemes froala unbounce instapage carrd tilda tildapublishing nethouse ucoz shopware oxid gambio
  jtl lightspeed bigcommerce opencart woocommerce woothemes concrete5 silverstripe craftcms umbraco sitecore kirby getkirby statamic strapi contentful storyblok sanity readthedocs
  gitbook mkdocs vuejs reactjs angular nextjs nuxtjs sveltejs google googleanalytics metaforbusiness recaptcha`.split(
    /\s+/,
  ),
);

/** What names who made a site, right before the link to them. */
const MADE_BY =
  /(?:(?:theme|template|design(?:ed)?|web-?design|web-?site|site|created|made|built|powered|coded|developed|crafted|handcrafted|hosted|photos?|fotos?)(?: (?:and|&) \p{L}{4,12})?(?: with \S{1,10})? (?:by|von)|(?:umsetzung|realisierung|realisiert|gestaltung|gestaltet|programmierung|erstellt|konzept|webdesign|design)(?: (?:und|&) \p{L}{4,14})?(?: ?:| von| durch)|(?:réalisé|réalisation|création|créé|conçu|conception)(?: du site)?(?: ?:| par)|(?:realizzat[oa]|sviluppat[oa]|creat[oa])(?: da|:)|(?:diseñado|desarrollado|creado|diseño|desarrollo)(?: web)?(?: por|:)|(?:desenvolvido|criado|feito)(?: por|:)|(?:gebouwd|gemaakt|ontwerp|ontwikkeld)(?: door|:)|(?:wykonanie|realizacja|projekt)(?: i \p{L}{4,12})?:?|(?:tvorba|realizace|vytvořil[oa]?)(?: webu)?:?|制作|made with \S{1,10} by|utviklet av|lavet af|toteutus:?)\s{0,3}@?[\p{L}\d .&_-]{0,30}$/iu;
/** The same where a word for a site has to stand with it: by itself the work is what many firms sell. */
const SITE_BY =
  /(?:(?:hemsida|webbplats|hjemmeside|nettside|weboldal|honlap)n?(?: av| af|:)(?!.{0,30}(?:facebook|instagram|linkedin|twitter))|(?:홈페이지|웹사이트|웹) ?(?:제작|디자인|개발)[ :]?|(?:网站|網站)(?:制作|製作|设计|設計|建设|建設)[:： ]?|技术支持[:：]|(?:sivuston?|kotisivut)(?: toteutti| toteutus)?:?|site realizat de|(?:izrada|izdelava) (?:web|spletn)\p{L}{0,3}(?: stran\p{L}{1,4}| stranica)?:?|(?:разработка|создание|дизайн|изготовление|поддержка|розробка|створення|изработка)(?: (?:и|і|та) \p{L}{4,14})?(?: на)? сайт\p{L}{0,2}:?|(?:κατασκευή|σχεδιασμός) ιστοσελίδ\p{L}{1,2}:?|web tasarım:?|(?:בניית|עיצוב|פיתוח) ה?אתר\p{L}{0,2}:?|(?:تصميم|تطوير|برمجة) (?:ال)?موقع:?)\s{0,3}@?[\p{L}\d .&_-]{0,30}$/iu;
/**
 * A work beside a colon, whose maker follows: `Fotos: Jane Roe`. Where a network's name follows, it is where the site's
 * own works are.
 */
const WORK_OF =
  /(?:^|[\s|·•,;(/–-])(?:web|web-?site|webseite|internetseite|homepage|sito(?: web)?|site(?: internet| web)?|página web|sitio web|strona|stránky|oldal|sivut|nettside|layout|grafik|grafica|graphisme|diseño gráfico|grafika|illustration(?:en|s)?|illustrazioni|ilustraciones|fotos?|photos?|bilder|bildnachweis|fotografie|fotografia|photographie|photography|fotografía|zdjęcia|valokuvat|kuvat|fotó|foton|logo|musik|music|musica|musique|video|videos|film|animation|kamera|text|texte|lektorat|übersetzung|translation|социальн|фото|дизайн|видео)\s?[:©]\s{0,3}@?(?!.{0,30}(?:facebook|instagram|linkedin|twitter|youtube|tiktok|xing|pinterest|vimeo|github|flickr|threads|mastodon|bluesky|telegram))[\p{L}\d &_-]{1,30}$/iu;
/** The theme that a site has, whose maker stands behind it: `Tema: Hemingway di Anders Norén`. */
const THEME =
  /(?:^|[\s|·•(])(?:theme|thema|tema|thème|motyw|šablona|šablóna|sablon|template|vorlage|skin|plantilla|тема)\s?: [^·|•;]{0,40}(?: (?:by|von|par|de|di|da|do|van|door|av|af|od|przez|från|от|від) [^·|•;]{0,40}|\([^()]{0,40})$/iu;
/** What says the same behind the link to them: `© Jane - made with love`. */
const MADE_WITH =
  /^[\s\u2060]{0,3}[-–|,]\s?(?:made|built|coded|fait|créé|gemacht|erstellt) (?:with|avec|mit)\s/iu;
/** Characters of a line before a link in which that is looked for: it stands right there. */
const CREDIT_CHARS = 80;

/** A site's address in a line: `ClubPages.se`. */
const HOST_BEFORE = /(?<![\w@.-])(?:www\.)?([a-z\d-]{3,40})\.[a-z]{2,6}(?![\w.-]*@|\w)/gi;

/** What holds words of others: quoted posts, comments, what customers say. */
const QUOTING =
  /(?:^|\s)(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|text-post-media|comments?|comment-?list|comment-body|comment-author|comments-area|testimonials?|tweet|embedly-card)(?:\s|$)/i;
/** What holds the houses that a site works with or is paid by, and the profiles of theirs. */
const OF_OTHERS =
  /(?:^|[\s_-])(?:partners?|sponsors?|sponsoren|sponsorzy|partenaires?|patrocinadores|patrocinios|partnerek|partnerzy|supporters?|exhibitors?|blogroll)(?:$|[\s_-])/i;
/** Elements around a link among which one of these is looked for: comments nest in comments. */
const MAX_PARENTS = 15;

export const FOREIGN_SIGNS: readonly ForeignSign[] = [
  {
    name: "the maker of a system, a theme or a service",
    why: "Themes come with links to their maker's profiles.",
    holds: ({ name, hostname }) => MAKERS.has(name) && siteDomain(hostname).split(".", 1)[0] !== name,
    examples: [
      '<a href="https://twitter.com/WordPress">x</a>',
      '<a href="https://www.facebook.com/wix">f</a>',
    ],
    keep: ['<a href="https://twitter.com/acme">x</a>'],
  },
  {
    name: "named as who made the site",
    why: "The words before the link say that it is the designer's or the theme's.",
    holds: ({ element, name, hostname, text }) =>
      !isOwnName(name, hostname) &&
      (isCredit(lineBefore(element, text)) ||
        MADE_WITH.test(text.text.slice(element.textEnd, element.textEnd + CREDIT_CHARS))),
    examples: [
      '<p>Theme by <a href="https://github.com/jane-codes">Jane</a></p>',
      '<a href="https://x.com/jane">Designed &amp; Developed by Jane Roe - 2021</a>',
      '<p><a href="https://x.com/jane">© Jane</a> - made with love</p>',
      '<p>홈페이지 제작 <a href="https://www.instagram.com/studio_x/">스튜디오</a></p>',
      '<p>Hemsida: <a href="https://www.linkedin.com/in/jane-roe">Jane Roe</a></p>',
      '<p>Разработка сайта: <a href="https://vk.com/studiox">Студия</a></p>',
      '<p>Webdesign: <a href="https://www.linkedin.com/company/studio-x">Studio X</a></p>',
      '<p>Website: <a href="https://www.instagram.com/studio.x/">Studio X</a></p>',
      '<p>Fotos: <a href="https://www.instagram.com/jane.roe/">Jane Roe</a></p>',
      '<p>Built by <a href="https://github.com/jane-roe">@jane-roe</a></p>',
      '<p>Tema: Hemingway di Jane Roe (<a href="https://twitter.com/janeroe">@janeroe</a>)</p>',
    ],
    keep: [
      '<p>Design news on <a href="https://www.linkedin.com/company/acme">LinkedIn</a></p>',
      '<p>Hemsida: <a href="https://www.facebook.com/acme">Facebook</a></p>',
      '<p>Photos: <a href="https://www.instagram.com/acme/">Instagram</a></p>',
      '<p>Fotos: <a href="https://www.instagram.com/acme_works/">@acme_works</a></p>',
      '<p>Theme: <a href="https://example.net">Paper</a> · <a href="https://github.com/acme">our GitHub</a></p>',
      '<p>Web: <a href="https://acme.com">acme.com</a> <a href="https://x.com/acme">X</a></p>',
    ],
  },
  {
    name: "called as another site that stands before it",
    why: "Platforms for clubs and shops end their pages with their own site and profile.",
    holds: ({ element, name, hostname, text }) =>
      !isOwnName(name, hostname) &&
      [...lineBefore(element, text).matchAll(HOST_BEFORE)].some(
        ([, label = ""]) => label.toLowerCase().replace(/[^a-z\d]/g, "") === name,
      ),
    examples: [
      '<p>ClubPages.se – hemsidor för föreningar. <a href="https://www.facebook.com/clubpages">Följ oss</a></p>',
    ],
    keep: ['<p>Acme.com. <a href="https://www.facebook.com/acme">Facebook</a></p>'],
  },
  {
    name: "inside what others wrote",
    why: "Quoted posts, comments and recommendations link to those who wrote them.",
    holds: ({ element }) => isInside(element, QUOTING, "blockquote"),
    examples: [
      '<blockquote class="twitter-tweet">Hi <a href="https://twitter.com/jane">Jane</a></blockquote>',
      '<ol class="comment-list"><li><a href="https://x.com/jane">Jane</a></li></ol>',
    ],
    keep: ['<div class="social"><a href="https://x.com/acme">X</a></div>'],
  },
  {
    name: "among partners and sponsors",
    why: "A list of the houses that a site works with links to their profiles.",
    holds: ({ element }) => isInside(element, OF_OTHERS),
    examples: ['<ul class="sponsors"><li><a href="https://www.instagram.com/brewery">Brewery</a></li></ul>'],
    keep: ['<div class="footer-social"><a href="https://x.com/acme">X</a></div>'],
  },
];

/** The line before a link, and the first words of the link: a credit may be a link as a whole. */
function lineBefore({ textStart: start, textEnd: end }: PageElement, { text }: PageText): string {
  if (start < 0) return "";
  const before = text.slice(Math.max(0, start - CREDIT_CHARS), Math.min(end, start + CREDIT_CHARS)).trimEnd();
  return before.slice(before.lastIndexOf("\n") + 1).replaceAll(JOINT, "");
}

/** Letters of a site's name: fewer stand in another's profile by chance. */
const MIN_OWN_LETTERS = 4;

/** Whether a profile is called after the site that links to it: then it is no other's. */
function isOwnName(name: string, hostname: string): boolean {
  const own =
    siteDomain(hostname)
      .split(".", 1)[0]
      ?.replace(/[^a-z\d]/g, "") ?? "";
  return own.length >= MIN_OWN_LETTERS && name.includes(own);
}

function isCredit(line: string): boolean {
  return MADE_BY.test(line) || SITE_BY.test(line) || WORK_OF.test(line) || THEME.test(line);
}

function isInside(element: PageElement, classes: RegExp, tag?: string): boolean {
  let node: PageElement["parentNode"] = element;
  for (let level = 0; node !== null && level < MAX_PARENTS; level++) {
    const { rawTagName } = node;
    // Classes of the whole page tell what it is about.
    if (rawTagName === "body" || rawTagName === "html") return false;
    if (rawTagName === tag || classes.test(node.getAttribute("class") ?? "")) return true;
    node = node.parentNode;
  }
  return false;
}
