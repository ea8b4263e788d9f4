import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

export interface FoundFile {
  /** from the folder, with `/`: the item's id, so that an edited file is a revision */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

export interface Folder {
  readonly files: readonly FoundFile[];
  /** over names, sizes and times, that of rights too: equal = nothing new on disk, nothing needs to be read */
  readonly fingerprint: string;
  readonly skipped: readonly { readonly what: string; readonly why: string }[];
}

export interface FolderLimits {
  readonly filesMax: number;
  readonly depthMax: number;
}

/** Lists a folder, or the one file given. @throws the file system's error when `root` cannot be read */
export async function listFolder(root: string, { filesMax, depthMax }: FolderLimits): Promise<Folder> {
  const files: FoundFile[] = [];
  const skipped: { what: string; why: string }[] = [];
  const hash = createHash('sha256');
  const add = async (file: string, name: string): Promise<void> => {
    const info = await stat(file);
    if (!info.isFile()) return;
    files.push({ name, path: file, bytes: info.size });
    hash.update(`${name}\0${info.size}\0${info.mtimeMs}\0${info.ctimeMs}\0${info.ino}\n`);
  };
  const walk = async (folder: string, prefix: string, depth: number): Promise<void> => {
    const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const name = `${prefix}${entry.name}`;
      const full = path.join(folder, entry.name);
      if (/^\.|~$|\.(?:tmp|swp|part|bak)$/i.test(entry.name)) continue;
      if (files.length >= filesMax) {
        skipped.push({ what: name, why: `more than ${filesMax} files` });
        return;
      }
      try {
        if (entry.isDirectory()) {
          if (depth < depthMax) await walk(full, `${name}/`, depth + 1);
          else skipped.push({ what: name, why: `deeper than ${depthMax} folders` });
        } else if (entry.isFile() || (entry.isSymbolicLink() && (await staysInside(full, top)))) {
          await add(full, name);
        } else if (entry.isSymbolicLink()) skipped.push({ what: name, why: 'link that leads out of the folder' });
      } catch (error) {
        skipped.push({ what: name, why: reasonOf(error) });
      }
    }
  };
  const info = await stat(root);
  const top = await realpath(root);
  if (info.isDirectory()) await walk(root, '', 0);
  else await add(root, path.basename(root));
  for (const { what, why } of skipped) hash.update(`${what}\0${why}\n`);
  return { files, fingerprint: hash.digest('hex'), skipped };
}

/** A link is followed to a file inside (Kubernetes mounts are such links), never out of the folder. */
async function staysInside(link: string, top: string): Promise<boolean> {
  const target = await realpath(link);
  return target.startsWith(top + path.sep);
}

export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message ?? String(error);
}
