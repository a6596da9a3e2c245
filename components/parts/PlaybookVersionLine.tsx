import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { parsePlaybookRef, playbookRef } from "#lib/domain/playbook/playbook-ref.ts";

/**
 * Which playbook a note or an outcome was checked against, where it is not the one in force (M7): old
 * ones stay readable. `refText` is what the record remembers; nothing is shown for null, for something
 * that is no reference, and for the version in force.
 */
export function PlaybookVersionLine({ refText }: { readonly refText: string | null }) {
  const { playbook, openSettings } = useHandrail();
  const ref = parsePlaybookRef(refText);
  if (ref === null) return null;
  const inForce = parsePlaybookRef(playbookRef(playbook));
  const isInForce =
    ref.id === inForce?.id &&
    ref.version === inForce.version &&
    (ref.hash === null || ref.hash === inForce.hash);
  if (isInForce) return null;
  return (
    <p className="text-small text-muted">
      Checked against another playbook than today's:{" "}
      <Button variant="link" onClick={() => openSettings("playbook")}>
        {`${ref.id} ${ref.version}`}
      </Button>
    </p>
  );
}
