/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app({ stage }) {
    const isProduction = stage === "production";
    return {
      name: "contact-scanner",
      home: "aws",
      removal: isProduction ? "retain" : "remove",
      protect: isProduction,
    };
  },
  // SST refuses imports at the top of this file.
  async run() {
    const { outputs } = await import("./infra/outputs.ts");
    return outputs;
  },
});
