"use client";
import dynamic from "next/dynamic";

/** What only a browser draws, as with maps, players and whatever asks for `window`. */
const Browser = dynamic(() => import("./Browser.jsx").then((module) => module.Browser), { ssr: false });

export function Live() {
  return <Browser />;
}
