import { useEffect } from "react";
import { wakeWorkerOnline } from "#lib/commands/deps.ts";
import { useHandrail } from "./handrail-context.tsx";

/** While this page is open, a network that returns wakes the worker at once. */
export function useWakeOnline(): void {
  const { deps } = useHandrail();
  useEffect(() => {
    const wake = (): void => wakeWorkerOnline(deps);
    window.addEventListener("online", wake);
    return () => window.removeEventListener("online", wake);
  }, [deps]);
}
