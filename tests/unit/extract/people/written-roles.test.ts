import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, test } from "vitest";

const ADDRESS = "a.weber@acme-works.com";
const roleOf = (html: string, email = ADDRESS) =>
  extractPage({ html, url: "https://www.acme-works.com/team" }).contacts.find(
    (contact) => contact.email === email,
  )?.person?.role;

describe("beside a name", () => {
  test.each([
    ["Advokat (H), partner", "Advokat (H), partner"],
    ["Rechtsanwältin, Inhaberin der Kanzlei.", "Rechtsanwältin, Inhaberin der Kanzlei"],
    ["Tischlermeisterin in dritter Generation", "Tischlermeisterin"],
    ["Geschäftsführerin seit 2012", "Geschäftsführerin"],
    ['<b class="position">stellvert. Vorsitzende</b>', "stellvert. Vorsitzende"],
    ["Maître de conférences — bureau B217 — 04 50 27 81 17", "Maître de conférences"],
    ["dipl. Arch. ETH SIA<br>Geschäftsleitung", "Geschäftsleitung"],
    ["Doctorante en histoire", "Doctorante en histoire"],
    ["<span>직위</span> 부교수", "부교수"],
    ["営業本部 アグリ営業課　課長", "課長"],
    ["Médica veterinaria · directora", "Médica veterinaria · directora"],
    ["Leiterin Personal, hilft dir gern", "Leiterin Personal"],
    ["Office Manager, keeps the lights on", "Office Manager"],
    ["Export Manager – DACH", "Export Manager – DACH"],
    ["Reporter (courts and council)", "Reporter (courts and council)"],
    ["PhD student (since 2023)", "PhD student (since 2023)"],
    ["Chefredakteurin (V.i.S.d.P.)", "Chefredakteurin"],
    ["Sekretärin (Mo–Do)", "Sekretärin"],
    ["职称：教授、博士生导师", "教授、博士生导师"],
    ["职称：教授<br>职务：院长", "院长"],
    ["д. филол. н., профессор", "д. филол. н., профессор"],
    ["Financial Advisor email", "Financial Advisor"],
    ["Pressereferentin Energie und", "Pressereferentin Energie"],
    ["HR Manager, at", "HR Manager"],
    ["Inhaberin, dipl. Treuhandexpertin", "Inhaberin, dipl. Treuhandexpertin"],
    ["Department Administrator", "Department Administrator"],
    ["Faculty of Informatics<br>Professor", "Professor"],
    ["Jr.<br>Chairman and CEO", "Chairman and CEO"],
    ["Categoría: Profesora Auxiliar", "Profesora Auxiliar"],
    ["<b>Academic Background:</b><span>PhD, Brandt University</span><br>Dean", "Dean"],
    ["Referentka – matrika, evidencia obyvateľov", "Referentka – matrika, evidencia obyvateľov"],
    ["Geschäftsführerin – Mo, Di, Do", "Geschäftsführerin"],
    ["доцент, канд. техн. наук", "доцент"],
    ["завідувач кафедри, доктор сільськогосподарських наук, професор", "завідувач кафедри"],
    ["教授・博士（理学）", "教授"],
    ["Forskare (föräldraledig)", "Forskare"],
    ["Counsellor (Parental Support)", "Counsellor (Parental Support)"],
    ["Consultant (Orlov Group)", "Consultant (Orlov Group)"],
    ["Managing Director – Profil ansehen", "Managing Director"],
    ["Manager – LinkedIn", "Manager"],
    ["Manager – Maria", "Manager"],
    ["Area Manager – Yorkshire & Humber", "Area Manager – Yorkshire & Humber"],
    ["Directeur Grand Est", "Directeur Grand Est"],
    ["Director of IS", "Director of IS"],
    ["VP", "VP"],
    ["Doktorandin, Projekt DELTA-N", "Doktorandin"],
    [
      "Catedrática de Universidad. Directora del Departamento",
      "Catedrática de Universidad. Directora del Departamento",
    ],
    [
      '<span class="role">Dottore commercialista – Socia fondatrice</span>',
      "Dottore commercialista – Socia fondatrice",
    ],
    ["PR<br>Directrice du laboratoire", "Directrice du laboratoire"],
    ['<span class="post">Kurucu Ortak</span>', "Kurucu Ortak"],
  ])("%s is the position %s", (written, role) => {
    expect(roleOf(`<p>Anna Weber<br>${written}<br>${ADDRESS}</p>`)).toBe(role);
  });

  test.each([
    "Anna Weber is a broker associate in Kansas",
    "Portefeuille: financiën, sport.",
    "verantwortlich für Inhalte nach § 18",
    "Acme Works SE",
    "東京弁護士会",
    "weber &lt; at &gt; acme",
    "(North district)",
    "北陸歯科大学卒業。恩師は宮坂教授。",
    "Mondays and Tuesdays",
    "Ihr Ansprechpartner für Energie und Klima",
    "Pressekontakt",
    "Corresponding Author",
    "researchmap / ORCID",
    "(co-supervision with Prof. Hua Lin)",
    "Verantwortlicher",
    "Carrera<br>Ingeniería Civil Informática",
    "Office: <span>Kettering Hall 214</span>",
    "3.监督部门：云溪县财政局",
    "Вінницька, Хмельницька області",
  ])("%s is no position", (written) => {
    expect(roleOf(`<p>Anna Weber<br>${written}<br>${ADDRESS}</p>`)).toBeNull();
  });
});

test("a line above a name is no position by its place", () => {
  expect(roleOf(`<div><div>LAZIO, PUGLIA</div><div>Anna Weber</div><div>${ADDRESS}</div></div>`)).toBeNull();
});

test("the term of a definition says what the person of the definition does", () => {
  const html = `<dl><dt>Treasurer</dt><dd>Anna Weber (Mondays)<br>${ADDRESS}</dd>
    <dt>Secretary</dt><dd>Paul Lang</dd><dd>p.lang@acme-works.com</dd></dl>`;
  expect(roleOf(html)).toBe("Treasurer");
  expect(roleOf(html, "p.lang@acme-works.com")).toBe("Secretary");
});

test("the office of a clergyman stands before his name", () => {
  expect(roleOf(`<p><b>Pastorin Dr. Anna Weber</b> (Bezirk Nord)<br>${ADDRESS}</p>`)).toBe("Pastorin");
});

test("the sentence that leads to a name says what he is", () => {
  const html = `<p>Chair of Governors: Mr Paul Lang, c/o the school. Clerk: Mrs Anna Weber, ${ADDRESS}</p>`;
  expect(roleOf(html)).toBe("Clerk");
});

test("a label before a name outranks what stands behind it", () => {
  expect(roleOf(`<p>Directrice : <b>Anna Weber</b>, professeure<br>${ADDRESS}</p>`)).toBe("Directrice");
  expect(roleOf(`<p>Ausbildung: Anna Weber, Ausbildungsleiterin<br>${ADDRESS}</p>`)).toBe(
    "Ausbildungsleiterin",
  );
  expect(roleOf(`<p>Intern: Anna Weber, ${ADDRESS}</p>`)).toBeNull();
});

test("who somebody else is in brackets is nobody's position", () => {
  expect(roleOf(`<p>Anna Weber (direction : M.-L. Pujol), ${ADDRESS}</p>`)).toBeNull();
});

test("what a sentence goes on with behind a name is no position, and a heading beside may be", () => {
  const text = `<p>Depuis 2005, Anna Weber conseille employeurs et salariés.</p><p>${ADDRESS}</p>`;
  expect(roleOf(`<div><h4>Anna Weber</h4><p>Avocate associée</p><div>${text}</div></div>`)).toBe(
    "Avocate associée",
  );
});

test("a sentence beside a name is no position, however it begins", () => {
  const prose = "Suppliers are asked to write to us first. ".repeat(5);
  expect(roleOf(`<p>${prose}</p><p>Anna Weber<br>${ADDRESS}</p>`)).toBeNull();
  expect(roleOf(`<p>Valmennus varataan suoraan valmentaja <b>Anna Weber</b> ${ADDRESS}</p>`)).toBeNull();
});

test("a column of classes or topics holds no positions", () => {
  const rows = ["Junior Infants|Ms Anna Weber|a.weber", "Senior Infants|Mr Paul Lang|p.lang"].map((row) => {
    const [first, name, local] = row.split("|");
    return `<tr><td>${first}</td><td>${name}</td><td>${local}@acme-works.com</td></tr>`;
  });
  const table = (title: string) =>
    `<table><tr><th>${title}</th><th>Teacher</th><th>Email</th></tr>${rows.join("")}</table>`;
  expect(roleOf(table("Class"))).toBeNull();
});

test("the heading of a group is no position of who stands below", () => {
  const person = (name: string, role: string, local: string) =>
    `<p><b>${name}</b>, ${role}<br>${local}@acme-works.com</p>`;
  const html = `<section><h2>Leitung</h2>${person("Anna Weber", "Professorin", "a.weber")}</section>
    <section><h2>Sekretariat</h2>${person("Paul Lang", "Sekretär", "p.lang")}</section>
    <section><h2>Labor</h2>${person("Uwe Schanz", "Chemielaborant", "u.schanz")}</section>`;
  expect(roleOf(html, "u.schanz@acme-works.com")).not.toBe("Labor");
});

test("in a table of columns the position stands under its name", () => {
  const cells = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join("")}</tr>`;
  const rows = [
    cells("Paul Lang", "Anna Weber"),
    cells("Maître chocolatier", "Commandes entreprises"),
    cells("p.lang@acme-works.com", ADDRESS),
  ];
  expect(roleOf(`<table>${rows.join("")}</table>`)).toBe("Commandes entreprises");
  expect(roleOf(`<table>${rows.join("")}</table>`, "p.lang@acme-works.com")).toBe("Maître chocolatier");
});

test("a label of several positions is no part of one", () => {
  expect(roleOf(`<div><h3>Anna Weber</h3><p><b>Titles:</b> Principal</p><p>${ADDRESS}</p></div>`)).toBe(
    "Principal",
  );
});

test("an article leads to the titles of a name", () => {
  expect(roleOf(`<p>Curate: The Revd Dr Anna Weber<br>${ADDRESS}</p>`)).toBe("Curate");
});

test("a row goes on behind the cells that a row above it has for both", () => {
  const row = (...cells: string[]) => `<tr>${cells.join("")}</tr>`;
  const rows = [
    row("<th>係</th>", "<th>職名</th>", "<th>氏名</th>", "<th>メール</th>"),
    row(
      '<td rowspan="2">企画係</td>',
      "<td>課長</td>",
      "<td>三浦　伸一</td>",
      "<td>miura@acme-works.com</td>",
    ),
    row("<td>主査</td>", "<td>大友　沙織</td>", `<td>${ADDRESS}</td>`),
  ];
  expect(roleOf(`<table>${rows.join("")}</table>`)).toBe("主査");
});

test("a first row of a label and its value is no head of the rows below", () => {
  const html = `<table><tr><td>Title</td><td>Acme Works Ltd</td></tr>
    <tr><td>Export</td><td>Anna Weber, Export Manager, ${ADDRESS}</td></tr></table>`;
  expect(roleOf(html)).toBe("Export Manager");
});

test("a position goes on up to a linked address", () => {
  const link = `<a href="mailto:${ADDRESS}">${ADDRESS}</a>`;
  expect(roleOf(`<dl><dt>Anna Weber</dt><dd>Ingegnere, socia fondatrice. ${link}</dd></dl>`)).toBe(
    "Ingegnere, socia fondatrice",
  );
  expect(roleOf(`<ul><li>Anna Weber, Técnico de laboratorio. ${link}. Tel. 975 12 94 42</li></ul>`)).toBe(
    "Técnico de laboratorio",
  );
});

test("a position without a comma before a linked address is one in East Asian scripts", () => {
  const html = `<p>문의: 엄지혜 사업개발 팀장 <a href="mailto:${ADDRESS}">${ADDRESS}</a></p>`;
  expect(roleOf(html)).toBe("사업개발 팀장");
});
