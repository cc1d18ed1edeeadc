import adapter from "@sveltejs/adapter-static";
import { sveltekit } from "@sveltejs/kit/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ pages: "dist", assets: "dist", fallback: "index.html" }),
      files: { assets: "public" },
    }),
  ],
});
