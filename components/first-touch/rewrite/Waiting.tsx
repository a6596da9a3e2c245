import { Button } from "#components/ui/Button.tsx";
import { Meter } from "#components/ui/Meter.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import type { RewritingControls } from "./use-rewriting.ts";

/** Nothing of several gigabytes is fetched without a yes. */
export function DownloadQuestion({ download, dismiss }: RewritingControls) {
  return (
    <Notice
      tone="info"
      title="The browser has to download its model first"
      actions={
        <>
          <Button onClick={download}>Download it</Button>
          <Button variant="quiet" onClick={dismiss}>
            Not now
          </Button>
        </>
      }
    >
      That is done once and can take several gigabytes. The model then stays on this device.
    </Notice>
  );
}

/** How far it is, and a way out. */
export function Working(props: {
  readonly downloaded: number | null;
  readonly onCancel: () => void;
}) {
  const percent = props.downloaded === null ? null : Math.round(props.downloaded * 100);
  return (
    <div className="grid gap-1">
      {percent === null ? (
        <p role="status">Looking for other wording…</p>
      ) : (
        <Meter label="Downloading the model" value={percent} text={`${percent} %`} />
      )}
      <div>
        <Button variant="quiet" className="-ms-2" onClick={props.onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
