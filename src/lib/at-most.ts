/** Does the jobs in their order, at most `count` at once. @throws what the first failing job threw, once all have ended */
export async function atMost<Job>(
  count: number,
  jobs: readonly Job[],
  work: (job: Job) => Promise<void>,
): Promise<void> {
  let next = 0;
  const errors: unknown[] = [];
  const worker = async () => {
    while (next < jobs.length && errors.length === 0) {
      const job = jobs[next++]!;
      await work(job).catch((error: unknown) => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, jobs.length) }, worker));
  if (errors.length > 0) throw errors[0];
}
