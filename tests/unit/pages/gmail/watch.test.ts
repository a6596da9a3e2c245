// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watchWorld } from "./watch-world.ts";

let world: ReturnType<typeof watchWorld>;
let main: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren();
  main = document.body.appendChild(document.createElement("div"));
  world = watchWorld();
  // The first look at the page, and quiet after it.
  world.pass(1_000);
  world.reads.length = 0;
});
afterEach(() => {
  world.end();
  Reflect.deleteProperty(document, "hidden");
});

const change = () => main.append(document.createElement("p"));

describe("a page that changes", () => {
  it("is read once at the next idle moment after a quiet time, however much changed", async () => {
    for (let i = 0; i < 500; i += 1) change();
    await world.settle();
    expect(world.reads).toEqual([]);
    world.beIdle();
    expect(world.reads).toHaveLength(1);
    expect(world.reads[0]?.at).toBe(world.now());
  });

  it("all the time is read at most every 150 ms, and once more after the last change", async () => {
    for (let i = 0; i < 100; i += 1) {
      change();
      await world.settle();
      world.pass(10);
    }
    world.pass(1_000);
    const times = world.reads.map(({ at }) => at);
    expect(times).toHaveLength(8);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(150);
    expect(times.at(-1)).toBeGreaterThan(1_990);
  });

  it("is not read again by itself", async () => {
    change();
    await world.settle();
    world.pass(60_000);
    expect(world.reads).toHaveLength(1);
  });

  it("is not read while its tab is hidden, but when somebody comes back", async () => {
    world.hide(true);
    for (let i = 0; i < 10; i += 1) {
      change();
      world.go(`#inbox/${i}`);
      await world.settle();
      world.pass(1_000);
    }
    change();
    await world.settle();
    expect(world.waiting()).toBe(0);
    expect(world.reads).toEqual([]);
    world.hide(false);
    world.beIdle();
    expect(world.reads).toHaveLength(1);
  });

  it("and is hidden before its idle moment comes is not read either", async () => {
    change();
    await world.settle();
    world.hide(true);
    world.beIdle();
    expect(world.reads).toEqual([]);
  });

  it("is left alone after the end", async () => {
    world.end();
    change();
    world.go("#sent");
    await world.settle();
    world.pass(1_000);
    expect(world.reads).toEqual([]);
  });
});

describe("an address that changes", () => {
  it("leaves the page a moment to follow, and the read of that moment to the page", async () => {
    world.go("#inbox/FMfcgz");
    world.pass(20);
    expect(world.reads).toEqual([]);
    change();
    await world.settle();
    world.beIdle();
    expect(world.reads).toHaveLength(1);
  });

  it("is reason enough to look, where nothing of the page was added or taken away", () => {
    world.go("#inbox/FMfcgz");
    world.pass(200);
    expect(world.reads).toHaveLength(1);
  });
});

describe("somebody who writes", () => {
  const editor = () => {
    const region = main.appendChild(document.createElement("div"));
    region.setAttribute("data-compose-id", "7");
    const body = region.appendChild(document.createElement("div"));
    body.setAttribute("contenteditable", "true");
    body.tabIndex = 0;
    return body;
  };

  it("causes no read, line by line", async () => {
    const body = editor();
    await world.settle();
    world.pass(1_000);
    world.reads.length = 0;
    for (let i = 0; i < 20; i += 1) {
      const line = body.appendChild(document.createElement("div"));
      line.append(document.createElement("br"));
    }
    await world.settle();
    world.pass(1_000);
    expect(world.reads).toEqual([]);
  });

  it("is known by the editor that they went to last, even after they left it", async () => {
    const body = editor();
    await world.settle();
    world.pass(1_000);
    body.focus();
    world.pass(1_000);
    expect(world.reads.at(-1)?.lastEditorId).toBe("7");
    const count = world.reads.length;
    body.blur();
    body.focus();
    world.pass(1_000);
    expect(world.reads).toHaveLength(count);
    change();
    await world.settle();
    world.pass(1_000);
    expect(world.reads.at(-1)?.lastEditorId).toBe("7");
  });
});

describe("a page that lacks something", () => {
  it.each([
    ["no-main", 10_000],
    ["no-heading", 5_000],
    ["no-people", 5_000],
  ] as const)(
    "%s: is starting until it has had its %i ms, then it is told",
    async (reading, time) => {
      world.say(reading);
      change();
      await world.settle();
      world.beIdle();
      expect(world.told.at(-1)?.reading).toBe("starting");
      world.pass(time - 1);
      expect(world.told.at(-1)?.reading).toBe("starting");
      world.pass(1);
      expect(world.told.at(-1)?.reading).toBe(reading);
      const count = world.reads.length;
      world.pass(60_000);
      expect(world.reads).toHaveLength(count);
    },
  );

  it("a conversation's id alone: is told at once, and looked for again for five seconds", async () => {
    world.open(null);
    change();
    await world.settle();
    world.pass(2_500);
    expect(world.told.at(-1)).toMatchObject({ reading: "read", conversation: { threadId: null } });
    // An attribute that comes later is no change of elements.
    world.open("19fb3e4994277632");
    world.pass(1_000);
    expect(world.told.at(-1)?.conversation?.threadId).toBe("19fb3e4994277632");
    const count = world.reads.length;
    world.pass(60_000);
    expect(world.reads).toHaveLength(count);
    world.open(null);
    change();
    await world.settle();
    world.pass(60_000);
    expect(world.reads).toHaveLength(count + 6);
  });

  it("is not looked at more often for that than once a second, however much it changed before", async () => {
    world.say("no-main");
    for (let i = 0; i < 10; i += 1) {
      change();
      await world.settle();
      world.pass(160);
    }
    world.reads.length = 0;
    world.pass(4_000);
    expect(world.reads.length).toBeLessThanOrEqual(5);
  });

  it("has its time anew at every address, and after it was whole", async () => {
    world.say("no-heading");
    change();
    await world.settle();
    world.pass(4_000);
    world.go("#inbox/other");
    world.pass(4_000);
    expect(world.told.at(-1)?.reading).toBe("starting");
    world.say("read");
    change();
    await world.settle();
    world.pass(500);
    expect(world.told.at(-1)?.reading).toBe("read");
    world.say("no-heading");
    change();
    await world.settle();
    world.pass(4_000);
    expect(world.told.at(-1)?.reading).toBe("starting");
    world.pass(1_500);
    expect(world.told.at(-1)?.reading).toBe("no-heading");
  });
});

it("put into a page that is still loading, it waits for the page's body", async () => {
  world.end();
  Object.defineProperty(document, "readyState", { configurable: true, value: "loading" });
  world = watchWorld();
  change();
  await world.settle();
  world.pass(1_000);
  expect(world.reads).toEqual([]);
  Reflect.deleteProperty(document, "readyState");
  document.dispatchEvent(new Event("DOMContentLoaded"));
  world.beIdle();
  expect(world.reads).toHaveLength(1);
});
