import { formatContactTable } from "@contact-scanner/cli/contact-table";
import { expect, test } from "vitest";
import { foundContact } from "../../helpers/found-contact.ts";

test.each(["info@xn--mller-kva.de", "info@müller.de"])(
  "an address with an international host is shown as people write it, in a context that writes it %s",
  (written) => {
    const contact = foundContact({
      email: "info@xn--mller-kva.de",
      source_url: "https://xn--mller-kva.de/kontakt",
      context: `${"word ".repeat(40)}${written}${" word".repeat(40)}`,
    });
    const [, row] = formatContactTable([contact], 80).split("\n");
    expect(row).toMatch(/^info@müller\.de +service +\/kontakt +…/);
    expect(row).toContain(written);
  },
);

test("where a page names people, the last column has them, and the context of whom nobody names", () => {
  const ann = foundContact({ email: "ann@acme.com", person_name: "Ann Whitlock", person_role: "owner" });
  const kim = foundContact({ email: "kim@acme.com", person_name: "Kim Roe" });
  expect(formatContactTable([ann, kim, foundContact()], 100).split("\n")).toEqual([
    "EMAIL          TYPE     PAGE      PERSON, OR CONTEXT",
    "ann@acme.com   service  /contact  Ann Whitlock, owner",
    "kim@acme.com   service  /contact  Kim Roe",
    "info@acme.com  service  /contact  Write to info@acme.com",
  ]);
});
