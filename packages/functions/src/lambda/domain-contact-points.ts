// Made by `npm run routes` of routes/domain-contact-points.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { domainContactPointsHandler } from "../routes/domain-contact-points.ts";

export const handler = lambdaEntry(domainContactPointsHandler, createReadContext());
