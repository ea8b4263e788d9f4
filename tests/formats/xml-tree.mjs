import { SaxesParser } from 'saxes';

/**
 * A strict XML 1.0 + Namespaces reader for the checks: anything that is not well-formed throws.
 * @param {string} source
 * @returns {import('./xml-tree.d.mts').XmlNode}
 */
export function readXml(source) {
  const root = { name: '', uri: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = {};
    for (const { local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns' && local !== 'xmlns') attributes[prefix === '' ? local : `${prefix}:${local}`] = value;
    }
    const node = { name: tag.local, uri: tag.uri, attributes, children: [], text: '' };
    stack.at(-1).children.push(node);
    stack.push(node);
  });
  parser.on('text', (text) => {
    stack.at(-1).text += text;
  });
  parser.on('cdata', (text) => {
    stack.at(-1).text += text;
  });
  parser.on('closetag', () => stack.pop());
  parser.write(source).close();
  return root.children[0];
}
