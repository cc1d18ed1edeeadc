import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The local stage (`npm start`), which a development server of Vite's asks for all that is not the console's own. */
const STAGE = "http://localhost:8000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    // What the browsers of the last two years run: `light-dark()`, `:has()` and popovers come with them.
    target: "es2024",
    // The Content-Security-Policy allows no data URL but of images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/config.json", "/docs", "/openapi.json", "/healthz"].map((path) => [
        path,
        { target: STAGE, changeOrigin: true },
      ]),
    ),
  },
});
