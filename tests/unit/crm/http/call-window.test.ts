import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CallWindow,
  fullUntil,
  windowAt,
  withAnswer,
  withCalls,
} from "#lib/crm/http/call-window.ts";

const EMPTY: CallWindow = { calls: 3, intervalMs: 10_000, moments: [] };

describe("the window of calls", () => {
  it("counts a call for exactly the interval: not one millisecond more", () => {
    const window = withCalls(EMPTY, 1, 1_000);
    expect(windowAt(window, 10_999).moments).toEqual([1_000]);
    expect(windowAt(window, 11_000).moments).toEqual([]);
  });

  it("is full from the last allowed call until the first of them is over", () => {
    const window = [1_000, 2_000, 3_000].reduce((all, at) => withCalls(all, 1, at), EMPTY);
    expect(fullUntil(window, 4)).toBeNull();
    expect(fullUntil(window, 3)).toBe(11_000);
    expect(fullUntil(window, 2)).toBe(12_000);
  });

  it("counts a call from its answer on: the CRM may have counted it that late", () => {
    const window = withAnswer(withCalls(EMPTY, 2, 1_000), 1_000, 1_400);
    expect(window.moments).toEqual([1_000, 1_400]);
  });

  it("counts a call that was under way longer than the interval when its answer comes", () => {
    const window = windowAt(withCalls(EMPTY, 1, 1_000), 20_000);
    expect(withAnswer(window, 1_000, 20_000).moments).toEqual([20_000]);
  });

  it("counts calls from a moment ahead of the clock as calls of now: it was set back", () => {
    expect(windowAt(withCalls(EMPTY, 1, 9e12), 5_000).moments).toEqual([5_000]);
  });

  it("never lets the CRM count more than allowed, whenever between leaving and answer it counts", () => {
    const call = fc.record({
      pause: fc.nat(3_000),
      underWay: fc.nat(4_000),
      countedAt: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(call, { maxLength: 60 }), (calls) => {
        let window = EMPTY;
        let now = 0;
        const answers: { readonly leftAt: number; readonly at: number }[] = [];
        const counted: number[] = [];
        const passTo = (moment: number) => {
          for (const answer of answers.toSorted((left, right) => left.at - right.at)) {
            if (answer.at > moment) continue;
            window = withAnswer(windowAt(window, answer.at), answer.leftAt, answer.at);
            answers.splice(answers.indexOf(answer), 1);
          }
          now = moment;
          window = windowAt(window, now);
        };
        for (const { pause, underWay, countedAt } of calls) {
          passTo(now + pause);
          const until = fullUntil(window, EMPTY.calls);
          if (until !== null) continue;
          window = withCalls(window, 1, now);
          answers.push({ leftAt: now, at: now + underWay });
          counted.push(now + Math.floor(underWay * countedAt));
        }
        return counted.every(
          (end) =>
            counted.filter((at) => at <= end && at > end - EMPTY.intervalMs).length <= EMPTY.calls,
        );
      }),
    );
  });
});
