/**
 * `npm run bench:contacts-first`: addresses found after a few pages, as a share of what who knows the site could have.
 */
import { associationSite, chamberSite, federationSite } from "./association-sites.ts";
import { companySite } from "./company-site.ts";
import { congressSite, documentationSite, newspaperSite, shopSite } from "./media-sites.ts";
import { bestWithin } from "./oracle.ts";
import { breadthFirst, contactsFirst } from "./orders.ts";
import { clubSite, townSite, universitySite } from "./public-sites.ts";
import { knowingReader } from "./reader.ts";
import { emailsOf, type Site } from "./site.ts";
import { SITES } from "./words.ts";

/** pages after which the addresses are counted */
const MARKS = [5, 10, 20, 50] as const;

const MADE: readonly Site[] = [
  associationSite(),
  federationSite(),
  chamberSite(),
  universitySite(),
  townSite(),
  clubSite(),
  shopSite(),
  newspaperSite(),
  congressSite(),
  documentationSite(),
];

function line(name: string, pages: string, emails: string, cells: readonly string[]): void {
  const ends = cells.map((cell) => cell.padStart(24)).join("");
  process.stdout.write(`${name.padEnd(30)}${pages.padStart(6)}${emails.padStart(8)}${ends}\n`);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Prints a table of sites, ours / the reader's / breadth first, and the mean of each column. */
async function table(sites: readonly Site[], othersOf: (site: Site) => readonly Site[]): Promise<void> {
  const columns = MARKS.map((mark) => `after ${mark}`);
  line("", "pages", "emails", columns);
  const sums = MARKS.map(() => ({ ours: 0, reader: 0, breadth: 0 }));
  for (const site of sites) {
    const curves = {
      ours: await contactsFirst(site, Math.max(...MARKS)),
      reader: knowingReader(site, othersOf(site), Math.max(...MARKS)),
      breadth: await breadthFirst(site, Math.max(...MARKS)),
    };
    const shares = MARKS.map((mark) => {
      const best = bestWithin(site, mark);
      const share = (curve: readonly number[]) => (curve[Math.min(mark, curve.length) - 1] ?? 0) / best;
      return { ours: share(curves.ours), reader: share(curves.reader), breadth: share(curves.breadth) };
    });
    for (const [index, sum] of sums.entries()) {
      sum.ours += (shares[index]?.ours ?? 0) / sites.length;
      sum.reader += (shares[index]?.reader ?? 0) / sites.length;
      sum.breadth += (shares[index]?.breadth ?? 0) / sites.length;
    }
    line(site.name, `${site.pages.size}`, `${emailsOf(site).size}`, shares.map(cell));
  }
  line("mean", "", "", sums.map(cell));
}

type Shares = { readonly ours: number; readonly reader: number; readonly breadth: number };

function cell({ ours, reader, breadth }: Shares): string {
  return [ours, reader, breadth].map(percent).join(" / ");
}

process.stdout.write(
  "Addresses found, as a share of what an oracle finds by as many pages: ours / a reader's / breadth first\n\n",
);
const companies = SITES.map(companySite);
await table(companies, () => MADE);
process.stdout.write("\n");
// The company counts once, whatever its languages.
await table(MADE, (site) => [...companies.slice(0, 1), ...MADE].filter((other) => other !== site));
