import { extractPage } from "@contact-scanner/core/extract/page";
import { expect, test } from "vitest";

/** Parts of pages, and of each address the person that it reaches: `name|position`; null = nobody by name. */
const LAYOUTS: readonly {
  readonly name: string;
  readonly html: string;
  readonly people: Readonly<Record<string, string | null>>;
}[] = [
  {
    name: "a position above its name",
    html: `<div class=team><div class=c><span class=eyebrow>Treasurer</span><h3>Anna Weber</h3><a href="mailto:anna@acme.com">anna@acme.com</a></div><div class=c><span class=eyebrow>Secretary</span><h3>Tom Lee</h3><a href="mailto:tom@acme.com">tom@acme.com</a></div></div>`,
    people: { "anna@acme.com": "Anna Weber|Treasurer", "tom@acme.com": "Tom Lee|Secretary" },
  },
  {
    name: "a column of positions before that of names",
    html: `<table><tr><th>Position</th><th>Name</th><th>Email</th></tr><tr><td>Chair</td><td>Anna Weber</td><td><a href="mailto:anna@acme.com">anna@acme.com</a></td></tr><tr><td>Scout Lead</td><td>Tom Lee</td><td><a href="mailto:tom@acme.com">tom@acme.com</a></td></tr></table>`,
    people: { "anna@acme.com": "Anna Weber|Chair", "tom@acme.com": "Tom Lee|Scout Lead" },
  },
  {
    name: "a column of areas, one of which has the word of a position",
    html: `<table><tr><th>Member</th><th>Constituency</th><th>Email</th></tr><tr><td>Anna Weber</td><td>Manager's Hill</td><td>anna@acme.com</td></tr><tr><td>Tom Lee</td><td>Milton South</td><td>tom@acme.com</td></tr><tr><td>Eva Park</td><td>Old Harbour</td><td>eva@acme.com</td></tr></table>`,
    people: {
      "anna@acme.com": "Anna Weber",
      "tom@acme.com": "Tom Lee",
      "eva@acme.com": "Eva Park",
    },
  },
  {
    name: "addresses that a script writes in the place of a text",
    html: `<table><tr><td>Treasurer</td><td>Anna Weber</td><td><span id="cloak1">Protected from spambots.</span><script>document.getElementById('cloak1').innerHTML = ''; var a = '&#97;nna' + '&#64;'; a = a + 'acme' + '&#46;' + 'com'; document.getElementById('cloak1').innerHTML += '<a href=\\'mailto:' + a + '\\'>' + a + '<\\/a>';</script></td></tr></table>`,
    people: { "anna@acme.com": "Anna Weber|Treasurer" },
  },
  {
    name: "parts between dashes",
    html: `<ul><li>Anna Weber – Head of Sales – <a href="mailto:anna@acme.com">anna@acme.com</a></li><li>Tom Lee – CTO – <a href="mailto:tom@acme.com">tom@acme.com</a></li></ul>`,
    people: { "anna@acme.com": "Anna Weber|Head of Sales", "tom@acme.com": "Tom Lee|CTO" },
  },
  {
    name: "a link of the name, and the position in brackets",
    html: `<ul><li><a href="mailto:anna@acme.com">Anna Weber</a> (Head of Sales)</li><li><a href="mailto:tom@acme.com">Tom Lee</a> (CTO)</li></ul>`,
    people: { "anna@acme.com": "Anna Weber|Head of Sales", "tom@acme.com": "Tom Lee|CTO" },
  },
  {
    name: "a sentence that leads to both",
    html: `<p>Please contact our Head of Sales, Anna Weber, at <a href="mailto:anna@acme.com">anna@acme.com</a>.</p>`,
    people: { "anna@acme.com": "Anna Weber|Head of Sales" },
  },
  {
    name: "a sentence with the position in brackets",
    html: `<p>Ihre Ansprechpartnerin ist Frau Anna Weber (Leitung Vertrieb), <a href="mailto:weber@acme.de">weber@acme.de</a>.</p>`,
    people: { "weber@acme.de": "Anna Weber|Leitung Vertrieb" },
  },
  {
    name: "a button over its panel",
    html: `<div class=acc><button>Anna Weber</button><div class=panel><p>Head of Sales</p><p><a href="mailto:anna@acme.com">anna@acme.com</a></p></div><button>Tom Lee</button><div class=panel><p>CTO</p><p><a href="mailto:tom@acme.com">tom@acme.com</a></p></div></div>`,
    people: { "anna@acme.com": "Anna Weber|Head of Sales", "tom@acme.com": "Tom Lee|CTO" },
  },
  {
    name: "two people in one paragraph",
    html: `<p>Anna Weber<br>Head of Sales<br><a href="mailto:anna@acme.com">anna@acme.com</a><br><br>Tom Lee<br>CTO<br><a href="mailto:tom@acme.com">tom@acme.com</a></p>`,
    people: { "anna@acme.com": "Anna Weber|Head of Sales", "tom@acme.com": "Tom Lee|CTO" },
  },
  {
    name: "a degree between them",
    html: `<p>Anna Weber, Dipl.-Ing., Head of Sales<br><a href="mailto:anna@acme.com">anna@acme.com</a></p>`,
    people: { "anna@acme.com": "Anna Weber|Head of Sales" },
  },
  {
    name: "the family name first",
    html: `<div class=k><h4>Kovács Anna</h4><p>ügyvezető</p><a href="mailto:kovacs.anna@acme.hu">kovacs.anna@acme.hu</a></div><div class=k><h4>Nagy Péter</h4><p>műhelyvezető</p><a href="mailto:nagy.peter@acme.hu">nagy.peter@acme.hu</a></div>`,
    people: {
      "kovacs.anna@acme.hu": "Kovács Anna|ügyvezető",
      "nagy.peter@acme.hu": "Nagy Péter|műhelyvezető",
    },
  },
  {
    name: "a position with its place",
    html: `<div class=card><h3>Anna Weber</h3><p>Store Manager, Leeds</p><a href="mailto:anna@acme.com">anna@acme.com</a></div><div class=card><h3>Tom Lee</h3><p>Store Manager, York</p><a href="mailto:tom@acme.com">tom@acme.com</a></div>`,
    people: {
      "anna@acme.com": "Anna Weber|Store Manager, Leeds",
      "tom@acme.com": "Tom Lee|Store Manager, York",
    },
  },
  {
    name: "pronouns behind the name",
    html: `<div class=card><h3>Anna Weber (she/her)</h3><p>Program Director</p><a href="mailto:anna@acme.com">anna@acme.com</a></div>`,
    people: { "anna@acme.com": "Anna Weber|Program Director" },
  },
  {
    name: "who answers questions on an offer",
    html: `<p>Bei Fragen wenden Sie sich an Tom Lang, Personalreferent, Tel. 030 1234567, <a href="mailto:t.lang@acme.de">t.lang@acme.de</a>. Bewerbungen an <a href="mailto:jobs@acme.de">jobs@acme.de</a>.</p>`,
    people: { "t.lang@acme.de": "Tom Lang|Personalreferent", "jobs@acme.de": null },
  },
  {
    name: "people of the news, who are not reached",
    html: `<p>Bürgermeister Karl Huber übergab den Preis an Anna Weber. Infos: <a href="mailto:kultur.amt@stadt.de">kultur.amt@stadt.de</a></p>`,
    people: { "kultur.amt@stadt.de": null },
  },
  {
    name: "a street of a person's name, who is not reached",
    html: `<p>Acme GmbH<br>Anna-Weber-Straße 5<br>10115 Berlin<br><a href="mailto:mail2@acme.de">mail2@acme.de</a></p>`,
    people: { "mail2@acme.de": null },
  },
  {
    name: "a label and a list of clubs",
    html: `<li>Presidenta: María José Ruiz (<a href="mailto:presidencia@club.es">presidencia@club.es</a>)</li><li>Vocal de montaña: Iñaki Goñi, <a href="mailto:igoni@club.es">igoni@club.es</a></li>`,
    people: { "presidencia@club.es": null, "igoni@club.es": "Iñaki Goñi|Vocal de montaña" },
  },
  {
    name: "a table without a head",
    html: `<table><tr><td>starosta</td><td>Ing. Jan Novák</td><td><a href="mailto:novak@obec.cz">novak@obec.cz</a></td></tr><tr><td>účetní</td><td>Eva Malá</td><td><a href="mailto:mala@obec.cz">mala@obec.cz</a></td></tr><tr><td>údržba</td><td>Petr Bílý</td><td><a href="mailto:bily@obec.cz">bily@obec.cz</a></td></tr></table>`,
    people: {
      "novak@obec.cz": "Jan Novák|starosta",
      "mala@obec.cz": "Eva Malá|účetní",
      "bily@obec.cz": "Petr Bílý|údržba",
    },
  },
  {
    name: "a list in Arabic",
    html: `<ul><li>أحمد سالم - مدير المبيعات - a.salem@acme.sa</li><li>ليلى حسن - محاسبة - l.hassan@acme.sa</li></ul>`,
    people: { "a.salem@acme.sa": "أحمد سالم|مدير المبيعات", "l.hassan@acme.sa": "ليلى حسن|محاسبة" },
  },
  {
    name: "a position before and behind names",
    html: `<p>Главный бухгалтер — Петрова Анна Ивановна, petrova@acme.ru</p><p>Иванов Сергей, кладовщик, ivanov@acme.ru</p>`,
    people: {
      "petrova@acme.ru": "Петрова Анна Ивановна|Главный бухгалтер",
      "ivanov@acme.ru": "Иванов Сергей|кладовщик",
    },
  },
  {
    name: "tables in a table",
    html: `<table><tr><td><table><tr><td><img></td><td><b>Anna Weber</b><br><i>Vorsitzende</i><br><a href="mailto:weber@verein.de">weber@verein.de</a></td></tr></table></td><td><table><tr><td><img></td><td><b>Tom Lang</b><br><i>Kassierer</i><br><a href="mailto:lang@verein.de">lang@verein.de</a></td></tr></table></td></tr></table>`,
    people: { "weber@verein.de": "Anna Weber|Vorsitzende", "lang@verein.de": "Tom Lang|Kassierer" },
  },
  {
    name: "heads as wide as the table",
    html: `<table><tr><th colspan=2>Vorsitzende</th></tr><tr><td>Anna Weber</td><td><a href="mailto:weber@verein.de">weber@verein.de</a></td></tr><tr><th colspan=2>Kassierer</th></tr><tr><td>Tom Lang</td><td><a href="mailto:lang@verein.de">lang@verein.de</a></td></tr></table>`,
    people: { "weber@verein.de": "Anna Weber|Vorsitzende", "lang@verein.de": "Tom Lang|Kassierer" },
  },
  {
    name: "heads at the side",
    html: `<table><tr><th>Name</th><td>Anna Weber</td></tr><tr><th>Position</th><td>Head of Sales</td></tr><tr><th>E-mail</th><td><a href="mailto:weber@verein.de">weber@verein.de</a></td></tr></table>`,
    people: { "weber@verein.de": "Anna Weber|Head of Sales" },
  },
  {
    name: "labels of tasks",
    html: `<p><b>Chair:</b> Anna Weber <a href="mailto:chair@club.org">chair@club.org</a><br><b>Fixtures:</b> Tom Lee <a href="mailto:tomlee@club.org">tomlee@club.org</a><br><b>Bar:</b> Ina Roe <a href="mailto:ina.roe@club.org">ina.roe@club.org</a></p>`,
    people: { "chair@club.org": null, "tomlee@club.org": "Tom Lee", "ina.roe@club.org": "Ina Roe" },
  },
  {
    name: "others named in a biography",
    html: `<div class=person><h3>Anna Weber</h3><p class=lead>Partner</p><p>Anna joined the firm in 2010. She studied with Karl Huber and works on tax law with Tom Lee. She lives in Leeds.</p><p><a href="mailto:aweber@law.com">aweber@law.com</a></p></div>`,
    people: { "aweber@law.com": "Anna Weber|Partner" },
  },
  {
    name: "a house as a label",
    html: `<p>Head Office: A. Weber, <a href="mailto:weber@acme.com">weber@acme.com</a></p>`,
    people: { "weber@acme.com": "A. Weber" },
  },
  {
    name: "rooms with names of people",
    html: `<div class=room><h3>Rosa Antonietta</h3><p>Matrimoniale</p></div><p>Prenota: <a href="mailto:ginestre@gmail.com">ginestre@gmail.com</a></p>`,
    people: { "ginestre@gmail.com": null },
  },
  {
    name: "a school of a person's name",
    html: `<h1>Anne-Frank-Schule</h1><p>Karl-Marx-Allee 3</p><p><a href="mailto:afs.leipzig@schule-sachsen.de">afs.leipzig@schule-sachsen.de</a></p>`,
    people: { "afs.leipzig@schule-sachsen.de": null },
  },
  {
    name: "a church of a saint",
    html: `<p>St. Martin<br>Kirchplatz 1<br><a href="mailto:stmartin@bistum.de">stmartin@bistum.de</a></p>`,
    people: { "stmartin@bistum.de": null },
  },
  {
    name: "a band on a programme",
    html: `<p>Freitag 20 Uhr: Marlene Tietz & Band</p><p>Karten: <a href="mailto:karten2024@kulturscheune.de">karten2024@kulturscheune.de</a></p>`,
    people: { "karten2024@kulturscheune.de": null },
  },
  {
    name: "a family's farm",
    html: `<h3>Familie Huber</h3><p>Ferienhof Huber</p><p><a href="mailto:huber@ferienhof.at">huber@ferienhof.at</a></p>`,
    people: { "huber@ferienhof.at": null },
  },
  {
    name: "two hosts who share a name",
    html: `<h3>Anna und Karl Huber</h3><p>Ihre Gastgeber</p><p><a href="mailto:huber@ferienhof.at">huber@ferienhof.at</a></p>`,
    people: { "huber@ferienhof.at": null },
  },
  {
    name: "a department below the position",
    html: `<div class=c><b>Anna Weber</b><br>Vice President<br>Global Sales<br><a href="mailto:anna@acme.com">anna@acme.com</a></div><div class=c><b>Tom Lee</b><br>Director<br>Engineering<br><a href="mailto:tom@acme.com">tom@acme.com</a></div>`,
    people: { "anna@acme.com": "Anna Weber|Vice President", "tom@acme.com": "Tom Lee|Director" },
  },
  {
    name: "an icon as the link",
    html: `<div class=c><h4>Anna Weber</h4><p>Actuary</p><a href="mailto:aw@acme.com"><i class=fa></i></a></div><div class=c><h4>Tom Lee</h4><p>Underwriter</p><a href="mailto:tl@acme.com"><i></i></a></div>`,
    people: { "aw@acme.com": "Anna Weber|Actuary", "tl@acme.com": "Tom Lee|Underwriter" },
  },
  {
    name: "positions that no table knows",
    html: `<div class=c><h4>Anna Weber</h4><p class=x>Chief Happiness Officer</p><a href="mailto:anna@acme.com">anna@acme.com</a></div><div class=c><h4>Tom Lee</h4><p class=x>Wizard of Light Bulbs</p><a href="mailto:tom@acme.com">tom@acme.com</a></div><div class=c><h4>Ina Roe</h4><p class=x>Accountant</p><a href="mailto:ina@acme.com">ina@acme.com</a></div>`,
    people: {
      "anna@acme.com": "Anna Weber|Chief Happiness Officer",
      "tom@acme.com": "Tom Lee|Wizard of Light Bulbs",
      "ina@acme.com": "Ina Roe|Accountant",
    },
  },
  {
    name: "places below names",
    html: `<div class=c><h4>Anna Weber</h4><p class=x>Berlin</p><a href="mailto:anna@acme.com">anna@acme.com</a></div><div class=c><h4>Tom Lee</h4><p class=x>London</p><a href="mailto:tom@acme.com">tom@acme.com</a></div>`,
    people: { "anna@acme.com": "Anna Weber", "tom@acme.com": "Tom Lee" },
  },
  {
    name: "classes of a school",
    html: `<table><tr><td>Klasse 5a</td><td>Frau Anna Weber</td><td><a href="mailto:weber@schule.de">weber@schule.de</a></td></tr><tr><td>Klasse 5b</td><td>Herr Tom Lang</td><td><a href="mailto:lang@schule.de">lang@schule.de</a></td></tr></table>`,
    people: { "weber@schule.de": "Anna Weber", "lang@schule.de": "Tom Lang" },
  },
  {
    name: "subjects of teachers, shortened",
    html: `<table><tr><th>Name</th><th>Fächer</th><th>E-Mail</th></tr><tr><td>Weber, Anna</td><td>D, E</td><td><a href="mailto:weber@schule.de">weber@schule.de</a></td></tr><tr><td>Lang, Tom</td><td>M, Ph</td><td><a href="mailto:lang@schule.de">lang@schule.de</a></td></tr></table>`,
    people: { "weber@schule.de": "Anna Weber", "lang@schule.de": "Tom Lang" },
  },
  {
    name: "a board in one paragraph",
    html: `<p>Voorzitter: Jan de Vries (<a href="mailto:jdevries@club.nl">jdevries@club.nl</a>)<br>Secretaris: Els van 't Hof (<a href="mailto:secretaris@club.nl">secretaris@club.nl</a>)<br>Lid: Piet Bakker (<a href="mailto:piet@club.nl">piet@club.nl</a>)</p>`,
    people: {
      "jdevries@club.nl": "Jan de Vries|Voorzitter",
      "secretaris@club.nl": null,
      "piet@club.nl": "Piet Bakker|Lid",
    },
  },
  {
    name: "bold positions above names",
    html: `<p><b>Formand</b><br>Bodil Juhl<br>Tlf. 22 17 40 98<br><a href="mailto:bodil@juhl.dk">bodil@juhl.dk</a></p><p><b>Kasserer</b><br>Ole Riis<br><a href="mailto:ole@riis.dk">ole@riis.dk</a></p>`,
    people: { "bodil@juhl.dk": "Bodil Juhl|Formand", "ole@riis.dk": "Ole Riis|Kasserer" },
  },
  {
    name: "a position right before the name",
    html: `<p>Myyntipäällikkö Jukka Virtanen<br>jukka.virtanen@yritys.fi</p><p>Huoltoneuvoja Päivi Mäki<br>paivi.maki@yritys.fi</p>`,
    people: {
      "jukka.virtanen@yritys.fi": "Jukka Virtanen|Myyntipäällikkö",
      "paivi.maki@yritys.fi": "Päivi Mäki|Huoltoneuvoja",
    },
  },
  {
    name: "positions before names",
    html: `<ul><li>Prezes Zarządu – Jan Kowalski – <a href="mailto:j.kowalski@firma.pl">j.kowalski@firma.pl</a></li><li>Dział Handlowy – Anna Nowak – <a href="mailto:a.nowak@firma.pl">a.nowak@firma.pl</a></li><li>Magazynier – Piotr Zając – <a href="mailto:p.zajac@firma.pl">p.zajac@firma.pl</a></li></ul>`,
    people: {
      "j.kowalski@firma.pl": "Jan Kowalski|Prezes Zarządu",
      "a.nowak@firma.pl": "Anna Nowak|Dział Handlowy",
      "p.zajac@firma.pl": "Piotr Zając|Magazynier",
    },
  },
  {
    name: "a list of definitions in Japanese",
    html: `<dl><dt>代表取締役</dt><dd>山田 太郎<br>yamada@acme.co.jp</dd><dt>料理長</dt><dd>佐藤 花子<br>sato@acme.co.jp</dd></dl>`,
    people: { "yamada@acme.co.jp": "山田 太郎|代表取締役", "sato@acme.co.jp": "佐藤 花子|料理長" },
  },
  {
    name: "a table in Chinese",
    html: `<table><tr><td>姓名</td><td>职务</td><td>邮箱</td></tr><tr><td>欧阳雪</td><td>总经理</td><td>ouyang@acme.cn</td></tr><tr><td>张伟</td><td>采购</td><td>zhangw@acme.cn</td></tr></table>`,
    people: { "ouyang@acme.cn": "欧阳雪|总经理", "zhangw@acme.cn": "张伟|采购" },
  },
  {
    name: "an assistant below whom he works for",
    html: `<p>Dr. Karl Lang, Managing Director<br>Assistant: Anna Weber, <a href="mailto:anna.weber@acme.com">anna.weber@acme.com</a></p>`,
    people: { "anna.weber@acme.com": "Anna Weber|Assistant" },
  },
  {
    name: "what to ask",
    html: `<p>Questions? Ask Anna: <a href="mailto:anna@acme.com">anna@acme.com</a></p>`,
    people: { "anna@acme.com": null },
  },
  {
    name: "a name in two elements",
    html: `<h3><span class=fn>Anna</span> <span class=ln>Weber</span></h3><p>CFO</p><a href="mailto:anna@acme.com">anna@acme.com</a>`,
    people: { "anna@acme.com": "Anna Weber|CFO" },
  },
  {
    name: "a class that calls it a position",
    html: `<div class=h-card><span class=p-name>Anna Weber</span> <span class=p-job-title>Night Owl</span> <a class=u-email href="mailto:anna@acme.com">mail</a></div>`,
    people: { "anna@acme.com": "Anna Weber|Night Owl" },
  },
  {
    name: "headings that are positions, with one person below each",
    html: `<h3>Chairman:</h3><p>Cllr Tom Beddoes - beddoes@acme.com</p><h3>Footpaths Warden:</h3><p>Keith Lovelace - lovelace@acme.com</p>`,
    people: {
      "beddoes@acme.com": "Tom Beddoes|Chairman",
      "lovelace@acme.com": "Keith Lovelace|Footpaths Warden",
    },
  },
  {
    name: "headings of several, and of parts of the house",
    html: `<h3>Trustees</h3><p>Tom Lee - lee@acme.com</p><h3>Buchhaltung</h3><p>Ina Lang - lang@acme.com</p><h3>Treasurer</h3><p>Eva Roe - roe@acme.com</p><p>Jan Vos - vos@acme.com</p>`,
    people: {
      "lee@acme.com": "Tom Lee",
      "lang@acme.com": "Ina Lang",
      "roe@acme.com": "Eva Roe",
      "vos@acme.com": "Jan Vos",
    },
  },
  {
    name: "a part of the house behind a dash, and what was learnt above a position",
    html: `<p>Anna Weber<br>Vice President – Sales<br>weber@acme.com</p><p>Luc Roux<br>Expert-comptable diplômé<br>Administrateur-délégué<br>roux@acme.com</p>`,
    people: {
      "weber@acme.com": "Anna Weber|Vice President – Sales",
      "roux@acme.com": "Luc Roux|Administrateur-délégué",
    },
  },
];

test.each(LAYOUTS)("$name", ({ html, people }) => {
  const page = `<main>${html}</main><footer>© Acme</footer>`;
  const { contacts } = extractPage({ html: page, url: "https://www.acme.com/team" });
  const found = contacts.map(({ email, person }) => [
    email,
    person && [person.name, person.role].filter((part) => part !== null).join("|"),
  ]);
  expect(Object.fromEntries(found)).toEqual(people);
});
