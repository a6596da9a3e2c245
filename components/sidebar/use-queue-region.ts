import { type ComponentType, useEffect, useState } from "react";
import type { QueueRegionProps } from "#components/queue/QueueRegion.tsx";

type QueueRegion = ComponentType<QueueRegionProps>;

let loading: Promise<{ readonly QueueRegion: QueueRegion }> | null = null;
let loaded: QueueRegion | null = null;

/** Loads the queue unless that has begun: somebody is about to press, or has pressed. */
export function loadQueueRegion(): void {
  loading ??= import("#components/queue/QueueRegion.tsx");
  void loading.then(
    (part) => {
      loaded = part.QueueRegion;
    },
    () => {
      loading = null;
    },
  );
}

/**
 * The queue once it is wanted and there; null before. Kept by hand and not by suspending: React holds back for a
 * third of a second what has suspended once.
 */
export function useQueueRegion(isWanted: boolean): QueueRegion | null {
  const [region, setRegion] = useState<QueueRegion | null>(() => loaded);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (!isWanted || region !== null) return;
    let isOver = false;
    loadQueueRegion();
    loading?.then(
      (part) => {
        if (!isOver) setRegion(() => part.QueueRegion);
      },
      (error) => {
        if (!isOver) setFailure(error);
      },
    );
    return () => {
      isOver = true;
    };
  }, [isWanted, region]);
  // What could not be loaded is said by the boundary around it.
  if (failure !== null) throw failure;
  return region;
}
