// Shared by the benchmarks that time whole programs.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Runs to the end; seconds and the highest resident memory. */
export async function timed(command, args, options = {}) {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  let megabytes = 0;
  const look = setInterval(() => {
    try {
      megabytes = Math.max(
        megabytes,
        Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)[1]) / 1024,
      );
    } catch {}
  }, 50);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(look);
  return { seconds: (performance.now() - started) / 1000, megabytes, out };
}

export const show = (what, { seconds, megabytes }, rest) =>
  console.log(
    `${what.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s  ${megabytes.toFixed(0).padStart(5)} MB  ${rest}`,
  );
