import { toolSchema } from "@contact-scanner/functions/mcp/tool-schema";
import { explainContact } from "@contact-scanner/functions/mcp/tools/explain-contact";
import { findContacts } from "@contact-scanner/functions/mcp/tools/find-contacts";
import { removeAddress } from "@contact-scanner/functions/mcp/tools/remove-address";
import { scanSite } from "@contact-scanner/functions/mcp/tools/scan-site";
import { scanStatus } from "@contact-scanner/functions/mcp/tools/scan-status";
import { openApiDocument } from "@contact-scanner/functions/openapi/document";
import { routes } from "@contact-scanner/functions/routes";
import { expect, test } from "vitest";
import * as z from "zod/mini";

const tools = [scanSite, scanStatus, findContacts, explainContact, removeAddress];
const TARGET = { target: "draft-2020-12" } as const;

test.each(tools)("the schemas of $name are objects that refer to nothing", ({ input, output }) => {
  const schemas = [
    toolSchema(input)["~standard"].jsonSchema.input(TARGET),
    toolSchema(output)["~standard"].jsonSchema.output(TARGET),
  ];
  for (const schema of schemas) {
    expect(schema.type).toBe("object");
    // Some clients refuse these at the root of a tool's schema.
    for (const word of ["oneOf", "anyOf", "allOf"]) expect(schema).not.toHaveProperty(word);
    expect(JSON.stringify(schema)).not.toContain('"$ref"');
  }
});

test("what a tool calls a scan's options is what the API calls them, less the headers", () => {
  const { properties } = toolSchema(scanSite.input)["~standard"].jsonSchema.input(TARGET);
  const document = z
    .object({ components: z.object({ schemas: z.looseObject({}) }) })
    .parse(JSON.parse(JSON.stringify(openApiDocument(routes))));
  const [byUrl] = z
    .object({ oneOf: z.array(z.object({ properties: z.looseObject({}) })) })
    .parse(document.components.schemas.ScanRequest).oneOf;
  const { headers: _own, ...others } = byUrl?.properties ?? {};
  expect(Object.keys(z.looseObject({}).parse(properties)).toSorted()).toEqual(Object.keys(others).toSorted());
});

test("what a schema refuses is told by field, in words", async () => {
  const result = await toolSchema(scanSite.input)["~standard"].validate({
    url: "a.com",
    max_pages: 0,
    colour: "red",
  });
  expect(result.issues?.map(({ message }) => message)).toEqual([
    expect.stringContaining(">=1"),
    expect.stringContaining("colour"),
  ]);
});
