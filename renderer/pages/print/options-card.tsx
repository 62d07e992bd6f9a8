import { Button, Input, InputNumber, Radio, Select } from 'antd'
import { TURNABLE, WHOLE_MONTH, type PaperKind } from '../../../shared/api/print.ts'
import { DEFAULT_OPTIONS, MOST_COPIES, ORDERS } from '../../../shared/print/options.ts'
import { text } from '../../components/text.ts'
import { LogoChoice } from './logo-choice.tsx'
import { SWITCHES } from './paper-switches.ts'
import type { PaperSetting } from './use-paper-options.ts'

const t = text.print

/** How a paper is printed: shut until somebody wants to change it, with a word on whether it was changed. */
export function OptionsCard({ paper, setting: { options, logo, change } }: { paper: PaperKind; setting: PaperSetting }) {
  const changed = JSON.stringify(options) !== JSON.stringify(DEFAULT_OPTIONS)
  return (
    <details className="print-options card" data-testid="print-options">
      <summary><strong>{t.options}</strong> <span className="quiet">{changed ? t.optionsChanged : t.standard}</span></summary>
      {TURNABLE.has(paper) && (
        <div className="print-field">
          <span className="print-label" id="print-turn">{t.turn}</span>
          <Radio.Group aria-labelledby="print-turn" value={options.portrait} onChange={(event) => change({ portrait: event.target.value === true })} options={[{ value: false, label: t.landscape }, { value: true, label: t.portrait }]} />
        </div>
      )}
      <fieldset>
        <legend className="print-label">{t.show}</legend>
        {SWITCHES[paper].map((one) => (
          <label key={one.name}><input type="checkbox" checked={one.on(options)} onChange={(event) => change(one.set(event.target.checked))} /> {t.switches[one.name]}</label>
        ))}
      </fieldset>
      {!WHOLE_MONTH.has(paper) && (
        <label className="print-field"><span className="print-label">{t.order}</span>
          <Select size="small" value={options.order} onChange={(order) => change({ order })} options={ORDERS.map((order) => ({ value: order, label: t.orders[order] }))} />
        </label>
      )}
      <label className="print-field"><span className="print-label">{t.copies}</span>
        <InputNumber size="small" min={1} max={MOST_COPIES} precision={0} value={options.copies} onChange={(copies) => change({ copies: copies ?? 1 })} />
      </label>
      <label className="print-remark"><span className="print-label">{t.remark}</span>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} placeholder={t.remarkHint} value={options.remark} onChange={(event) => change({ remark: event.target.value })} />
      </label>
      <LogoChoice logo={logo} />
      {changed && <Button size="small" type="link" onClick={() => change(DEFAULT_OPTIONS)}>{t.reset}</Button>}
    </details>
  )
}
