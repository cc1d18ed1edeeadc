import { createApiContext } from "../context.ts";
import { domainContactsHandler } from "../handlers/domain-contacts.ts";

export const handler = domainContactsHandler(createApiContext());
