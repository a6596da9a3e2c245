import { describe } from "vitest";
import type { DocumentStyle } from "#lib/domain/handoff-document.ts";
import { batchContract } from "./gateway/batch.ts";
import { conditionContract } from "./gateway/conditions.ts";
import { patchingContract } from "./gateway/patching.ts";
import { readingContract } from "./gateway/reading.ts";
import type { Mishap } from "./gateway/world.ts";
import { createHubspotNotesWorld } from "./hubspot-notes-world.ts";

/** Each note is a write of its own: what befalls a call of two patches befalls both of its writes. */
function createStruckTwice(style: DocumentStyle) {
  const world = createHubspotNotesWorld(style);
  return {
    ...world,
    strikeNextWrite: (effect: Mishap) => {
      const match = { method: "POST", pathPattern: "/notes$" };
      world.sandbox.faults.add({ match, effect, times: 2 });
    },
  };
}

describe.each(["structured", "short"] as const)("HubSpot, handoffs in notes (%s)", (style) => {
  const createWorld = () => createHubspotNotesWorld(style);
  describe("reading", () => readingContract(createWorld));
  describe("patching", () => patchingContract(createWorld));
  describe("patching what nobody pressed", () => conditionContract(createWorld));
  describe("patching several", () => batchContract(() => createStruckTwice(style)));
});
