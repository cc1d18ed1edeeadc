import { createApiContext } from "../context.ts";
import { createDomainHandler } from "../handlers/create-domain.ts";

export const handler = createDomainHandler(createApiContext());
