import { expect, it } from "vitest";
import { keyAccess } from "#lib/crm/http/access.ts";
import { createAllowance } from "#lib/crm/http/allowance.ts";
import { createMemory } from "#lib/crm/http/gateway-ports.ts";
import { createHttp } from "#lib/crm/http/http.ts";
import { HUBSPOT_LIMITS } from "#lib/crm/hubspot/capabilities.ts";
import { createHubspotGateway } from "#lib/crm/hubspot/gateway.ts";
import { API_HOST } from "#lib/crm/hubspot/paths.ts";
import { createHubspotSandbox } from "#tests/sandbox/hubspot/sandbox.ts";
import { KEYS, type Plan } from "#tests/sandbox/hubspot/settings.ts";
import { createManualClock } from "#tests/sandbox/manual-clock.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { addObject } from "#tests/sandbox/seed/writer.ts";
import { patchOf, person } from "#tests/unit/crm/hubspot/gateway-for.ts";

const SECONDS = 1_000;

/**
 * An account with its real limit, and browsers that use one key of it. A request takes up to a fifth of a
 * second to HubSpot and as long back, so that it is counted at another moment than it was sent.
 */
function createAccount(plan: Plan = "starter") {
  const clock = createManualClock();
  const random = createRandom(7);
  const onTheWay = () => clock.sleep(random.between(10, 200));
  const sandbox = createHubspotSandbox({ now: clock.now, sleep: clock.sleep, plan });
  const ids = Array.from({ length: 8 }, (_, index) => {
    return addObject(sandbox.world, "contacts", { firstname: `P${index}` }, clock.now()).id;
  });
  const start = clock.now();

  const openBrowser = () => {
    const http = createHttp({
      fetch: async (url, init) => {
        await onTheWay();
        const response = await sandbox.app.fetch(new Request(url, init));
        await onTheWay();
        return response;
      },
      isOnline: () => true,
      abortAfter: () => new AbortController().signal,
      origins: [`https://${API_HOST}`],
    });
    const { now, sleep } = clock;
    return createHubspotGateway({
      http,
      access: keyAccess(async () => KEYS.good),
      allowance: createAllowance({ now, sleep, limits: HUBSPOT_LIMITS }),
      now,
      memory: createMemory(),
      connection: {
        id: "c1",
        server: API_HOST,
        accountId: String(sandbox.world.settings.portalId),
      },
    });
  };

  /** Writes as fast as it may, in so many lanes at once, as a drain does. */
  const drain = (gateway: ReturnType<typeof openBrowser>, lanes: number) => {
    for (const id of ids.slice(0, lanes)) {
      void (async () => {
        for (let count = 0; ; count += 1) {
          const noteFit = String(count);
          const held = sandbox.state.records.contacts.get(id)?.properties;
          const base = { noteFit: held?.get("handrail_note_fit") ?? null };
          await gateway.patch(person(id), patchOf({ fields: { noteFit }, base }));
        }
      })();
    }
  };

  const share = (perTenSeconds: number, seconds: number) => {
    const asked = sandbox.requests.filter(({ at }) => at < start + seconds * SECONDS);
    const refused = asked.filter(({ status }) => status === 429).length;
    return {
      used: (asked.length - refused) / ((perTenSeconds * seconds) / 10),
      refused: refused / asked.length,
    };
  };
  return { clock, openBrowser, drain, share };
}

it.each<readonly [Plan, number, number]>([
  ["starter", 100, 4],
  ["starter", 100, 8],
  ["professional", 190, 8],
])(
  "a drain uses nine tenths of the %s plan's %i calls and is refused none (%i lanes)",
  async (plan, limit, lanes) => {
    const { clock, openBrowser, drain, share } = createAccount(plan);
    drain(openBrowser(), lanes);
    await clock.advance(60 * SECONDS);
    const { used, refused } = share(limit, 60);
    expect(used).toBeGreaterThanOrEqual(0.9);
    expect(refused).toBe(0);
  },
);

it("a person's calls find a place at once while a drain runs", async () => {
  const { clock, openBrowser, drain, share } = createAccount();
  const gateway = openBrowser();
  drain(gateway, 4);
  const waits: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    await clock.advance(5 * SECONDS);
    const asked = clock.now();
    void gateway.account().then((answer) => waits.push(answer.ok ? clock.now() - asked : -1));
    await clock.advance(SECONDS);
  }
  expect(waits).toHaveLength(10);
  expect(Math.max(...waits)).toBeLessThanOrEqual(400);
  expect(Math.min(...waits)).toBeGreaterThan(0);
  expect(share(100, 60).refused).toBe(0);
});

it("two browsers with one key share its limit by what HubSpot says is left", async () => {
  const { clock, openBrowser, drain, share } = createAccount();
  drain(openBrowser(), 3);
  drain(openBrowser(), 3);
  await clock.advance(120 * SECONDS);
  const { used, refused } = share(100, 120);
  expect(used).toBeGreaterThanOrEqual(0.8);
  expect(refused).toBeLessThanOrEqual(0.005);
});
