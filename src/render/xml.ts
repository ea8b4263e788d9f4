import { cleanText } from './text.ts';

declare const made: unique symbol;
/** XML that was made by the functions of this file, and is therefore well-formed. */
export type Xml = string & { readonly [made]: true };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

/** Character data. `>` is always escaped, so that no `]]>` can arise (XML 1.0 §2.4). */
export function text(value: string): Xml {
  return cleanText(value).replace(/[&<>\r]/g, (c) => TEXT_ESCAPES[c]!) as Xml;
}

/** Character data with hex references, which the most aggregators read as text and not as markup (RSS Profile). */
export function hexText(value: string): Xml {
  return cleanText(value).replace(/[&<>\r]/g, (c) => HEX_ESCAPES[c]!) as Xml;
}

/** An element; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly (Xml | undefined)[]): Xml {
  let open = `<${named(name)}`;
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) open += ` ${named(key)}="${attribute(String(value))}"`;
  }
  const inner = children.length === 1 ? (children[0] ?? '') : children.join('');
  return (inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`) as Xml;
}

/** Children on lines of their own; only for elements that hold no text beside them. */
export function lines(...children: readonly (Xml | readonly Xml[] | undefined)[]): Xml {
  let joined = '\n';
  for (const child of children.flat()) if (child) joined += `${child}\n`;
  return joined as Xml;
}

/** @returns the document as UTF-8 bytes */
export function documentBytes(root: Xml): Uint8Array {
  return Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n${root}\n`);
}

function named(name: string): string {
  if (!NAME.test(name)) throw new Error(`no XML name: ${name}`);
  return name;
}

/** White space as references: a parser would turn it into blanks (XML 1.0 §3.3.3). */
function attribute(value: string): string {
  return cleanText(value).replace(/[&<>"\t\n\r]/g, (c) => ATTRIBUTE_ESCAPES[c]!);
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const HEX_ESCAPES: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;', '\r': '&#xD;' };
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
};
