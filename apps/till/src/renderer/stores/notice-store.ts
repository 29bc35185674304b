import { create } from 'zustand';

/** A short message over the screen: something asked for could not be done. */
export type Notice = 'no-answer' | 'refused' | 'disk-full';

interface NoticeState {
  readonly notice: Notice | null;
  /** Grows with each message, so that the same one twice is heard twice. */
  readonly count: number;
}

/** The message being shown. */
export const useNotice = create<NoticeState>(() => ({ notice: null, count: 0 }));

/** Shows a message until it is dismissed or replaced. */
export function showNotice(notice: Notice): void {
  useNotice.setState(({ count }) => ({ notice, count: count + 1 }));
}

/** Takes the message away. */
export function dismissNotice(): void {
  useNotice.setState({ notice: null });
}
