// What a template becomes: the code of a function that puts its page together, made from the parts the engine cut it into.
// The engine's own code does the same and more (it can wait, and takes plugins); this one is made for pages by the ten thousand.
//
//   <li><%= it.name %></li>   →   __line=1
//                                 __out+='<li>'+__print(it.name)
//                                 __out+='</li>\n'

/** A piece of a template as Eta parses it: text, ready to stand between single quotes, or a tag and the line it stands on. */
export type Part = string | { readonly t: 'e' | 'i' | 'r' | ''; readonly val: string; readonly lineNo?: number };

/** The marks by which a mistake in the code finds the template's line: each stands on a line of its own. */
export const LINE = /^__line=(\d+)$/;

/** @param helpers names that every template may call. */
export function codeOf(parts: readonly Part[], helpers: readonly string[]): string {
  return `const {${helpers.join()}}=this.helpers,__print=this.print,__raw=this.raw,engine=this;
let __out='',__line=1,__frame,__given;
const include=(name,more)=>engine.part(name,more===undefined?it:{...it,...more});
${PARTS_OF_FRAMES.filter(({ word }) => uses(parts, word))
  .map(({ code }) => code)
  .join('\n')}
try{
${bodyOf(parts)}
}catch(error){engine.RuntimeErr(error,'',__line,options.filepath)}
return __frame===undefined?__out:engine.part(__frame,{...it,body:__out,...__given,__blocks});`;
}

/** What only some templates need, and others need not be slowed by. */
const PARTS_OF_FRAMES = [
  { word: /\b(?:layout|block|capture|output)\b/, code: 'const __blocks={};' },
  { word: /\blayout\b/, code: 'const layout=(name,given)=>{__frame=name;__given=given};' },
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

const uses = (parts: readonly Part[], word: RegExp): boolean =>
  parts.some((part) => typeof part !== 'string' && word.test(part.val));

function bodyOf(parts: readonly Part[]): string {
  let code = '';
  let text = '';
  const flush = (more: string): void => {
    if (text !== '' || more !== '') code += `__out+='${text}'${more}\n`;
    text = '';
  };
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    if (part.t === 'e') flush('');
    code += `__line=${part.lineNo ?? 1}\n`;
    if (part.t === 'e') code += `${part.val}\n`;
    else flush(`+${part.t === 'r' ? '__raw' : '__print'}(${part.val})`);
  }
  flush('');
  return code;
}
