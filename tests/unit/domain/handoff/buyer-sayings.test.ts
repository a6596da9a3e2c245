import { expect, it } from "vitest";
import { buyerSayings } from "#lib/domain/handoff/buyer-sayings.ts";
import { sampleSnapshot } from "../note/sample.ts";

const EVENT = { id: "e1", at: "2026-11-12T10:00:00.000Z", by: "102", type: "added-touch" };

function sayings(event: object): readonly string[] {
  const log = JSON.stringify({ ...EVENT, ...event });
  return buyerSayings(sampleSnapshot({ touches: [], handoff: { log } })).map(
    ({ sentence }) => sentence,
  );
}

it("hears what a talk told as facts, also where its text was dropped (M9)", () => {
  const facts = { problem: "Orders are typed twice", introducer: "Khalid", sector: "Freight" };
  expect(sayings({ words: "Chat:", facts })).toEqual(["Orders are typed twice"]);
  expect(sayings({ words: "E-mail: our own words", facts })).toEqual(["Orders are typed twice"]);
});

it("hears the words of a talk as well", () => {
  expect(sayings({ words: "Call: She wants a demo", facts: { proof: "A reference" } })).toEqual([
    "A reference",
    "She wants a demo",
  ]);
});
