import { type ReactNode, useEffect, useState } from "react";
import { Name } from "#components/ui/Name.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";

/** Says to whom a message has probably been sent; what can be done about it stands below. */
export function SentFrame(props: {
  readonly to: RecordSnapshot;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  const { to, actions, children } = props;
  // Screen readers ignore a region that arrives together with its text.
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  return (
    <aside
      aria-label="After sending"
      className="slide-in m-2 rounded-md shadow-popup low:sticky low:bottom-2"
    >
      <Notice
        tone="info"
        title={
          <span role="status">
            {isThere && (
              <>
                Looks like you sent an e-mail to{" "}
                <Name text={to.name} unknown={to.emails[0] ?? "this person"} />.
              </>
            )}
          </span>
        }
        actions={actions}
      >
        {children}
      </Notice>
    </aside>
  );
}
