/** Moves from a line of a list to what can be done about it, in the column beside. */
export function focusMainAction(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('aside button:enabled')];
  const main = buttons.find(({ dataset }) => dataset['variant'] === 'primary') ?? buttons[0];
  main?.focus();
}
