import { create } from 'zustand';

/** Whether the help sheet lies open. */
export const useHelp = create<{ readonly open: boolean }>(() => ({ open: false }));

/** Opens or closes the help sheet. */
export function showHelp(open: boolean): void {
  useHelp.setState({ open });
}
