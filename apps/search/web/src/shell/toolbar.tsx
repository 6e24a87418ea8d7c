import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface ToolbarProps {
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * Controls with one Tab stop between them: Tab comes to the one that was used last, arrows, Home and End go to the others (ARIA
 * toolbar pattern, roving tabindex).
 */
export function Toolbar({ label, class: name, children }: ToolbarProps): JSX.Element {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (bar.current) makeOneStop(bar.current);
  });
  return (
    <div
      ref={bar}
      class={name}
      role="toolbar"
      aria-label={label}
      onFocusIn={({ currentTarget, target }) => makeOneStop(currentTarget, target)}
      onKeyDown={onArrow}
    >
      {children}
    </div>
  );
}

/** What stands in a dialog that a button of the bar opens is no part of the bar. */
function controlsOf(bar: Element): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>('a[href], button, input')].filter((control) => control.closest('dialog') === null);
}

function makeOneStop(bar: Element, wanted: EventTarget | null = null): void {
  const all = controlsOf(bar);
  const stop = all.find((control) => control === wanted) ?? all.find((control) => control.tabIndex === 0) ?? all[0];
  for (const control of all) control.tabIndex = control === stop ? 0 : -1;
}

function onArrow(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const all = controlsOf(event.currentTarget);
  const at = all.findIndex((control) => control === event.target);
  const toEnd = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const toStart = toEnd === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const next: Readonly<Record<string, number>> = {
    [toEnd]: at + 1,
    ArrowDown: at + 1,
    [toStart]: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: all.length - 1,
  };
  if (at === -1 || !Object.hasOwn(next, event.key)) return;
  event.preventDefault();
  all[(next[event.key]! + all.length) % all.length]?.focus();
}
