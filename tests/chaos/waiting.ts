import type { Place } from "./buyers.ts";
import type { History } from "./history.ts";
import type { Purpose } from "./steps.ts";

/** A case as the door sees it. */
export interface Waiting {
  readonly place: Place;
  readonly history: History;
  readonly reached: PromiseWithResolvers<void>;
  readonly readyForDisk: PromiseWithResolvers<void>;
  readonly answered: PromiseWithResolvers<void>;
  readonly buried: PromiseWithResolvers<void>;
  isStopped: boolean;
  isDead: boolean;
  /** What has met its fault after the death; each purpose meets it once. */
  readonly met: Set<Purpose>;
}
