import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import type { Agreement } from "./use-agreement.ts";
import { useTakeToSign } from "./use-take-to-sign.ts";

/** Nothing to compare: where to begin, and the short way for a review after which nothing has to change. */
export function NothingBegun(props: { readonly agreement: Agreement; readonly inForce: Playbook }) {
  const { agreement, inForce } = props;
  const { deps } = useHandrail();
  const { take, failure } = useTakeToSign(inForce);
  const isApart = agreement.marketing !== null || agreement.sales !== null;
  const mayStay = inForce.origin === "team" && !isApart && agreement.agreed === null;
  return (
    <>
      <p className="max-w-[60ch] text-muted">
        The two definitions are compared here.{" "}
        {!isApart && (
          <>
            If you write one common text instead,{" "}
            <a href="#playbook/edit" className="text-accent underline underline-offset-2">
              edit the playbook
            </a>{" "}
            and come back to have it signed.
          </>
        )}
      </p>
      {mayStay && (
        <div className="grid justify-items-start gap-2">
          <p className="max-w-[60ch]">
            You looked at it again and nothing has to change? Sign the version in force once more,
            with a new day for the next look.
          </p>
          <Button onClick={() => void take(inForce, new Date(deps.now()).toISOString(), "")}>
            Sign it again as it is
          </Button>
        </div>
      )}
      <NotSavedNotice failure={failure} />
    </>
  );
}
