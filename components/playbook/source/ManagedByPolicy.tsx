import { Button } from "#components/ui/Button.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { Section } from "#components/ui/Section.tsx";
import { saveAsJson } from "#components/ui/save-file.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { policyTemplate } from "./policy-template.ts";

/** The way for a whole organisation: read-only where it is used, explained where it is not. */
export function ManagedByPolicy(props: {
  readonly isManaged: boolean;
  readonly playbook: Playbook;
}) {
  return (
    <Section title="By your organisation" className="gap-2">
      {props.isManaged && (
        <Notice
          tone="info"
          title="Your organisation's policy decides which playbook is in force here."
        >
          Nothing can be chosen in this browser. To change the playbook, ask whoever administers it.
        </Notice>
      )}
      <p className="max-w-[60ch] text-muted">
        An administrator can hand the playbook to every browser with a managed policy: the document
        itself as “playbook”, or its address as “playbookAddress”. The template holds the version in
        force, for this extension; most administration consoles take it as it is.
      </p>
      <div>
        <Button
          onClick={() =>
            saveAsJson("handrail-policy.json", policyTemplate(location.host, props.playbook))
          }
        >
          Download a policy template
        </Button>
      </div>
    </Section>
  );
}
