import { describe, expect, it } from "vitest";
import { TWENTY_KEYS } from "#tests/sandbox/twenty/settings.ts";
import { NOTE, OFFER, SARA } from "./gateway/samples.ts";
import { createTwentyWorld } from "./twenty-world.ts";

describe.each([false, true])("a key that is not taken (later release: %s)", (modern) => {
  it.each([
    ["garbage", "invalid"],
    ["wrongSignature", "invalid"],
    ["expired", "expired"],
    ["revoked", "invalid"],
  ] as const)("that is %s asks for a sign-in, whatever is done with it", async (name, cause) => {
    const { gateway, keyOf, missingId } = createTwentyWorld({
      key: TWENTY_KEYS[name],
      sandbox: { modern },
      probed: { conditionalWrite: null, pageMax: 60 },
    });
    const record = keyOf(missingId);
    const failure = { type: "needs-sign-in", cause };
    expect(await gateway.account()).toMatchObject({ failure });
    expect(await gateway.getRecord("person", missingId)).toMatchObject({ failure });
    expect(await gateway.patch(record, OFFER)).toMatchObject({ failure });
    expect(await gateway.createTimelineNote(record, NOTE)).toMatchObject({ failure });
    expect(await gateway.deleteTimelineNote(missingId)).toMatchObject({ failure });
  });

  it("asks for a sign-in when the server is asked what it has", async () => {
    const { gateway } = createTwentyWorld({ key: TWENTY_KEYS.revoked, sandbox: { modern } });
    expect(await gateway.probe()).toMatchObject({ failure: { type: "needs-sign-in" } });
    expect(await gateway.setUpFields(async () => undefined)).toMatchObject({
      failure: { type: "needs-sign-in" },
    });
  });
});

it("sends no key that could smuggle in a second header", async () => {
  const { gateway, missingId, sandbox } = createTwentyWorld({ key: "a\r\nX-Evil: 1" });
  expect(await gateway.getRecord("person", missingId)).toMatchObject({
    failure: { type: "needs-sign-in", cause: "invalid" },
  });
  expect(sandbox.requests).toEqual([]);
});

describe("limits", () => {
  it.each([false, true])(
    "are kept, so that the server never refuses (later: %s)",
    async (modern) => {
      const world = createTwentyWorld({
        sandbox: { modern, enforceLimits: true },
        unlimited: false,
      });
      const record = world.addPerson(SARA);
      let waited = 0;
      for (let read = 0; read < 250; read += 1) {
        const outcome = await world.gateway.getRecords("person", [record.recordId]);
        if (outcome.ok) continue;
        // Our own counting says until when; nothing was sent.
        expect(outcome.failure.type).toBe("rate-limited");
        waited += 1;
        world.passTime(15_000);
      }
      expect(waited).toBeGreaterThan(0);
      const refused = world.sandbox.requests.filter(({ status }) => status !== 200);
      expect(refused).toEqual([]);
    },
  );

  it("of an older server that others have used up are told by its words alone", async () => {
    const world = createTwentyWorld({ sandbox: { enforceLimits: true } });
    const record = world.addPerson(SARA);
    await world.gateway.getRecords("person", [record.recordId]);
    const now = world.sandbox.world.now();
    world.sandbox.state.calls.set("people", new Array<number>(500).fill(now));
    expect(await world.gateway.getRecords("person", [record.recordId])).toMatchObject({
      failure: { type: "rate-limited", scope: "burst" },
    });
  });
});

it("takes a page of HTML for no data", async () => {
  const world = createTwentyWorld();
  const record = world.addPerson(SARA);
  world.sandbox.faults.add({ match: { pathPattern: "/query/" }, effect: "html-200" });
  expect(await world.gateway.getRecords("person", [record.recordId])).toMatchObject({
    failure: { type: "bad-reply" },
  });
});
