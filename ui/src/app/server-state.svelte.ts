import { formatTime, t } from '$lib/i18n';
import { listen } from '$lib/platform';
import { getServer } from './api';

/** What the status line knows of a server. */
interface Known {
  /** When both had the same; empty for never. */
  at: string;
  /** Something here is not there yet. */
  unsent: boolean;
  /** Why they did not meet the last time. */
  code: string | null;
}

/** Nothing is wrong with these: there is no network now. */
const AWAY = ['server_unreached', 'not_the_server', 'not_in_team'];

/** How it stands between this laptop and the server of the initiative on the screen. */
export class ServerState {
  #known = $state.raw<Known | null>(null);
  #attachments = $state(0);
  #initiative: string | undefined;

  /** Shows another initiative. */
  async of(initiativeId: string | undefined): Promise<void> {
    this.#initiative = initiativeId;
    this.#known = null;
    this.#attachments = 0;
    await this.#look();
  }

  /** Follows what happens until the returned function is called. */
  follow(): () => void {
    const ends = [
      listen('serverChanged', ({ initiative, at, code }) => {
        if (initiative !== this.#initiative) return;
        this.#known = { at: at || (this.#known?.at ?? ''), unsent: code !== null && (this.#known?.unsent ?? false), code };
        if (code === null) void this.#look();
      }),
      listen('savingChanged', ({ state }) => {
        if (state === 'saved' && this.#known) this.#known = { ...this.#known, unsent: true };
      }),
    ];
    return () => ends.forEach((end) => end());
  }

  /** One short sentence. */
  get words(): string {
    if (!this.#known) return t('only-here');
    const { at, unsent, code } = this.#known;
    if (code) return t(AWAY.includes(code) ? 'server-apart' : 'server-trouble');
    if (unsent || !at) return t('server-sending');
    // Rows are the same; the bytes of attachments take longer.
    if (this.#attachments > 0) return t('server-in-step-attachments', { time: formatTime(at), count: this.#attachments });
    return t('server-in-step', { time: formatTime(at) });
  }

  async #look(): Promise<void> {
    const asked = this.#initiative;
    if (!asked) return;
    const server = await getServer(asked).catch(() => null);
    if (asked !== this.#initiative || !server) return;
    this.#attachments = server.attachmentsToSend + server.attachmentsToCome;
    this.#known ??= { at: server.inStepAt, unsent: server.hasUnsent, code: null };
  }
}
