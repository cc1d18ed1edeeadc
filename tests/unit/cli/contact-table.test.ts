import { formatContactTable } from "@contact-scanner/cli/contact-table";
import { expect, test } from "vitest";

test.each(["info@xn--mller-kva.de", "info@müller.de"])(
  "an address with an international host is shown as people write it, in a context that writes it %s",
  (written) => {
    const contact = {
      email: "info@xn--mller-kva.de",
      email_type: "service",
      source_url: "https://xn--mller-kva.de/kontakt",
      method: "text",
      context: `${"word ".repeat(40)}${written}${" word".repeat(40)}`,
    };
    const [, row] = formatContactTable([contact], 80).split("\n");
    expect(row).toMatch(/^info@müller\.de +service +\/kontakt +…/);
    expect(row).toContain(written);
  },
);
