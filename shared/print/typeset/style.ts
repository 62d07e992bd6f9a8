import { FONT, FORM_FONT, FORM_LEADING, LEADING, PROSE_FONT, PROSE_LEADING, SNUG_LEADING, SUM_FONT } from './grid.ts'
import type { Format } from './page.ts'

/** Landscape sets the title between company and number, portrait above them. */
const HEADS: Record<Format['name'], string> = {
  landscape: '.head{grid-template-columns:350px 1fr 350px}',
  portrait: '.head{grid-template-columns:1fr 1fr;grid-template-rows:38px 36px}.title{grid-area:1/1/2/3}.left{grid-area:2/1}.right{grid-area:2/2}',
}

/**
 * Fixed line heights throughout: the heights reckoned in grid.ts hold whatever font the machine has.
 * Each cell rules its own top and left, over its own grey: a coarse printer or screen then loses no line to the next cell's grey.
 * `contain` spares the browser the cutting of tables that never need it: a third of the time of a long print.
 */
export const paperStyle = (format: Format): string => `
@page{size:A4 ${format.name};margin:0}
*{box-sizing:border-box}
html,body{margin:0;padding:0;background:#fff;color:#000}
body{font:${FONT}px/${LEADING}px "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif;font-variant-numeric:tabular-nums;
-webkit-print-color-adjust:exact;print-color-adjust:exact;-webkit-text-size-adjust:none;text-size-adjust:none}
.page{position:relative;overflow:hidden;width:${format.width}px;height:${format.height}px;padding:${format.top}px ${format.side}px 0;background:#fff;break-inside:avoid}
.page{contain:strict;break-after:page}article:last-child .page:last-child{break-after:auto}
p{margin:0}
.head{display:grid;height:${format.head}px}${HEADS[format.name]}
.head p,.title,td,th,td p,b{white-space:pre;unicode-bidi:isolate;direction:ltr}
.left p,.right p{line-height:18px;height:18px}
.right{text-align:right}
.company{font-size:13px;font-weight:700}
.title{margin:0;text-align:center;font-size:22px;line-height:36px;font-weight:700;letter-spacing:2px}
h2.title{font-size:16px;letter-spacing:1px}
.mark{margin-right:12px;font-size:15px;letter-spacing:4px;color:#999}
table{table-layout:fixed;border-collapse:separate;border-spacing:0;width:${format.sheet + 1}px;border-right:1px solid #000}
.body{border-bottom:1px solid #000;width:${format.sheet + 1}px}
td,th{padding:0 4px;border:0 solid #000;border-width:1px 0 0 1px;vertical-align:middle;text-align:left;font-weight:400;overflow:visible}
th,.h{background:#ececec;text-align:center;font-weight:700}
.n{text-align:right}.c,.g{text-align:center}
.g{font-size:16px;line-height:22px;font-weight:700}
.o{vertical-align:top;padding-top:2px}.plans .o{padding-top:6px}
.j{border-top-width:0}
.shaded td{background:#f3f3f3}
.rows p{margin-left:1px;border-left:2px solid #888;padding-left:5px;font-size:${SUM_FONT}px}
.form{font-size:${FORM_FONT}px;line-height:${FORM_LEADING}px}.form .o{padding-top:4px}
.prose{font-size:${PROSE_FONT}px;line-height:${PROSE_LEADING}px;border-right-width:0}.prose td{border-width:1px 0 0;border-color:transparent}.prose b{font-size:15px}
table:not(.prose)+.prose tr:first-child td{border-top-color:#000}.body:has(.prose:last-child){border-bottom-color:transparent}
.p{vertical-align:top;padding-top:2px}.p p{line-height:46px}
.snug{line-height:${SNUG_LEADING}px}
.foot{position:absolute;left:${format.side}px;right:${format.side}px;bottom:${format.bottom}px;height:15px;line-height:15px;display:flex;justify-content:space-between;white-space:pre}
@media screen{html,body{background:#d7d6d2}body{padding:16px}.page{margin:0 auto 16px;box-shadow:0 0 0 1px #b9b7b0}}
`.trim()
