import { createApiContext } from "../context.ts";
import { removeContactHandler } from "../handlers/remove-contact.ts";

export const handler = removeContactHandler(createApiContext());
