import { DOMAIN_CONTACT_COLUMNS } from "@contact-scanner/functions/http/domain-contact-schemas";
import {
  EXAMPLE_CONTACT_POINT_CSV,
  EXAMPLE_PERSON,
  EXAMPLE_PERSON_CSV,
  EXAMPLE_PHONE,
  EXAMPLE_PROFILE,
} from "@contact-scanner/functions/http/example-contents";
import {
  EXAMPLE_BATCH_CONTACT,
  EXAMPLE_BATCH_CONTACT_CSV,
  EXAMPLE_CONTACT,
  EXAMPLE_CONTACT_CSV,
  EXAMPLE_DOMAIN_CONTACT,
  EXAMPLE_PAGE,
} from "@contact-scanner/functions/http/example-rows";
import { PAGE_COLUMNS } from "@contact-scanner/functions/http/page-schemas";
import { describe, expect, test } from "vitest";
import {
  BATCH_CONTACT_SHEET,
  CONTACT_SHEET,
  DOMAIN_CONTACT_SHEET,
  PAGE_SHEET,
  PERSON_SHEET,
  POINT_SHEET,
  type Sheet,
} from "../../../packages/console/src/take-along/sheets.ts";
import { writeCsv } from "../../../packages/console/src/take-along/write-files.ts";

/** The console's CSV of rows that come as the API sends them. */
async function csvOf<Row>(sheet: Sheet<Row>, ...rows: readonly object[]): Promise<string> {
  const sent: Row[] = JSON.parse(JSON.stringify(rows));
  const file = await writeCsv(sent, sheet, { pause: async () => {}, now: () => 0, isForExcel: false });
  return await file.text();
}

describe("CSV that is taken along from the console is the API's own", () => {
  test("of a scan's contacts", async () => {
    expect(await csvOf(CONTACT_SHEET, EXAMPLE_CONTACT)).toBe(EXAMPLE_CONTACT_CSV);
  });

  test("of a batch's contacts", async () => {
    expect(await csvOf(BATCH_CONTACT_SHEET, EXAMPLE_BATCH_CONTACT)).toBe(EXAMPLE_BATCH_CONTACT_CSV);
  });

  test("of people", async () => {
    expect(await csvOf(PERSON_SHEET, EXAMPLE_PERSON)).toBe(EXAMPLE_PERSON_CSV);
  });

  test("of contact points", async () => {
    expect(await csvOf(POINT_SHEET, EXAMPLE_PHONE, EXAMPLE_PROFILE)).toBe(EXAMPLE_CONTACT_POINT_CSV);
  });

  test("of a domain's contacts, and of pages, by their headings", async () => {
    const headings = async <Row>(sheet: Sheet<Row>, row: object) =>
      (await csvOf(sheet, row)).split("\r\n")[0];
    expect(await headings(DOMAIN_CONTACT_SHEET, EXAMPLE_DOMAIN_CONTACT)).toBe(
      Object.keys(DOMAIN_CONTACT_COLUMNS).join(","),
    );
    expect(await headings(PAGE_SHEET, EXAMPLE_PAGE)).toBe(Object.keys(PAGE_COLUMNS).join(","));
  });
});
