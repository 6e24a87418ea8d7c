import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface SureButtonProps {
  readonly does: string;
  /** What it says once it asks. */
  readonly sure: string;
  /** To what it is done. */
  readonly name: string;
  readonly onSure: () => void;
}

/** A button that asks once more before it acts. */
export function SureButton({ does, sure, name, onSure }: SureButtonProps): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  const words = isAsked ? sure : does;
  return (
    <button
      type="button"
      aria-label={`${words}: ${name}`}
      onClick={() => {
        setAsked(!isAsked);
        if (isAsked) onSure();
      }}
      onBlur={() => setAsked(false)}
    >
      {words}
    </button>
  );
}
