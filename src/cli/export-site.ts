import { exportSite } from '../flow/export-site.ts';
import { type CliCommand, configOption, withApp } from './command.ts';

export const exportSiteCommand: CliCommand = {
  register(program, open) {
    configOption(program.command('export-site'))
      .description('public feeds and their pages as static files, for any web server or CDN')
      .argument('<dir>', 'where to; made if it is not there')
      .action(async (directory: string, { config }: { config: string }) => {
        const { files, bytes } = await withApp(open, config, ({ configuration, store, clock, page }) =>
          exportSite({ store, configuration, now: clock(), ...(page ? { page } : {}) }, directory),
        );
        process.stdout.write(`wrote ${files} files, ${(bytes / 1024).toFixed(0)} KiB, to ${directory}\n`);
      });
  },
};
