import { beforeEach, describe, expect, it, vi } from "vitest";
import { fail, type Outcome, succeed } from "#lib/domain/failure.ts";
import { createAskedAddresses } from "#lib/platform/asked-addresses.ts";
import type { FoundAddress } from "#lib/sync/find-people.ts";
import { createPeopleFinder } from "../../../entrypoints/background/find-people.ts";

const session = vi.hoisted(() => new Map<string, unknown>());
vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      session: {
        get: async (name: string) => ({ [name]: session.get(name) }),
        set: async (values: Record<string, unknown>) => {
          for (const [name, value] of Object.entries(values)) session.set(name, value);
        },
        remove: async (name: string) => void session.delete(name),
      },
    },
  },
}));

const SARA = "sara@nordwind.example";
const MAX = "max@nordwind.example";
const record = { connectionId: "c", objectType: "person", recordId: "1" } as const;

let now = 0;
let asked: (readonly string[])[] = [];
let answer: Outcome<readonly FoundAddress[]>;

beforeEach(() => {
  session.clear();
  now = 1_000_000_000_000;
  asked = [];
  answer = succeed([{ address: SARA, record }]);
});

/** A worker that has just been started. */
const find = (addresses: readonly string[], again = false, connectionId = "c") =>
  createPeopleFinder(
    {
      findPeople: async (_, some) => {
        asked.push(some);
        return answer;
      },
    },
    createAskedAddresses(() => now),
  ).find(connectionId, addresses, again);

describe("asking a CRM for people", () => {
  it("leaves out for an hour whom it did not have, whether or not the worker has slept", async () => {
    expect(await find([SARA, MAX])).toEqual(
      succeed({ asked: 2, found: [{ address: SARA, record }] }),
    );
    answer = succeed([]);
    expect(await find([MAX])).toEqual(succeed({ asked: 0, found: [] }));
    expect(await find([MAX, "new@x.example"])).toMatchObject({ value: { asked: 1 } });
    now += 60 * 60 * 1000;
    await find([MAX]);
    expect(asked).toEqual([[SARA, MAX], ["new@x.example"], [MAX]]);
  });

  it("asks at once when somebody presses for it, of another CRM, and after a failure", async () => {
    answer = succeed([]);
    await find([MAX]);
    await find([MAX], true);
    await find([MAX], false, "other");
    answer = fail({ type: "offline" });
    expect(await find([SARA])).toMatchObject({ ok: false });
    await find([SARA]);
    expect(asked).toEqual([[MAX], [MAX], [MAX], [SARA], [SARA]]);
  });

  it("asks at once where the account may be another one now, or the clock was set back", async () => {
    answer = succeed([]);
    await find([MAX]);
    now -= 1;
    await find([MAX]);
    await createAskedAddresses(() => now).forget("c");
    await find([MAX]);
    expect(asked).toHaveLength(3);
  });
});
