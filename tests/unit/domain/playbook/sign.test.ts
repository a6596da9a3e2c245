import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import {
  checkSignOffs,
  isAgreed,
  signPlaybook,
  timeToAgreement,
  withoutSignOffs,
} from "#lib/domain/playbook/sign.ts";
import { arbitraryPlaybook, editedPlaybook, PLAYBOOK_RUNS } from "./arbitrary-playbook.ts";

const MONDAY = "2026-11-16T09:00:00.000Z";
const FRIDAY = "2026-11-20T15:00:00.000Z";

function signBoth(playbook: Playbook): Playbook {
  const first = signPlaybook(playbook, "marketing", "Mona Haddad", MONDAY);
  if (!first.ok) throw new Error(first.failure.message);
  const both = signPlaybook(first.value, "sales", "Jonas Weber", FRIDAY);
  if (!both.ok) throw new Error(both.failure.message);
  return both.value;
}

describe("two sign-offs (R-DQ-03)", () => {
  it("make any playbook agreed, whatever it says", () => {
    fc.assert(
      fc.property(arbitraryPlaybook, (playbook) => {
        expect(checkSignOffs(signBoth(playbook))).toEqual([]);
      }),
      PLAYBOOK_RUNS,
    );
  });

  it("stand for exactly the content that was signed: any later change shows", () => {
    const changed = arbitraryPlaybook.chain((playbook) =>
      editedPlaybook(playbook).map((later) => ({ playbook, later })),
    );
    fc.assert(
      fc.property(changed, ({ playbook, later }) => {
        const { signOffs } = signBoth(playbook);
        const reasons = checkSignOffs({ ...later, signOffs }).map(({ reason }) => reason);
        const expected = [
          "was changed after Mona Haddad signed it for marketing",
          "was changed after Jonas Weber signed it for sales",
        ];
        const isChanged = JSON.stringify(playbook) !== JSON.stringify(later);
        expect(reasons).toEqual(isChanged ? expected : []);
      }),
      PLAYBOOK_RUNS,
    );
  });

  it("are both needed", () => {
    const half = signPlaybook(DEFAULT_PLAYBOOK, "sales", "Jonas Weber", FRIDAY);
    if (!half.ok) throw new Error(half.failure.message);
    expect(checkSignOffs(half.value)).toEqual([
      { path: "signOffs.marketing", reason: "marketing has not signed it" },
    ]);
    expect(isAgreed(half.value)).toBe(false);
    expect(isAgreed(DEFAULT_PLAYBOOK)).toBe(false);
  });

  it.each([
    ["the same name", "Mona Haddad"],
    ["the same name in other letters", "  mona   HADDAD "],
    ["the same name with an accent", "Móna Haddad"],
  ])("come from two people: %s cannot sign for the other side", (_title, name) => {
    const first = signPlaybook(DEFAULT_PLAYBOOK, "marketing", "Mona Haddad", MONDAY);
    if (!first.ok) throw new Error(first.failure.message);
    const second = signPlaybook(first.value, "sales", name, FRIDAY);
    expect(second).toMatchObject({
      ok: false,
      failure: { field: "name", nextStep: "Ask the person who answers for sales to sign." },
    });
  });

  it("come from two people also in a document that somebody put together by hand", () => {
    const { signOffs, ...rest } = signBoth(DEFAULT_PLAYBOOK);
    const forged = { ...rest, signOffs: { marketing: signOffs.sales, sales: signOffs.sales } };
    expect(checkSignOffs(forged)).toEqual([
      {
        path: "signOffs",
        reason: '"Jonas Weber" stands for both sides; two people have to sign',
      },
    ]);
  });

  it.each([
    ["no name", "  "],
    ["one letter", "M"],
    ["a name longer than there is room for", "M".repeat(121)],
    ["a name with a direction override", "Mona \u202edaddaH"],
  ])("are refused from %s, with what to do", (_title, name) => {
    const signed = signPlaybook(DEFAULT_PLAYBOOK, "marketing", name, MONDAY);
    expect(signed.ok).toBe(false);
    if (!signed.ok) expect(signed.failure.nextStep).not.toBe("");
  });

  it("can be given again by the same side, and the later one stands", () => {
    const again = signPlaybook(signBoth(DEFAULT_PLAYBOOK), "sales", "Jonas Weber-Roth", FRIDAY);
    expect(again.ok && again.value.signOffs.sales?.name).toBe("Jonas Weber-Roth");
    expect(again.ok && isAgreed(again.value)).toBe(true);
  });

  it("are gone from the copy that somebody goes on writing", () => {
    expect(withoutSignOffs(signBoth(DEFAULT_PLAYBOOK))).toEqual(DEFAULT_PLAYBOOK);
  });
});

describe("time to agreement (R-DQ-06)", () => {
  const begun: Playbook = { ...DEFAULT_PLAYBOOK, startedAt: "2026-11-13T15:00:00.000Z" };

  it("runs from the beginning to the second sign-off", () => {
    expect(timeToAgreement(signBoth(begun))).toBe(7 * 86_400_000);
  });

  it.each([
    ["nobody noted the beginning", signBoth(DEFAULT_PLAYBOOK)],
    ["a side has not signed", begun],
    ["it was changed after signing", { ...signBoth(begun), name: "Another" }],
    [
      "the beginning lies after the end",
      signBoth({ ...begun, startedAt: "2026-12-01T00:00:00.000Z" }),
    ],
  ])("is not told when %s", (_title, playbook) => {
    expect(timeToAgreement(playbook)).toBeNull();
  });
});
