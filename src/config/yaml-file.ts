import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { ConfigProblem } from '../domain/errors.ts';

/** A YAML file with the means to say where in it a value stands. */
export interface YamlFile {
  /** as shown to the operator, e.g. `feeds/tech.yaml` */
  readonly name: string;
  readonly value: unknown;
  readonly problems: readonly ConfigProblem[];
  at(path: readonly PropertyKey[]): { readonly line: number; readonly column: number };
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a YAML file and puts environment variables in place of `${NAME}`.
 * @throws nothing: an unreadable file, bad YAML and unknown variables are problems
 */
export function readYaml(path: string, name: string, environment: Environment): YamlFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const problem = {
      file: name,
      line: 1,
      column: 1,
      message: `cannot be read (${(error as NodeJS.ErrnoException).code})`,
    };
    return { name, value: undefined, problems: [problem], at: () => ({ line: 1, column: 1 }) };
  }
  return parseYaml(text, name, environment);
}

export function parseYaml(text: string, name: string, environment: Environment): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: ConfigProblem[] = document.errors.map((error) => ({
    file: name,
    ...position(error.pos[0]),
    message: error.message.split('\n')[0]!,
  }));
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string' || !node.value.includes('${')) return;
      node.value = node.value.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_whole, variable: string) => {
        const value = environment[variable];
        if (value === undefined) {
          problems.push({
            file: name,
            ...position(node.range?.[0] ?? 0),
            message: `environment variable ${variable} is not set`,
          });
        }
        return value ?? '';
      });
    },
  });
  let value: unknown;
  if (document.errors.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      problems.push({ file: name, line: 1, column: 1, message: (error as Error).message });
    }
  }
  return { name, value, problems, at: (path) => position(offsetOf(document.contents as Node | null, path)) };
}

/** Where the deepest existing part of `path` starts; a map's key, when the path ends at one. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: Node | null | undefined = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = node.items[Number(step)] as Node | undefined;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** zod's issues as problems with positions; unknown keys are named one by one. */
export function problemsOf(file: YamlFile, error: z.ZodError): readonly ConfigProblem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => problemAt(file, [...issue.path, key], 'unrecognized key'));
    }
    if (issue.code === 'invalid_key') {
      return issue.issues.map(({ message }) => problemAt(file, issue.path, message));
    }
    if (issue.code === 'invalid_union') {
      return [problemAt(file, issue.path, unionMessage(issue))];
    }
    return [problemAt(file, issue.path, issue.message)];
  });
}

export function problemAt(file: YamlFile, path: readonly PropertyKey[], message: string): ConfigProblem {
  const where = path.map(String).join('.');
  return { file: file.name, ...file.at(path), message: where === '' ? message : `${where}: ${message}` };
}

function unionMessage(issue: {
  readonly message: string;
  readonly errors?: readonly (readonly { readonly message: string }[])[];
}): string {
  const first = issue.errors?.map((branch) => branch[0]?.message).filter(Boolean);
  return first?.length ? first.join(', or ') : issue.message;
}
