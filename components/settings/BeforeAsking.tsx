import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { FieldMessages } from "#components/ui/Field.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { ConnectionPlan } from "#lib/domain/crm-setup.ts";
import { hostsOf } from "./connect.ts";
import { useSettingsPlatform } from "./settings-platform.ts";

/**
 * What is to be known before the browser asks its question: which addresses and why, and what is unusual
 * about them, to be agreed to by hand.
 */
export function BeforeAsking(props: {
  readonly plan: ConnectionPlan;
  readonly crm: string;
  readonly agreed: boolean;
  readonly onAgreed: (agreed: boolean) => void;
  /** Connect was pressed without it. */
  readonly isAsked: boolean;
}) {
  const { plan, crm, agreed } = props;
  const id = useId();
  const platform = useSettingsPlatform();
  const { origins, caution } = plan;
  const allowed = useQuery({
    queryKey: ["allowed", ...origins],
    queryFn: () => platform.isAllowed(origins),
    enabled: origins.length > 0,
    networkMode: "always",
  });
  return (
    <>
      {caution !== null && (
        <div className="grid gap-1">
          <Notice tone="caution" title={caution}>
            <label className="flex min-h-7 cursor-pointer items-start gap-2 py-1">
              <input
                type="checkbox"
                checked={agreed}
                onChange={(event) => props.onAgreed(event.target.checked)}
                aria-describedby={props.isAsked ? `${id}-asked` : undefined}
                aria-invalid={props.isAsked || undefined}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              I know this address and want to connect it
            </label>
          </Notice>
          {props.isAsked && <FieldMessages id={id} messages={[NOT_AGREED]} />}
        </div>
      )}
      {origins.length > 0 && allowed.data === false && (
        <Notice
          tone="info"
          title={`The browser will ask whether Handrail may reach ${inWords(hostsOf(origins))}.`}
        >
          {`Say yes to connect: it is where ${crm} keeps the records and shows its pages. Handrail asks for no other address, and you can take it back in the browser's extension settings at any time.`}
        </Notice>
      )}
    </>
  );
}

const NOT_AGREED = {
  id: "asked",
  severity: "blocks",
  text: "Tick this first, or enter another address.",
} as const;

/** "a", "a and b", "a, b and c" */
export function inWords(hosts: readonly string[]): string {
  const last = hosts.at(-1) ?? "";
  return hosts.length < 2 ? last : `${hosts.slice(0, -1).join(", ")} and ${last}`;
}
