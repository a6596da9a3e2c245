import { clsx } from "clsx";
import { useId, useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import type { Angle } from "#lib/domain/first-touch/angle.ts";
import { callOutline } from "#lib/domain/first-touch/call-outline.ts";
import { Grounds } from "./Grounds.tsx";
import type { FirstTouchMaterial } from "./use-first-touch.ts";

/** One angle: what to continue, why, the one ask (R-FT-02), and what can be made of it. */
export function AngleCard(props: {
  readonly angle: Angle;
  readonly material: FirstTouchMaterial;
  readonly chosen: boolean;
  readonly onUse: () => void;
  readonly onDraft: () => void;
}) {
  const { angle, material, chosen } = props;
  const [outlined, setOutlined] = useState(false);
  const titleId = useId();
  return (
    <article
      aria-labelledby={titleId}
      className={clsx("grid gap-2 border-s-2 ps-3", chosen ? "border-accent" : "border-line")}
    >
      <div className="flex items-start gap-2">
        <h3 id={titleId} className="flex-1 font-semibold">
          <bdi>{angle.heading}</bdi>
        </h3>
        {chosen && <Tag tone="accent">In use</Tag>}
      </div>
      <div>
        <p aria-hidden className="text-small text-muted">
          Because
        </p>
        <Grounds because={angle.because} material={material} />
      </div>
      <p>
        <span className="text-small text-muted">The one ask: </span>
        <bdi>{angle.ask}</bdi>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button aria-pressed={chosen} onClick={props.onUse}>
          Use this angle
        </Button>
        <Button onClick={props.onDraft}>Draft e-mail</Button>
        <Button
          variant="quiet"
          aria-expanded={outlined}
          onClick={() => setOutlined((shown) => !shown)}
        >
          Call outline
        </Button>
      </div>
      {outlined && <Outline lines={callOutline({ ...material, angle })} />}
    </article>
  );
}

function Outline({ lines }: { lines: readonly string[] }) {
  return (
    <ul aria-label="Call outline" className="grid gap-1 rounded-md bg-sunken p-3">
      {lines.map((line) => (
        <li key={line} className="max-w-[60ch]">
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}
