import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash } from "#lib/domain/playbook/content-hash.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { diffPlaybooks } from "#lib/domain/playbook/diff.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { isBranch } from "#lib/domain/playbook/tree.ts";
import { arbitraryPlaybook, PLAYBOOK_RUNS, threePlaybooks } from "./arbitrary-playbook.ts";

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isBranch(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

describe("the content's hash (M7)", () => {
  it("does not depend on the order in which names were written down", () => {
    fc.assert(
      fc.property(arbitraryPlaybook, (playbook) => {
        expect(contentHash(reversed(playbook) as Playbook)).toBe(contentHash(playbook));
      }),
      PLAYBOOK_RUNS,
    );
  });

  it("does not depend on who signed", () => {
    const signOff = { name: "Mona Haddad", at: "2026-11-16T09:00:00Z", hash: "0".repeat(64) };
    const signed = { ...DEFAULT_PLAYBOOK, signOffs: { marketing: signOff, sales: null } };
    expect(contentHash(signed)).toBe(contentHash(DEFAULT_PLAYBOOK));
  });

  it("is another one after any change", () => {
    fc.assert(
      fc.property(threePlaybooks, ({ base, marketing }) => {
        const isChanged = diffPlaybooks(base, marketing).length > 0;
        expect(contentHash(base) !== contentHash(marketing)).toBe(isChanged);
      }),
      PLAYBOOK_RUNS,
    );
  });

  it.each(Object.keys(DEFAULT_PLAYBOOK).filter((part) => part !== "signOffs"))(
    "is another one for another %s",
    (part) => {
      expect(contentHash({ ...DEFAULT_PLAYBOOK, [part]: "other" })).not.toBe(
        contentHash(DEFAULT_PLAYBOOK),
      );
    },
  );
});
