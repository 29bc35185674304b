import type { SaveSettings, SettingKey, SettingsView } from '@tillkeeper/ipc';
import { useCallback, useEffect, useState } from 'react';
import { till } from '../../app/client.ts';
import { askTill } from '../../stores/ask.ts';
import { awaitRestart, loadBoot } from '../../stores/boot-store.ts';
import { setUnsaved } from '../../stores/route-store.ts';
import { en } from '../../strings/en.ts';
import {
  changesOf,
  type Problems,
  problemWords,
  type Typed,
  type TypedValue,
  typedOf,
} from './settings-form.ts';

/** How the last try to save or to restart ended; `busy` while one is under way. */
export type SaveState =
  | { readonly kind: 'idle' | 'busy' | 'saved' | 'restarting' | 'wrong' }
  | { readonly kind: 'refused'; readonly words: string; readonly loadAnew: boolean };

/** The settings, what is typed over them, and what can be done. */
export interface SettingsForm {
  /** Undefined until they are read. */
  readonly view: SettingsView | undefined;
  readonly typed: Typed | undefined;
  readonly changes: SaveSettings['changes'];
  readonly problems: Problems;
  readonly state: SaveState;
  /** Counts the tries that found something wrong. */
  readonly checks: number;
  readonly type: (key: SettingKey, value: TypedValue) => void;
  readonly save: () => void;
  readonly discard: () => void;
  /** Reads the file again; what was typed stays. */
  readonly load: () => void;
  readonly restart: () => void;
}

type Over = Readonly<Partial<Record<SettingKey, TypedValue>>>;

/** The form: main checks and keeps it; nothing that was typed is lost on a mistake. */
export function useSettings(): SettingsForm {
  const [view, setView] = useState<SettingsView>();
  /** What was typed, and nothing else: a file that is loaded anew lies under it. */
  const [over, setOver] = useState<Over>({});
  const [problems, setProblems] = useState<Problems>({});
  const [checks, setChecks] = useState(0);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });

  const load = useCallback(async (): Promise<void> => {
    const next = await askTill(till.settings());
    if (next !== undefined) setView(next);
    setState({ kind: 'idle' });
  }, []);
  useEffect(() => void load(), [load]);

  // What waited for a slip holds now: only that is new, and what is typed stays on its own version.
  const refresh = useCallback(async (): Promise<void> => {
    const next = await askTill(till.settings());
    setView((now) => (isSameText(now, next) ? next : now));
  }, []);
  useEffect(() => till.on('bootChanged', () => void refresh()), [refresh]);

  const read = view?.kind === 'read' ? view : undefined;
  const typed = read && ({ ...typedOf(read), ...over } as Typed);
  const changes = read && typed ? changesOf(read, typed) : [];
  const unsaved = changes.length > 0;
  useEffect(() => setUnsaved(unsaved), [unsaved]);
  useEffect(() => () => setUnsaved(false), []);

  async function save(): Promise<void> {
    if (read === undefined || state.kind === 'busy' || changes.length === 0) return;
    setState({ kind: 'busy' });
    const answer = await askTill(till.saveSettings({ version: read.version, changes }));
    if (answer === undefined) return setState({ kind: 'idle' });
    setProblems(answer.kind === 'wrong' ? problemWords(answer.problems) : {});
    if (answer.kind === 'wrong') {
      setChecks((count) => count + 1);
      return setState({ kind: 'wrong' });
    }
    if (answer.kind === 'refused') {
      const words = en.settings.refused[answer.why];
      return setState({ kind: 'refused', words, loadAnew: answer.why === 'changed-elsewhere' });
    }
    setView(answer.view);
    setOver({});
    setState({ kind: 'saved' });
    // The shop's name and the rules of the counter stand on every screen.
    await loadBoot();
  }

  async function restart(): Promise<void> {
    setState({ kind: 'restarting' });
    const done = await askTill(till.restartTill());
    if (done?.kind === 'done') return awaitRestart();
    setState({ kind: 'refused', words: en.settings.restartBusy, loadAnew: false });
  }

  return {
    view,
    typed,
    changes,
    problems,
    state,
    checks,
    type: (key, value) => {
      setOver({ ...over, [key]: value });
      setProblems({ ...problems, [key]: undefined });
      if (state.kind !== 'busy') setState({ kind: 'idle' });
    },
    save: () => void save(),
    discard: () => {
      setOver({});
      setProblems({});
      setState({ kind: 'idle' });
    },
    load: () => void load(),
    restart: () => void restart(),
  };
}

function isSameText(one: SettingsView | undefined, other: SettingsView | undefined): boolean {
  return one?.kind === 'read' && other?.kind === 'read' && one.version === other.version;
}
