/** The style of every public page, inline in each: one request paints the page. Sizes in rem hold at 400 % zoom. */
const rules = `
@font-face{font-family:Inter;src:url(/fonts/inter-latin.woff2) format("woff2");font-weight:100 900;font-display:swap;unicode-range:U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212}
*,*::before,*::after{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
a{color:var(--brand-text)}
h1,h2,h3{line-height:1.2;text-wrap:balance;margin:0 0 .75rem}
h1{font-size:1.875rem}h2{font-size:1.25rem}h3{font-size:1.125rem}
p,ul,ol,dl{margin:0 0 1rem;max-width:66ch}
p,li,dd{text-wrap:pretty}
:focus-visible{outline:3px solid var(--brand-focus);outline-offset:2px}
.skip{position:absolute;left:-100vw;top:0}
.skip:focus{left:.75rem;top:.75rem;background:var(--page);padding:.75rem;z-index:1}
.head,.foot,main{max-width:44rem;margin:0 auto;padding:1rem}
.head{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem;justify-content:space-between}
.mark{display:inline-flex;align-items:center;gap:.75rem;min-height:2.75rem;color:var(--ink);font-weight:600;text-decoration:none}
.tile{display:inline-flex;flex:none;align-items:center;justify-content:center;width:2.75rem;height:2.75rem;border-radius:.5rem;border:1px solid var(--brand-edge);background:var(--brand-fill);color:var(--brand-on-fill);font-size:1.25rem;overflow:hidden}
.tile img{width:100%;height:100%;object-fit:contain;background:#fff}
main{padding-top:1.5rem;padding-bottom:3rem}
main>*+h2,main>section:not(.card)>h2:first-child,form>*+h2{margin-top:2.5rem}
section>*+h3{margin-top:1.5rem}
main>form+p{margin-top:1.25rem}
main>h1+.notice{margin-top:1rem}
.foot{color:var(--secondary);font-size:.8125rem}
.foot::before{content:"";display:block;border-top:1px solid var(--line);margin-bottom:1rem}
.lead{color:var(--secondary);font-size:1.125rem}
.card{border:1px solid var(--line);border-radius:.75rem;padding:1.25rem;margin:0 0 1rem;max-width:none}
.card>:last-child{margin-bottom:0}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:2.75rem;padding:.5rem 1.25rem;border:2px solid var(--brand-edge);border-radius:.5rem;background:var(--brand-fill);color:var(--brand-on-fill);font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.button:hover{background:var(--brand-fill-hover)}
.button.quiet{background:transparent;color:var(--brand-text);border-color:var(--control)}
.button.danger{background:var(--lapsed-background);color:var(--lapsed-text);border-color:var(--lapsed-text)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin-top:1.25rem}
details{margin:1rem 0}
summary{padding:.625rem 0;cursor:pointer}
.field{margin:0 0 1.25rem;max-width:30rem;border:0;padding:0}
.field label,.field legend{display:block;font-weight:600;padding:0;margin-bottom:.25rem}
.field .hint,.field .error{margin:.125rem 0 .25rem;font-size:.9375rem}
.hint{color:var(--secondary)}
.error{color:var(--lapsed-text);font-weight:600}
.field input:not([type=radio],[type=checkbox],[type=color]),.field select,.field textarea{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--control);border-radius:.5rem;background:var(--page);color:var(--ink);font:inherit}
.field [aria-invalid=true]{border:2px solid var(--lapsed-text)}
.field input[type=color]{width:4rem;height:2.75rem;padding:.25rem;border:1px solid var(--control);border-radius:.5rem;background:var(--page)}
.field.code input{font-size:1.5rem;letter-spacing:.35em;font-variant-numeric:tabular-nums;max-width:13rem}
.choice{display:flex!important;gap:.75rem;align-items:center;min-height:2.75rem;font-weight:400!important}
.choice input{width:1.25rem;height:1.25rem;flex:none;accent-color:var(--brand-text)}
.notice{display:flex;gap:.75rem;border-radius:.75rem;padding:.875rem 1rem;margin:0 0 1.25rem}
.notice>*{min-width:0}.notice>span{flex:none;width:1em;text-align:center}.notice p,.notice ul{margin:0}
.notice.paid{background:var(--paid-background);color:var(--paid-text)}
.notice.due{background:var(--due-background);color:var(--due-text)}
.notice.lapsed{background:var(--lapsed-background);color:var(--lapsed-text)}
.notice.pending{background:var(--pending-background);color:var(--pending-text)}
.notice a,.notice h2{color:inherit}
dt{color:var(--secondary);font-size:.9375rem}
dd{margin:0 0 .75rem}
dd:last-child{margin-bottom:0}
.actions+.hint{margin-top:.75rem}
.list{list-style:none;padding:0;max-width:none}
.list>li{border-top:1px solid var(--line);padding:.75rem 0}
.switch{display:flex;flex-wrap:wrap;gap:0 .375rem;margin:0 -.25rem}
.switch button{min-height:2.75rem;padding:0 .25rem;border:0;background:none;color:var(--secondary);font:inherit;text-decoration:underline;cursor:pointer}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(forced-colors:active){.button,.tile,.notice{border:2px solid}}
@media print{.head form,.foot form,.skip,.actions{display:none}body{background:#fff;color:#000}main{max-width:none}a{color:inherit}}
`;

export const pageCss = rules.replaceAll('\n', '');
