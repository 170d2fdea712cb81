// Reads XML strictly (by sax, which refuses what is not well formed) and finds elements in it by name, for tests.
import { parser } from 'sax';

export interface XmlElement {
  readonly name: string;
  /** The text directly in it. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Itself and everything below it of this name; `"entry/title"`: only those whose parent is an `entry`. */
  all(name: string): XmlElement[];
  /** The first of them; throws when there is none. */
  one(name: string): XmlElement;
}

interface Open {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: Open[];
}

/** @throws when the text is not well-formed XML. */
export function readXml(text: string | undefined): XmlElement {
  if (text === undefined) throw new Error('there is no such file');
  const root: Open = { name: '', text: '', attributes: {}, children: [] };
  const stack = [root];
  const strict = parser(true, { xmlns: false });
  const top = () => stack.at(-1) as Open;
  strict.onerror = (error) => {
    throw error;
  };
  strict.onopentag = ({ name, attributes }) => {
    const element = { name, text: '', attributes: attributes as Record<string, string>, children: [] };
    top().children.push(element);
    stack.push(element);
  };
  strict.onclosetag = () => void stack.pop();
  strict.ontext = (piece) => {
    top().text += piece;
  };
  strict.write(text).close();
  return found(root.children[0] as Open);
}

function found(element: Open): XmlElement {
  const children = element.children.map(found);
  const all = (path: string): XmlElement[] => {
    const [parent, name] = path.includes('/') ? path.split('/') : [undefined, path];
    const below = children.flatMap((child) => {
      const fits = child.name === name && (parent === undefined || parent === element.name);
      return [...(fits ? [child] : []), ...child.all(path).filter((each) => each !== child)];
    });
    return parent === undefined && element.name === name ? [self, ...below] : below;
  };
  const self: XmlElement = {
    ...element,
    children,
    all,
    one(name) {
      const [first] = all(name);
      if (first === undefined) throw new Error(`there is no ${name} in ${element.name}`);
      return first;
    },
  };
  return self;
}
