import { ROLES, type Role } from '@tillkeeper/domain';
import type { ReactElement, Ref } from 'react';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { en } from '../../strings/en.ts';
import styles from '../manage/manage.module.css';

interface RoleChoiceProps {
  /** Null until somebody says so: nobody becomes anything by an oversight. */
  readonly role: Role | null;
  readonly onChoose: (role: Role) => void;
  readonly onEnter?: () => void;
  readonly ref?: Ref<HTMLFieldSetElement>;
}

/** What a person is to the shop, with what they then may do. */
export function RoleChoice({ role, onChoose, onEnter, ref }: RoleChoiceProps): ReactElement {
  const words = en.manage.people;
  return (
    <ChoiceGroup
      label={words.role}
      kind="row"
      columns={1}
      choices={ROLES.map((id) => ({
        id,
        label: en.access.roleNames[id],
        content: (
          <span className={styles['roleWords']}>
            <strong>{en.access.roleNames[id]}</strong>
            <span>{words.roles[id]}</span>
          </span>
        ),
      }))}
      chosenId={role ?? ''}
      onChoose={(id) => onChoose(ROLES.find((each) => each === id) ?? 'cashier')}
      {...(onEnter !== undefined && { onEnter })}
      {...(ref !== undefined && { ref })}
    />
  );
}
