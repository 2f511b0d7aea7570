import type { Job } from '../bindings/contract';
import { Refusal } from '../errors/refusal';
import { call, listen } from '../platform';

/** Long work in the shell: how far it is, and the way to stop it. It goes on when its page is left. */
export class RunningJob {
  busy = $state(false);
  /** How far it is; unknown until the shell tells, which is after a person chose a file. */
  progress = $state.raw<{ done: number; total: number }>();
  #job: Job;

  constructor(job: Job) {
    this.#job = job;
  }

  /** What the work gave, or `undefined` when it was stopped on request. */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.progress = undefined;
    this.busy = true;
    const stop = listen('progressChanged', ({ job, done, total }) => {
      if (job === this.#job) this.progress = { done, total };
    });
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'cancelled') return undefined;
      throw error;
    } finally {
      stop();
      this.busy = false;
    }
  }

  cancel = (): void => void call('cancelJob', this.#job);
}

const jobs = new Map<Job, RunningJob>();

/** The one job of a kind that can run at a time; whoever comes back to its page finds it again. */
export function jobOf(job: Job): RunningJob {
  const known = jobs.get(job) ?? new RunningJob(job);
  jobs.set(job, known);
  return known;
}
