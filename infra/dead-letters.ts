import { createFunction } from "./function.ts";
import { migration } from "./migration.ts";
import { mayReceive } from "./permissions.ts";
import { DEAD_LETTERS_TIMEOUT_SECONDS, deadLetterQueue } from "./queue.ts";

export const deadLetters = createFunction("dead-letters", {
  memory: "256 MB",
  timeoutSeconds: DEAD_LETTERS_TIMEOUT_SECONDS,
  permissions: [mayReceive(deadLetterQueue)],
  after: migration,
});

deadLetterQueue.subscribe(deadLetters.arn, {
  batch: { size: 10, partialResponses: true },
  transform: {
    eventSourceMapping: (args) => {
      args.scalingConfig = { maximumConcurrency: 2 };
    },
  },
});
