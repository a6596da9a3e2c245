import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { usePlaybookInForce, usePlaybookSource } from "#components/data/use-playbook.ts";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import { saveAsJson } from "#components/ui/save-file.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import { useAgreement } from "../agreement/use-agreement.ts";
import { AddressForm } from "./AddressForm.tsx";
import { ImportPlaybook } from "./ImportPlaybook.tsx";
import { ManagedByPolicy } from "./ManagedByPolicy.tsx";
import { SourceInForce } from "./SourceInForce.tsx";

/** Where the playbook in force comes from, and every way in which another one can come. */
export function SourcePage() {
  const { playbook } = useHandrail();
  const inForce = usePlaybookInForce();
  const source = usePlaybookSource();
  const agreed = useAgreement()?.agreed;
  const here = useMemo(() => {
    const parsed = parsePlaybook(agreed?.document);
    return parsed.ok ? parsed.value : null;
  }, [agreed]);
  if (inForce === undefined || source === undefined) return null;
  return (
    <div className="grid gap-8">
      <SourceInForce inForce={inForce} source={source} />
      {!source.managed && (
        <>
          <AddressForm source={source} />
          <Section title="A file" className="gap-2">
            <p className="max-w-[60ch] text-muted">
              {source.address === null
                ? "A playbook from a colleague, or from another browser. It is read here and sent nowhere; nothing in it is ever run. Signed by both sides, it comes into force when you say so."
                : "While an address is followed, a file cannot come into force beside it. It can be opened to be signed, and published at the address."}
            </p>
            <ImportPlaybook label="Choose a playbook file, or drop it here" here={here} />
          </Section>
        </>
      )}
      <Section title="Take it along" className="gap-2">
        <p className="max-w-[60ch] text-muted">
          The version in force as a file, with its sign-offs: for another browser, for an address,
          or for a policy.
        </p>
        <div>
          <Button onClick={() => saveAsJson(`${playbook.id}-${playbook.version}.json`, playbook)}>
            Export as JSON
          </Button>
        </div>
      </Section>
      <ManagedByPolicy isManaged={source.managed} playbook={playbook} />
    </div>
  );
}
