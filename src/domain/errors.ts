/** Exit codes of every command (CONTRACT, Commands). */
export const EXIT = { done: 0, failed: 1, usage: 2, configuration: 78 } as const;

/** The operator can mend this: shown as one sentence, without a stack. */
export class OperatorError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.failed) {
    super(message);
    this.name = 'OperatorError';
    this.exitCode = exitCode;
  }
}

/** One problem in the configuration, e.g. `feeds/tech.yaml:7:3 select.sorces: unrecognized key`. */
export interface ConfigProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A pool thread was ended by its deadline or memory limit: the input's fault, counted on its source. */
export class WorkerKilled extends Error {
  override readonly name = 'WorkerKilled';
  /** memory is the input's own fault, whatever else goes on; time may be the machine's */
  readonly why: 'deadline' | 'memory' | 'exit';

  constructor(message: string, why: WorkerKilled['why'] = 'deadline') {
    super(message);
    this.why = why;
  }
}

/** Somebody else stored the same story meanwhile: what was decided from the old state has to be decided anew. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}
