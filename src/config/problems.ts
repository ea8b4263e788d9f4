import { type ConfigProblem, EXIT, OperatorError } from '../domain/errors.ts';

export class ConfigurationError extends OperatorError {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(problemLine).join('\n'), EXIT.configuration);
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

export function problemLine({ file, line, column, message }: ConfigProblem): string {
  return `${file}:${line}:${column} ${message}`;
}
