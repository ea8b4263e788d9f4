import { chmodSync, chownSync, statSync } from 'node:fs';

/** Gives a file the mode of the one that it is to replace and, if we may give files away, its owner. */
export function copyPermissions(from: string, to: string): void {
  const { mode, uid, gid } = statSync(from);
  if (process.getuid?.() === 0) chownSync(to, uid, gid);
  chmodSync(to, mode & 0o777);
}
