export interface XmlNode {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}
/** @throws on anything that is not well-formed */
export function readXml(source: string): XmlNode;
