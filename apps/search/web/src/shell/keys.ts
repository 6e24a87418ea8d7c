/** Keys that work everywhere but where one writes; each does what a press on something visible does. */
const actions: Readonly<Record<string, () => void>> = {
  '/': () => document.querySelector<HTMLInputElement>('input[name=q]')?.select(),
  '?': () => document.querySelector<HTMLElement>('#help-button')?.click(),
  j: () => go('next', 1),
  k: () => go('prev', -1),
  o: () => {
    const here = document.activeElement?.closest('.cards > li')?.querySelector<HTMLElement>('h2 a');
    (here ?? document.querySelector<HTMLElement>('.cards h2 a'))?.click();
  },
};

/** Listens to them until what it gives back is called. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const writing =
      event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null;
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (!action || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

/** The next or previous article: of the list where there is one, else the one that is read after or before this one. */
function go(relation: 'next' | 'prev', step: 1 | -1): void {
  const titles = [...document.querySelectorAll<HTMLElement>('.cards h2 a')];
  if (titles.length === 0) {
    document.querySelector<HTMLElement>(`a[rel=${relation}]`)?.click();
    return;
  }
  const here = document.activeElement?.closest('.cards > li');
  const at = titles.findIndex((title) => here?.contains(title));
  const next = titles[at === -1 ? 0 : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
