import { renderHandler } from "../handlers/render.ts";
import { createRenderContext } from "../render-context.ts";

export const handler = renderHandler(createRenderContext());
