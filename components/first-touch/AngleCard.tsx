import { clsx } from "clsx";
import { useId, useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import type { Angle } from "#lib/domain/first-touch/angle.ts";
import { callOutline } from "#lib/domain/message/call-outline.ts";
import type { DraftLanguage, Medium } from "./first-touch-text.ts";
import { Grounds } from "./Grounds.tsx";
import { OutcomeCounts } from "./OutcomeCounts.tsx";
import type { FirstTouchMaterial } from "./use-first-touch.ts";
import type { Learned } from "./use-learning.ts";

interface AngleCardProps {
  readonly angle: Angle;
  readonly material: FirstTouchMaterial;
  readonly chosen: boolean;
  /** The first one is read first, and shows all that speaks for it. */
  readonly strongest: boolean;
  /** Whether the buyer can be reached by chat. */
  readonly chats: boolean;
  readonly language: DraftLanguage;
  readonly onUse: () => void;
  readonly onDraft: (medium: Medium) => void;
}

/** One angle: what to continue, why, the one ask (R-FT-02), and what can be made of it. */
export function AngleCard(props: AngleCardProps) {
  const { angle, material, chosen, language } = props;
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
      <div className="grid">
        <p aria-hidden className="text-small text-muted">
          Because
        </p>
        <Grounds
          because={angle.because}
          material={material}
          most={props.strongest ? ALL_OF_THE_FIRST : TWO_OF_THE_OTHERS}
        />
      </div>
      <SoFar angle={angle} learned={material.learned} />
      <p>
        <span className="text-small text-muted">The one ask: </span>
        <bdi>{angle.ask}</bdi>
      </p>
      <div
        className={clsx(
          "gap-x-2 gap-y-1",
          props.chats
            ? "grid grid-cols-[auto_auto] justify-start min-[480px]:flex"
            : "flex flex-wrap",
        )}
      >
        <Button aria-pressed={chosen} onClick={props.onUse}>
          Use this angle
        </Button>
        <Button onClick={() => props.onDraft("email")}>Draft e-mail</Button>
        {props.chats && (
          <Button variant="quiet" onClick={() => props.onDraft("chat")}>
            Draft chat message
          </Button>
        )}
        <Button
          variant="quiet"
          aria-expanded={outlined}
          onClick={() => setOutlined((shown) => !shown)}
        >
          Call outline
        </Button>
      </div>
      {outlined && (
        <Outline lines={callOutline({ ...material, angle, language })} language={language} />
      )}
    </article>
  );
}

/** What came of the angle, where it is known and did not decide: then it is no ground. */
function SoFar({ angle, learned }: { readonly angle: Angle; readonly learned: Learned | null }) {
  if (learned === null || angle.because.some(({ source }) => source.type === "outcomes"))
    return null;
  const { sent, answered } = learned.learning.recordOf(angle.id).overall;
  if (sent === 0) return null;
  return (
    <p>
      <span className="text-small text-muted">So far: </span>
      answered {answered} of {sent} {sent === 1 ? "time" : "times"}{" "}
      <OutcomeCounts angleId={angle.id} learned={learned} />
    </p>
  );
}

function Outline(props: { readonly lines: readonly string[]; readonly language: DraftLanguage }) {
  return (
    <ul
      aria-label="Call outline"
      lang={props.language}
      dir={props.language === "ar" ? "rtl" : "ltr"}
      className="grid gap-1 rounded-md bg-sunken p-3"
    >
      {props.lines.map((line) => (
        <li key={line} className="max-w-[60ch]">
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

const ALL_OF_THE_FIRST = Number.POSITIVE_INFINITY;
const TWO_OF_THE_OTHERS = 2;
