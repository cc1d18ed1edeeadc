/** What `npm run test:faults` passes to the scenarios. Without it, as in `npm test`, they run short. */
export const SEED = Number(process.env.FAULT_SEED ?? 1);
export const IS_FULL = process.env.FAULT_SCALE === "full";

export const SCALE = IS_FULL
  ? {
      chaosJobs: 1_000,
      kills: 200,
      killsAtWork: 100,
      sweepStep: 1,
      killPoints: 60,
      jobsWhileKilled: 150,
      largeSite: 54_000,
      stuckJobs: 10_000,
      schedules: 100,
      scansTold: 250,
      deliveryFaults: 300,
    }
  : {
      chaosJobs: 60,
      kills: 6,
      killsAtWork: 1,
      sweepStep: 7,
      killPoints: 6,
      jobsWhileKilled: 12,
      largeSite: 2_000,
      stuckJobs: 1_000,
      schedules: 8,
      scansTold: 15,
      deliveryFaults: 15,
    };
