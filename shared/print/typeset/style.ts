import { FONT, LEADING, SNUG_LEADING, SUM_FONT } from './grid.ts'
import { PAGE, SHEET_WIDTH } from './page.ts'

/**
 * Fixed line heights throughout: the heights reckoned in grid.ts hold whatever font the machine has.
 * Each cell rules its own top and left, over its own grey: a coarse printer or screen then loses no line to the next cell's grey.
 * `contain` spares the browser the cutting of tables that never need it: a third of the time of a long print.
 */
export const PAPER_STYLE = `
@page{size:A4 landscape;margin:0}
*{box-sizing:border-box}
html,body{margin:0;padding:0;background:#fff;color:#000}
body{font:${FONT}px/${LEADING}px "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif;font-variant-numeric:tabular-nums;
-webkit-print-color-adjust:exact;print-color-adjust:exact;-webkit-text-size-adjust:none;text-size-adjust:none}
.page{position:relative;overflow:hidden;width:${PAGE.width}px;height:${PAGE.height}px;padding:${PAGE.top}px ${PAGE.side}px 0;background:#fff;break-inside:avoid}
.page{contain:strict;break-after:page}article:last-child .page:last-child{break-after:auto}
p{margin:0}
.head{display:grid;grid-template-columns:350px 1fr 350px;height:${PAGE.head}px}
.head p,.title,td,th,td p,b{white-space:pre;unicode-bidi:isolate;direction:ltr}
.left p,.right p{line-height:18px;height:18px}
.right{text-align:right}
.company{font-size:13px;font-weight:700}
.title{margin:0;text-align:center;font-size:22px;line-height:36px;font-weight:700;letter-spacing:2px}
h2.title{font-size:16px;letter-spacing:1px}
.mark{margin-right:12px;font-size:15px;letter-spacing:4px;color:#999}
table{table-layout:fixed;border-collapse:separate;border-spacing:0;width:${SHEET_WIDTH + 1}px;border-right:1px solid #000}
.body{border-bottom:1px solid #000;width:${SHEET_WIDTH + 1}px}
td,th{padding:0 4px;border:0 solid #000;border-width:1px 0 0 1px;vertical-align:middle;text-align:left;font-weight:400;overflow:visible}
th,.h{background:#ececec;text-align:center;font-weight:700}
.n{text-align:right}.c,.g{text-align:center}
.g{font-size:16px;line-height:22px;font-weight:700}
.o{vertical-align:top;padding-top:2px}.plans .o{padding-top:6px}
.j{border-top-width:0}
.shaded td{background:#f3f3f3}
.rows p{margin-left:1px;border-left:2px solid #888;padding-left:5px;font-size:${SUM_FONT}px}
.p{vertical-align:top;padding-top:2px}.p p{line-height:46px}
.snug{line-height:${SNUG_LEADING}px}
.foot{position:absolute;left:${PAGE.side}px;right:${PAGE.side}px;bottom:${PAGE.bottom}px;height:15px;line-height:15px;display:flex;justify-content:space-between;white-space:pre}
@media screen{body{background:#d7d6d2;padding:16px}.page{margin:0 auto 16px;box-shadow:0 0 0 1px #b9b7b0}}
`.trim()
