import { readFileSync } from 'node:fs';
import { tokenize } from '@naba/text';
import { scoreTone } from '@naba/tone';
import { findNumbers } from '@naba/numbers';
const seed = readFileSync('/work/shared/seed/article.ar.txt','utf8');
console.log(findNumbers(seed,{language:'ar'}), JSON.stringify(scoreTone({title:'',body:seed,titleTokens:[],bodyTokens:tokenize(seed)},'ar')));
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
for (const [file,l] of process.argv.slice(2).map(a=>a.split('=') as [string,string])) {
  const arts = readFileSync(file,'utf8').split('\n').filter(Boolean).slice(0,400).map(x=>{const j=JSON.parse(x); const b=(j.body??j.text??j.content) as string; const body=b.split(/(?<=\s)/).slice(0,350).join(''); return {title:j.title??'',body,titleTokens:tokenize(j.title??''),bodyTokens:tokenize(body)}});
  let n=0; let hits=0,words=0; const shown:string[]=[];
  const run=(f:(a:typeof arts[0])=>unknown)=>{for(let i=0;i<3;i++)arts.forEach(f);const t=cpu();for(let i=0;i<5;i++)arts.forEach(f);return 1000*(cpu()-t)/5/arts.length};
  console.log(l, arts.length,'numbers µs',run(a=>findNumbers(a.body,{language:l,tokens:a.bodyTokens})).toFixed(0),'tone µs',run(a=>scoreTone(a,l)).toFixed(0));
  for(const a of arts){words+=a.bodyTokens.length; for(const f of findNumbers(a.body,{language:l,tokens:a.bodyTokens})){n++; if(n%(l==='ar'?7:7)===0) shown.push(`${a.body.slice(Math.max(0,f.start-18),f.start)}⟦${f.text}⟧${a.body.slice(f.end,f.end+14)} = ${f.value} ${f.kind[0]} ${f.currency??''}`.replace(/\n/g,' '));}}
  console.log('words/article',words/arts.length,'numbers/article',n/arts.length); console.log(shown.slice(0,70).join('\n'));
}
