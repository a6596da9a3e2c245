import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { useSettingsPlatform } from "./settings-platform.ts";

/** Shows what a notification looks like here, and says where the system keeps them back. */
export function TestNotification() {
  const { mayNotify, showTestNotification } = useSettingsPlatform();
  const { data: allowed = true, refetch } = useQuery({
    queryKey: ["may-notify"],
    queryFn: mayNotify,
    networkMode: "always",
  });
  const [said, setSaid] = useState("");
  const test = async () => {
    setSaid("");
    const shown = await showTestNotification();
    await refetch();
    setSaid(
      shown
        ? "It was handed to your system. If you do not see it, look for a “do not disturb” or the browser’s notifications in your system’s settings."
        : "",
    );
  };
  return (
    <div className="grid justify-items-start gap-2">
      {!allowed && (
        <Notice tone="alert" title="Your system or browser keeps Handrail’s notifications back.">
          Allow them for this browser in your system’s settings. Until then only the number on
          Handrail’s button tells of leads that are due.
        </Notice>
      )}
      <Button onClick={() => void test()}>Show a test notification</Button>
      <p role="status" className="max-w-[60ch] text-small text-muted empty:hidden">
        {said}
      </p>
    </div>
  );
}
