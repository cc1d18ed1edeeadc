import type { ElementMethod } from "./method.ts";

/** Frames whose document stands in an attribute. */
export const frame: ElementMethod = {
  name: "frame",
  trust: "text",
  reads: (name) => name === "srcdoc",
  guard: () => true,
  *find(place) {
    const source = place.node.getAttribute("srcdoc");
    if (source) yield { kind: "markup", source, method: "text", place };
  },
};
