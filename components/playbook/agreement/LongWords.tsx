import { clsx } from "clsx";
import { useState } from "react";
import { Button } from "#components/ui/Button.tsx";

/** Words of the playbook as they stand, line by line; long ones begin with their first lines. */
export function LongWords(props: { readonly words: string; readonly className?: string }) {
  const [isWhole, setIsWhole] = useState(false);
  const isLong = props.words.length > LONG;
  return (
    <>
      <bdi
        className={clsx(
          "block whitespace-pre-line",
          isLong && !isWhole && "line-clamp-4",
          props.className,
        )}
      >
        {props.words}
      </bdi>
      {isLong && !isWhole && (
        <Button variant="link" className="text-small" onClick={() => setIsWhole(true)}>
          All of it
        </Button>
      )}
    </>
  );
}

const LONG = 320;
