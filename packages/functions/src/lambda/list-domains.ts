import { createApiContext } from "../context.ts";
import { listDomainsHandler } from "../handlers/list-domains.ts";

export const handler = listDomainsHandler(createApiContext());
