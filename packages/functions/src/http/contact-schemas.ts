import { EMAIL_TYPES } from "@contact-scanner/core/extract/contact";
import * as z from "zod/mini";
import { described, listOf, named } from "./schemas.ts";

export const contactSchema = named(
  "Contact",
  z.object({
    id: z.uuid(),
    email: described("The address as it should be written to, lower case.", z.string()),
    email_type: described(
      "`service`: a role's mailbox. `corporate`: of the site's own domain. `free`: of a free-mail provider.",
      z.enum(EMAIL_TYPES),
    ),
    has_gmail: z.boolean(),
    method: described("How it was found on its page.", z.nullable(z.string())),
    context: described("The text around it, about 50 characters either side.", z.string()),
    source_url: described("The page where it was first found.", z.string()),
    source_job_id: described("The scan that first found it.", z.nullable(z.uuid())),
    created_at: z.date(),
  }),
);

export const contactList = listOf("ContactList", contactSchema);
