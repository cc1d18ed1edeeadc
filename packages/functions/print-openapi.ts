import { openApiDocument } from "./src/openapi/document.ts";
import { routes } from "./src/routes.ts";

/** Prints the OpenAPI document, for whoever makes something of it. */
process.stdout.write(JSON.stringify(openApiDocument(routes)));
