import { describe, expect, it } from "vitest";
import { createPool } from "#lib/sync/pool.ts";

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("running tasks side by side", () => {
  it("never runs more at once than allowed, and runs all, also those that tasks add", async () => {
    const pool = createPool(3);
    let running = 0;
    let most = 0;
    const done: number[] = [];
    const task = (id: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      await nextTurn();
      running -= 1;
      done.push(id);
      if (id < 10) pool.add(task(id + 10));
    };
    for (let id = 0; id < 10; id += 1) pool.add(task(id));
    await pool.idle();
    expect(most).toBe(3);
    expect(done.toSorted((left, right) => left - right)).toEqual([...Array(20).keys()]);
  });

  it("is idle at once when nothing was added, and again after each round", async () => {
    const pool = createPool(1);
    await pool.idle();
    pool.add(nextTurn);
    await pool.idle();
    pool.add(nextTurn);
    await pool.idle();
  });

  it("starts nothing after an error, waits for what runs, and then says what it was", async () => {
    const pool = createPool(2);
    const ended: string[] = [];
    pool.add(async () => {
      throw new Error("first");
    });
    pool.add(async () => {
      await nextTurn();
      ended.push("beside");
    });
    pool.add(async () => {
      ended.push("never");
    });
    await expect(pool.idle()).rejects.toThrow("first");
    expect(ended).toEqual(["beside"]);
  });
});
