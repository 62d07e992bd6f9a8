import { PAGE } from './sheet-pages.ts'

/** Fixed line heights throughout: the heights reckoned in grid.ts hold whatever font the machine has. */
export const SHEET_STYLE = `
@page{size:A4 landscape;margin:0}
*{box-sizing:border-box}
html,body{margin:0;padding:0;background:#fff;color:#000}
body{font:12px/16px "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif;font-variant-numeric:tabular-nums;
-webkit-print-color-adjust:exact;print-color-adjust:exact;-webkit-text-size-adjust:none;text-size-adjust:none}
.page{position:relative;overflow:hidden;width:${PAGE.width}px;height:${PAGE.height}px;padding:${PAGE.top}px ${PAGE.side}px 0;background:#fff;break-inside:avoid}
.page{break-after:page}article:last-child .page:last-child{break-after:auto}
.l{white-space:pre;unicode-bidi:isolate;direction:ltr}
.head{display:grid;grid-template-columns:300px 1fr 300px;height:${PAGE.head}px;text-align:center}
.head.again{height:${PAGE.headAgain}px}
.head p,.head h1,.head h2{margin:0;white-space:pre;unicode-bidi:isolate;direction:ltr}
.left{text-align:left}.right{text-align:right;padding-top:20px}.again .right{padding-top:8px}
.company{font-size:13px;line-height:18px;height:18px}
.title{font-size:23px;line-height:32px;font-weight:700;letter-spacing:2px}
.again .title{font-size:15px;line-height:24px;letter-spacing:1px}
.mark{line-height:36px;height:36px;font-size:24px;font-weight:700;letter-spacing:8px;color:#a8a8a8}
.again .mark{font-size:15px;line-height:24px;height:24px;letter-spacing:4px}
table{table-layout:fixed;border-collapse:separate;border-spacing:0;width:${PAGE.width - 2 * PAGE.side + 1}px;border-left:1px solid #000}
.body{border-top:1px solid #000;width:${PAGE.width - 2 * PAGE.side + 1}px}
td,th{padding:0 4px;border:0 solid #000;border-width:0 1px 1px 0;vertical-align:middle;text-align:left;font-weight:400;overflow:visible}
th,.k-label{background:#ececec;text-align:center;font-weight:700}
.k-number{text-align:right}.k-centre,.k-big{text-align:center}
.k-big{font-size:17px;line-height:22px;font-weight:700}
.k-open{vertical-align:top;padding-top:2px}
.shaded td{background:#f3f3f3}
.strong{font-weight:700}
.start{border-top:1px dotted #000;margin-top:-1px}
.signatures td .l{line-height:23px}
.foot{position:absolute;left:${PAGE.side}px;right:${PAGE.side}px;bottom:${PAGE.bottom}px;height:16px;display:flex;justify-content:space-between;white-space:pre}
@media screen{body{background:#d7d6d2;padding:16px}.page{margin:0 auto 16px;box-shadow:0 0 0 1px #b9b7b0}}
`.trim()
