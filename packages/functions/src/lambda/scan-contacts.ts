import { createApiContext } from "../context.ts";
import { scanContactsHandler } from "../handlers/scan-contacts.ts";

export const handler = scanContactsHandler(createApiContext());
