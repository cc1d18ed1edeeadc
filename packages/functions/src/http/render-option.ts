import { RENDER_CHOICES } from "@contact-scanner/core/rendering/render-choice";
import * as z from "zod/mini";
import { described, named } from "./schemas.ts";

/** Which pages are rendered, as the API names it. */
export const renderChoice = named("RenderChoice", z.enum(RENDER_CHOICES));

/** Which pages a scan has rendered, in the body of whatever starts a scan. */
export const renderOption = {
  render: described(
    "Which pages a browser renders, where the stage has one: `auto`, unless said otherwise, those that only their " +
      "scripts fill, at most a tenth of `max_pages`; `always` every page; `never` none. `has_renderer` in the result " +
      "says whether there was one, `pages_needing_script` how many pages were left that need it.",
    z.optional(renderChoice),
  ),
};
