import { useQuery } from "@tanstack/react-query";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { testConnection } from "#lib/commands/ask-crm.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { inWords } from "./BeforeAsking.tsx";
import { hostsOf } from "./connect.ts";
import { useSettingsPlatform } from "./settings-platform.ts";

/**
 * Says that the browser's permission for a connected account was taken back, in its extension settings or
 * by an admin, and gives the way to have it again. Nothing while it is there.
 */
export function AccessNotice({ connection }: { readonly connection: ConnectionRow }) {
  const { deps } = useHandrail();
  const { allow, isAllowed, originsOf } = useSettingsPlatform();
  const origins = originsOf(connection);
  const allowed = useQuery({
    queryKey: ["allowed", ...origins],
    queryFn: () => isAllowed(origins),
    enabled: origins.length > 0,
    networkMode: "always",
  });
  if (allowed.data !== false) return null;
  const ask = async () => {
    await allow(origins);
    const { data: isBack } = await allowed.refetch();
    // What waited goes out, and the pages get their sidebar back.
    if (isBack === true) await testConnection(deps, connection.id);
  };
  return (
    <Notice
      tone="alert"
      title={`The browser does not let Handrail reach ${inWords(hostsOf(origins))} any more.`}
      code="HR-not-allowed"
      actions={
        <Button variant="primary" onClick={() => void ask().catch(() => undefined)}>
          Allow again
        </Button>
      }
    >
      Somebody took the permission back in the browser's extension settings. What waits to be sent
      is kept.
    </Notice>
  );
}
