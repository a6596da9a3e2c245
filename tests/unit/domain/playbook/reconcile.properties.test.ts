import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash } from "#lib/domain/playbook/content-hash.ts";
import { diffPlaybooks } from "#lib/domain/playbook/diff.ts";
import { applyDecisions, reconcile } from "#lib/domain/playbook/reconcile.ts";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";
import { arbitraryPlaybook, PLAYBOOK_RUNS, threePlaybooks } from "./arbitrary-playbook.ts";

const allFor = (base: Playbook, marketing: Playbook, sales: Playbook, side: Side) =>
  applyDecisions(
    base,
    marketing,
    sales,
    new Map(reconcile(base, marketing, sales).map(({ id }) => [id, side])),
  );

describe("the difference of any two playbooks", () => {
  it("is empty for a playbook and itself", () => {
    fc.assert(
      fc.property(arbitraryPlaybook, (playbook) => {
        expect(diffPlaybooks(playbook, structuredClone(playbook))).toEqual([]);
      }),
      PLAYBOOK_RUNS,
    );
  });

  it("is empty only when they say the same", () => {
    fc.assert(
      fc.property(threePlaybooks, ({ marketing, sales }) => {
        const isSame = contentHash(marketing) === contentHash(sales);
        expect(diffPlaybooks(marketing, sales).length === 0).toBe(isSame);
      }),
      PLAYBOOK_RUNS,
    );
  });

  it("has what was before on one side and what is after on the other, whichever way round it is read", () => {
    fc.assert(
      fc.property(threePlaybooks, ({ base, marketing }) => {
        const there = diffPlaybooks(base, marketing);
        const back = new Map(diffPlaybooks(marketing, base).map((change) => [change.id, change]));
        expect(back.size).toBe(there.length);
        for (const { id, before, after } of there) {
          expect(back.get(id)).toMatchObject({ before: after, after: before });
          expect(before).not.toBe(after);
        }
      }),
      PLAYBOOK_RUNS,
    );
  });
});

describe("reconciling any two definitions", () => {
  it("finds nothing to decide when both sides wrote the same", () => {
    fc.assert(
      fc.property(threePlaybooks, ({ base, marketing }) => {
        expect(reconcile(base, marketing, structuredClone(marketing))).toEqual([]);
      }),
      PLAYBOOK_RUNS,
    );
  });

  it.each(["marketing", "sales"] as const)(
    "gives what %s wrote, in its order, when every decision goes to it",
    (side) => {
      fc.assert(
        fc.property(threePlaybooks, ({ base, marketing, sales }) => {
          const agreed = allFor(base, marketing, sales, side);
          const wanted = side === "marketing" ? marketing : sales;
          expect(agreed).toEqual({ ok: true, value: wanted });
        }),
        PLAYBOOK_RUNS,
      );
    },
  );

  it("says who moved away from where both began", () => {
    fc.assert(
      fc.property(threePlaybooks, ({ base, marketing, sales }) => {
        for (const { changedBy } of reconcile(base, marketing, base))
          expect(changedBy).toBe("marketing");
        for (const { changedBy } of reconcile(base, base, sales)) expect(changedBy).toBe("sales");
      }),
      PLAYBOOK_RUNS,
    );
  });

  it("asks for each decision that is missing, and for no other", () => {
    fc.assert(
      fc.property(threePlaybooks, fc.nat(), ({ base, marketing, sales }, pick) => {
        const differences = reconcile(base, marketing, sales);
        fc.pre(differences.length > 0);
        const left = differences[pick % differences.length];
        const decisions = new Map(
          differences.filter(({ id }) => id !== left?.id).map(({ id }) => [id, "sales"] as const),
        );
        const agreed = applyDecisions(base, marketing, sales, decisions);
        expect(agreed.ok ? [] : agreed.failure.map(({ path }) => path)).toEqual([left?.id]);
      }),
      PLAYBOOK_RUNS,
    );
  });

  it("gives a playbook that holds or says what does not, for any mixture of decisions", () => {
    fc.assert(
      fc.property(
        threePlaybooks,
        fc.infiniteStream(fc.constantFrom<Side>("marketing", "sales")),
        ({ base, marketing, sales }, sides) => {
          const decisions = new Map(
            reconcile(base, marketing, sales).map(({ id }) => [id, sides.next().value] as const),
          );
          const agreed = applyDecisions(base, marketing, sales, decisions);
          if (!agreed.ok) expect(agreed.failure.length).toBeGreaterThan(0);
          else
            for (const { id } of reconcile(base, agreed.value, marketing))
              expect(decisions.get(id) ?? "sales").toBe("sales");
        },
      ),
      PLAYBOOK_RUNS,
    );
  });
});
