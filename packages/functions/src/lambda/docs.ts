import { createOpenContext } from "../context.ts";
import { docsPage } from "../docs/page.ts";
import { docsHandler } from "../handlers/docs.ts";

export const handler = docsHandler(createOpenContext(), docsPage());
