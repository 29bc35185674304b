import type { NewPerson } from '@tillkeeper/operators';

/** The people of the demo's shop. Their PINs stand on the screen: they guard nothing. */
export const DEMO_PEOPLE: readonly NewPerson[] = [
  { name: 'Thandi', role: 'cashier', pin: '7294' },
  { name: 'Sipho', role: 'supervisor', pin: '835164' },
  { name: 'Naledi', role: 'manager', pin: '604718' },
];
