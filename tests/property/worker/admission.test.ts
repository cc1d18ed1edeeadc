import { type Admission, createAdmission, type Permit } from "@contact-scanner/core/worker/admission";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { virtualClock } from "../../helpers/virtual-clock.ts";

const never = new AbortController().signal;

/** An admission whose worker is as busy as a test says. */
function admissionOf(most: number) {
  const worker = { memory: 0, cpu: 0 };
  const admission = createAdmission({ most, load: () => ({ ...worker }), clock: virtualClock() });
  return { worker, admission };
}

const healthy = (userId = "user") => ({ userId, isSuspect: false });
const suspect = { userId: "user", isSuspect: true };

/** Those that have been let in so far, in their order. */
function entering(admission: Admission) {
  const entered: { name: string; permit: Permit }[] = [];
  const enter = (name: string, candidate = healthy(name), late = never) =>
    admission.enter(candidate, late).then((permit) => permit && entered.push({ name, permit }));
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { entered, enter, settle, names: () => entered.map(({ name }) => name) };
}

describe("for all orders of coming and going", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("enter" as const), user: fc.nat(3), isSuspect: fc.boolean() }),
    fc.record({ kind: fc.constant("leave" as const), nth: fc.nat(20) }),
    fc.record({ kind: fc.constant("clear" as const), nth: fc.nat(20) }),
    fc.record({ kind: fc.constant("load" as const), memory: fc.double({ min: 0, max: 1, noNaN: true }) }),
  );

  test("never more than the most are at work, a suspect is alone, and all are let in sooner or later", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(step, { maxLength: 40 }),
        async (most, steps) => {
          const { worker, admission } = admissionOf(most);
          const atWork = new Map<Permit, boolean>();
          let [asked, entered] = [0, 0];
          const check = () => {
            expect(atWork.size).toBeLessThanOrEqual(most);
            if ([...atWork.values()].includes(true)) expect(atWork.size).toBe(1);
          };
          for (const now of steps) {
            if (now.kind === "enter") {
              asked++;
              void admission
                .enter({ userId: String(now.user), isSuspect: now.isSuspect }, never)
                .then((permit) => {
                  if (!permit) return;
                  entered++;
                  atWork.set(permit, now.isSuspect);
                });
            } else if (now.kind === "leave") {
              const [permit] = [...atWork.keys()].slice(now.nth % Math.max(1, atWork.size));
              if (permit) atWork.delete(permit);
              permit?.release();
            } else if (now.kind === "clear") {
              const [permit] = [...atWork.keys()].slice(now.nth % Math.max(1, atWork.size));
              if (permit) atWork.set(permit, false);
              permit?.clear();
            } else worker.memory = now.memory;
            await new Promise((resolve) => setImmediate(resolve));
            check();
          }
          for (let round = 0; round < 100 && entered < asked; round++) {
            for (const permit of atWork.keys()) permit.release();
            atWork.clear();
            await new Promise((resolve) => setImmediate(resolve));
            check();
          }
          expect(entered).toBe(asked);
        },
      ),
    );
  });
});

describe("who is let in", () => {
  test("one at least, however busy the worker; more as soon as it is not", async () => {
    const { worker, admission } = admissionOf(10);
    worker.cpu = 1;
    const { enter, names } = entering(admission);
    for (const name of ["a", "b", "c"]) void enter(name);
    await expect.poll(names).toEqual(["a"]);
    worker.cpu = 0.2;
    await expect.poll(names).toEqual(["a", "b", "c"]);
  });

  test("a few between two measurements: what they take must show before others begin", async () => {
    const measured = { memory: 0, cpu: 0 };
    let load = measured;
    const admission = createAdmission({ most: 64, load: () => load, clock: virtualClock() });
    const { enter, names } = entering(admission);
    for (let n = 0; n < 10; n++) void enter(String(n));
    await expect.poll(names).toHaveLength(4);
    load = { memory: 0.9, cpu: 0 };
    await new Promise((resolve) => setImmediate(resolve));
    expect(names()).toHaveLength(4);
  });

  test("of one user's hundred and another's three, the three begin among the first", async () => {
    const { admission } = admissionOf(4);
    const { entered, enter, settle, names } = entering(admission);
    for (let n = 0; n < 100; n++) void enter(`many-${n}`, healthy("many"));
    for (let n = 0; n < 3; n++) void enter(`few-${n}`, healthy("few"));
    for (let ended = 0; ended < 6; ended++) {
      await settle();
      entered[ended]?.permit.release();
    }
    await settle();
    expect(names().slice(0, 10)).toEqual(expect.arrayContaining(["few-0", "few-1", "few-2"]));
  });

  test("whoever is not let in before it is late never is", async () => {
    const { admission } = admissionOf(1);
    const { entered, enter, settle, names } = entering(admission);
    const late = new AbortController();
    void enter("first");
    const second = enter("second", healthy(), late.signal);
    await settle();
    late.abort();
    expect(await second).toBeUndefined();
    entered[0]?.permit.release();
    void enter("third");
    await settle();
    expect(names()).toEqual(["first", "third"]);
  });
});

describe("a suspect", () => {
  test("waits until those beside it have gone, lets nobody in meanwhile, and calls for all their places", async () => {
    const { admission } = admissionOf(4);
    const { entered, enter, settle, names } = entering(admission);
    void enter("a");
    void enter("b");
    await settle();
    void enter("suspect", suspect);
    await settle();
    expect(admission.room()).toBe(0);
    expect(entered.map(({ permit }) => permit.isAwaited())).toEqual([true, true]);
    for (const { permit } of entered.splice(0)) permit.release();
    await settle();
    void enter("c");
    await settle();
    expect(names()).toEqual(["suspect"]);
    expect(admission.room()).toBe(0);
    entered[0]?.permit.release();
    await settle();
    expect(names()).toEqual(["suspect", "c"]);
  });
});

describe("a suspect that stored something", () => {
  test("is none any more: there is room beside it, and those who waited begin", async () => {
    const { admission } = admissionOf(4);
    const { entered, enter, settle, names } = entering(admission);
    void enter("suspect", suspect);
    await settle();
    void enter("a");
    await settle();
    expect([names(), admission.room()]).toEqual([["suspect"], 0]);
    entered[0]?.permit.clear();
    await settle();
    expect([names(), admission.room()]).toEqual([["suspect", "a"], 2]);
  });
});

describe("a place", () => {
  test("is awaited by as many scans as wait, and stays so", async () => {
    const { admission } = admissionOf(3);
    const { entered, enter, settle } = entering(admission);
    for (const name of ["a", "b", "c"]) void enter(name);
    await settle();
    const awaited = () => entered.map(({ permit }) => permit.isAwaited());
    expect(awaited()).toEqual([false, false, false]);
    void enter("d");
    await settle();
    expect(awaited()).toEqual([true, false, false]);
    expect(awaited()).toEqual([true, false, false]);
  });

  test("is given up once for each call from outside, where the worker is full", async () => {
    const { admission } = admissionOf(2);
    const { entered, enter, settle } = entering(admission);
    const awaited = () => entered.map(({ permit }) => permit.isAwaited());
    void enter("a");
    await settle();
    admission.callForPlace();
    expect(awaited()).toEqual([false]);
    void enter("b");
    await settle();
    admission.callForPlace();
    expect(awaited()).toEqual([true, false]);
    entered.splice(0, 1)[0]?.permit.release();
    expect(awaited()).toEqual([false]);
  });

  test("is the first to go where memory is short whose scan knows most pages; a scan alone goes on", async () => {
    const { worker, admission } = admissionOf(3);
    const { entered, enter, settle } = entering(admission);
    void enter("a");
    await settle();
    worker.memory = 0.9;
    expect(entered[0]?.permit.isAwaited()).toBe(false);
    expect(entered[0]?.permit.pagesAtATime()).toBe(1);
    worker.memory = 0;
    void enter("b");
    await settle();
    entered[0]?.permit.weigh(10);
    entered[1]?.permit.weigh(5_000);
    worker.memory = 0.9;
    expect(entered.map(({ permit }) => permit.isAwaited())).toEqual([false, true]);
  });
});
