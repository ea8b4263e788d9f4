import { once } from 'node:events';
import { Option } from 'commander';
import { EXIT, OperatorError } from '../domain/errors.ts';
import type { Format } from '../domain/feed.ts';
import { headOf, renditionOf } from '../flow/head.ts';
import { preflight } from '../render/preflight.ts';
import { type CliCommand, configOption, withApp } from './command.ts';

interface Options {
  readonly config: string;
  readonly format: Format;
  readonly language?: string;
}

export const render: CliCommand = {
  register(program, open) {
    configOption(program.command('render'))
      .description('write one rendition of a feed to standard output, made anew from the stored stories')
      .argument('<feed>', 'its name')
      .addOption(new Option('--format <format>', 'which').choices(['rss', 'atom', 'json']).default('rss'))
      .option('--language <tag>', 'an edition; without it the feed in all its languages')
      .action(async (name: string, { config, format, language = '' }: Options) => {
        const { bytes, fault } = await withApp(open, config, async ({ configuration, store, clock }) => {
          const feed = configuration.feeds.find((candidate) => candidate.name === name);
          if (!feed) {
            const names = configuration.feeds.map((candidate) => candidate.name).join(', ');
            throw new OperatorError(`there is no feed "${name}" (there are: ${names || 'none'})`, EXIT.usage);
          }
          if (language !== '' && !feed.languages.includes(language)) {
            const editions = feed.languages.join(', ') || 'none';
            throw new OperatorError(`feed ${name} has no edition "${language}" (it has: ${editions})`, EXIT.usage);
          }
          const head = await headOf({ store, configuration, now: clock() }, { feed, language });
          const document = head.document(format);
          const rendition = renditionOf(head.setting, format, document);
          return { bytes: rendition.bytes, fault: await preflight(rendition, document) };
        });
        if (fault !== undefined) throw new OperatorError(`not fit to be published: ${fault}`);
        if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
      });
  },
};
