import { PERMISSIONS, ROLES } from '@tillkeeper/domain';
import { expect, it } from 'vitest';
import { PERMISSIONS_OF, roleMay } from './roles.ts';

it('gives every permission to the manager, and to each role all of the lesser one', () => {
  expect(PERMISSIONS_OF.manager).toEqual(PERMISSIONS);
  for (const [at, role] of ROLES.entries())
    for (const lesser of ROLES.slice(0, at))
      for (const permission of PERMISSIONS_OF[lesser]) expect(roleMay(role, permission)).toBe(true);
});

it('keeps the cashier from undoing, reprinting, counting what is expected, and changing the till', () => {
  const forbidden = PERMISSIONS.filter((permission) => !roleMay('cashier', permission));
  expect(forbidden).toHaveLength(PERMISSIONS.length - 3);
});
