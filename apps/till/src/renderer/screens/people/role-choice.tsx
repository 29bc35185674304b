import { ROLES, type Role } from '@tillkeeper/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { en } from '../../strings/en.ts';

interface RoleChoiceProps {
  readonly role: Role;
  readonly onChoose: (role: Role) => void;
}

/** What a person is to the shop. */
export function RoleChoice({ role, onChoose }: RoleChoiceProps): ReactElement {
  return (
    <ChoiceGroup
      label={en.manage.people.role}
      kind="low"
      columns={2}
      choices={ROLES.map((id) => ({ id, label: en.access.roleNames[id] }))}
      chosenId={role}
      onChoose={(id) => onChoose(ROLES.find((each) => each === id) ?? 'cashier')}
    />
  );
}
