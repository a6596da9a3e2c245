import { clsx } from "clsx";
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useState } from "react";

const WIDEST_PX = 240;

/**
 * Words that appear while their control is pointed at or focused: a reason, a shortcut. They are in the
 * document at all times, so that `aria-describedby` can name them by `id`. Escape hides them without
 * moving away (WCAG 1.4.13). The control stays the only thing that takes the focus.
 */
export function Hint(props: {
  id?: string | undefined;
  text: string;
  className?: string | undefined;
  /** Where what stands above the control must stay in sight. */
  below?: boolean;
  children: ReactNode;
}) {
  const [place, setPlace] = useState<Place | null>(null);
  const show = (event: SyntheticEvent<HTMLElement>) =>
    setPlace(placeFor(event.currentTarget, props.below === true));
  const hide = () => setPlace(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && place !== null) {
      event.stopPropagation();
      hide();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches its control; it is none itself.
    <span
      className={`relative inline-flex ${props.className ?? ""}`}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={onKeyDown}
    >
      {props.children}
      <span
        id={props.id}
        role="tooltip"
        hidden={place === null}
        className={clsx(
          "pointer-events-none absolute z-20 w-max max-w-60 rounded-md bg-ink px-2 py-1 text-start text-small font-normal whitespace-normal text-surface",
          place !== null && PLACES[place],
        )}
      >
        {props.text}
      </span>
    </span>
  );
}

type Place = keyof typeof PLACES;

const PLACES = {
  "above-start": "bottom-full start-0 mb-1",
  "above-end": "bottom-full end-0 mb-1",
  "below-start": "top-full start-0 mt-1",
  "below-end": "top-full end-0 mt-1",
} as const;

function placeFor(element: HTMLElement, below: boolean): Place {
  const box = element.getBoundingClientRect();
  const rightToLeft = getComputedStyle(element).direction === "rtl";
  const room = rightToLeft ? box.right : window.innerWidth - box.left;
  const side = room < WIDEST_PX + 8 ? "end" : "start";
  return below || box.top < 56 ? `below-${side}` : `above-${side}`;
}
