import { useEffect, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { agreementInWords } from "./agreement-words.ts";

/** Said once, when a version has just come into force. */
export function AgreedNotice({ playbook }: { readonly playbook: Playbook }) {
  const { locale } = useHandrail();
  const notice = useRef<HTMLDivElement>(null);
  // What was pressed is gone with the step; this is where it led.
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} role="status" tabIndex={-1} className="outline-none">
      <Notice tone="info" title={`${playbook.name} ${playbook.version} is in force.`}>
        {agreementInWords(playbook, locale)} Notes and outcomes are checked against it from now on,
        in this browser. For everybody else, publish the exported file at an address or by policy.{" "}
        <a href="#playbook/source" className="text-accent underline underline-offset-2">
          Where it comes from
        </a>
      </Notice>
    </div>
  );
}
