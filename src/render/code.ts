// What a template becomes: the code of a function that puts its page together, made from the parts the engine cut it into.
// The engine's own code does the same and more (it can wait, and takes plugins); this one is made for pages by the ten thousand.
//
//   <li><%= it.name %></li>   →   __line=1
//                                 __out+='<li>'+__print(it.name)
//                                 __out+='</li>\n'
import { type Phrases, phrasesOf } from './phrases.ts';

/** A piece of a template as Eta parses it: text, ready to stand between single quotes, or a tag and the line it stands on. */
export type Part = string | { readonly t: 'e' | 'i' | 'r' | ''; readonly val: string; readonly lineNo?: number };

/** The marks by which a mistake in the code finds the template's line: each stands on a line of its own. */
export const LINE = /^__line=(\d+)$/;

/**
 * The body of a function of `engine` and `file` that gives the one which fills the template in.
 * @param helpers names that every template may call. @param word see `phrasesOf`.
 */
export function codeOf(
  parts: readonly Part[],
  helpers: readonly string[],
  word: (name: string) => string | undefined,
): string {
  const codes = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.val]));
  const body = bodyOf(parts, phrasesOf(codes, word));
  const needs = (name: RegExp): boolean => name.test(body);
  const frames = PARTS_OF_FRAMES.filter((part) => needs(part.word)).map(({ code }) => code);
  return `const {${helpers.join()}}=engine.helpers,{print:__print,raw:__raw,link:__link,here:__here,part:__part,with:__with}=engine;
return (it)=>{
let __out='',__line=1;
${frames.join('\n')}
try{
${body}
}catch(error){engine.fault(error,__line,file)}
return ${needs(LAYOUT) ? '__frame===undefined?__out:__with(__frame,it,{body:__out},__given,{__blocks})' : '__out'};
}`;
}

const LAYOUT = /\blayout\b/;

/** What only some templates need, and others need not be slowed by. */
const PARTS_OF_FRAMES = [
  {
    word: /\binclude\b/,
    code: 'const include=(name,more)=>more===undefined?__part(name,it):__with(name,it,more);',
  },
  { word: /\b(?:layout|block)\b/, code: 'const __blocks={};let __frame,__given;' },
  { word: LAYOUT, code: 'const layout=(name,given)=>{__frame=name;__given=given};' },
  { word: /\boutput\b/, code: 'const output=(text)=>{__out+=text};' },
  {
    word: /\b(?:block|capture)\b/,
    code: "const capture=(make)=>{const before=__out;__out='';try{make();return __out}finally{__out=before}};",
  },
  {
    word: /\bblock\b/,
    code: `const block=(name,make)=>{
if(__frame!==undefined){if(make)__blocks[name]=capture(make);return ''}
const given=it.__blocks??{};
return name in given?given[name]:make?capture(make):''};`,
  },
];

function bodyOf(parts: readonly Part[], phrases: Phrases): string {
  let code = '';
  let text = '';
  let line = 0;
  const flush = (more = ''): void => {
    if (text !== '' || more !== '') code += `__out+='${text}'${more}\n`;
    text = '';
  };
  const mark = (at = 1): void => {
    if (at !== line) code += `__line=${at}\n`;
    line = at;
  };
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const said = phrases.said(part.val);
    if (part.t === 'e') {
      flush();
      mark(part.lineNo);
      code += `${said}\n`;
      line = 0; // it may begin or end a loop: which line was the last is not known
      continue;
    }
    const known = part.t === 'i' ? phrases.printed(part.val) : undefined;
    if (known === undefined) {
      mark(part.lineNo);
      flush(`+${part.t === 'r' ? '__raw' : '__print'}(${said})`);
    } else {
      if (known.code !== undefined) {
        mark(part.lineNo);
        flush(`+${known.code}`);
      }
      text += known.text ?? '';
    }
  }
  flush();
  return code;
}
