import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { Button } from "#components/ui/Button.tsx";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import type { Ground } from "#lib/domain/first-touch/angle.ts";
import type { FirstTouchMaterial } from "./use-first-touch.ts";

/** Why an angle is suggested: each ground with a way to check it. */
export function Grounds(props: {
  readonly because: readonly Ground[];
  readonly material: FirstTouchMaterial;
}) {
  return (
    <ul aria-label="Because" className="grid list-disc gap-0.5 ps-4">
      {props.because.map((ground) => (
        <li key={ground.text}>
          <bdi>{ground.text}</bdi>{" "}
          <span className="text-small">
            <Source ground={ground} material={props.material} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Source({ ground, material }: { ground: Ground; material: FirstTouchMaterial }) {
  const { openSettings } = useHandrail();
  const setScreen = useScreen((screen) => screen.set);
  const { source } = ground;
  switch (source.type) {
    case "touch": {
      const touch = material.snapshot.touches.find(({ id }) => id === source.touchId);
      if (touch === undefined) return null;
      return (
        <ExternalLink href={touch.receipt.url} className="text-muted">
          {touch.receipt.label}
        </ExternalLink>
      );
    }
    case "brief": {
      const brief = material.playbook.briefs.find(({ id }) => id === source.briefId);
      return (
        <Button variant="link" onClick={() => openSettings("playbook")}>
          {`Brief: ${brief?.theme ?? source.briefId}`}
        </Button>
      );
    }
    case "note": {
      const rule = material.playbook.noteFields.find(({ field }) => field === source.field);
      return (
        <Button variant="link" onClick={() => setScreen({ tab: "note" })}>
          {`Note: ${rule?.label ?? source.field}`}
        </Button>
      );
    }
  }
}
