import type { Allowance } from "#lib/crm/http/allowance.ts";

const MOST_WAITS = 10;

/** An allowance that waits as long as a limit by the minute asks for: here nobody sits before a screen. */
export function patient(
  allowance: Allowance,
  ports: {
    readonly now: () => number;
    readonly sleep: (milliseconds: number) => Promise<void>;
    readonly say: (line: string) => void;
  },
): Allowance {
  return {
    ...allowance,
    enter: async (lanes, use) => {
      for (let waits = 0; ; waits += 1) {
        const place = await allowance.enter(lanes, use);
        if (place.ok || place.failure.type !== "rate-limited" || waits >= MOST_WAITS) return place;
        if (place.failure.scope === "daily") return place;
        const wait = Math.max(1_000, place.failure.retryAt - ports.now());
        ports.say(`Waiting ${Math.ceil(wait / 1000)} s for the CRM's limit…`);
        await ports.sleep(wait);
      }
    },
  };
}
