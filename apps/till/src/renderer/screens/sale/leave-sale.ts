import { goAtOnce, type Route, useRoute } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';

/** Leaves the screen of a sale: back to where it was opened from, else on to the next customer. */
export function leaveSale(): void {
  goAtOnce(backOf(useRoute.getState().route) ?? { kind: 'home' });
}

/** Whether leaving goes back to where the sale was opened from. */
export function useGoesBack(): boolean {
  return useRoute(({ route }) => backOf(route) !== undefined);
}

/** What the button says that leaves: that it goes back, or else its usual words. */
export function useLeaveWords(usual: string): string {
  return useGoesBack() ? en.sale.lists.backToList : usual;
}

function backOf(route: Route): Route | undefined {
  return route.kind === 'sale' ? route.back : undefined;
}
