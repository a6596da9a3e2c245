import { useEffect, useState } from "react";
import { useAnswered } from "./page-answer.ts";

/** Stands in for `dexie-react-hooks` where a component reads by itself: again after every answer. */
export function useLiveQuery<Value>(
  read: () => Promise<Value> | Value,
  inputs: readonly unknown[],
): Value | undefined {
  const [value, setValue] = useState<Value>();
  const answer = useAnswered((it) => it.answer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what its reading depends on.
  useEffect(() => {
    let isCurrent = true;
    void Promise.resolve(read()).then((next) => isCurrent && setValue(() => next));
    return () => {
      isCurrent = false;
    };
  }, [answer, ...inputs]);
  return value;
}
