import { Button, Input, Select } from 'antd'
import type { Indicator } from '../../../shared/domain/indicator/indicator.ts'
import { DIMENSION_NAMES, DIMENSIONS, DIRECTION_NAMES, DIRECTIONS } from '../../../shared/domain/indicator/indicator.ts'
import type { IndicatorDraft, IndicatorQuestion } from '../../../shared/domain/intake/intake.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { onRealEnter } from '../../components/ime.ts'
import { text } from '../../components/text.ts'
import { answer, TYPING_PAUSE, useIntake } from '../../stores/intake.ts'
import { draftOf, withDraft, withIndicators, withoutIndicator } from '../../stores/intake-answers.ts'

const t = text.intake.indicators
const directions = DIRECTIONS.map((value) => ({ value, label: DIRECTION_NAMES[value] }))
const dimensions = DIMENSIONS.map((value) => ({ value, label: DIMENSION_NAMES[value] }))

/** One unknown indicator. What is filled in stays a draft until confirmed; once confirmed, changes are answers. */
export function IndicatorRow({ question: { name, guess, lines }, library }: { question: IndicatorQuestion; library: readonly Indicator[] }) {
  const { answers, drafts } = useIntake()
  const given = answers.indicators.findLast((one) => one.name === name) ?? null
  const existing = given !== null && 'useExisting' in given ? given.useExisting : null
  const define = draftOf(drafts, name, guess)
  const unitMissing = define.unit.trim() === ''

  const fill = (change: Partial<IndicatorDraft>, pause = 0) => {
    const next = { name, define: { ...define, ...change } }
    useIntake.setState({ drafts: withDraft(drafts, next) })
    if (given === null || existing !== null) return
    answer((before) => (next.define.unit.trim() === '' ? withoutIndicator(before, name) : withIndicators(before, [next])), pause)
  }
  const confirm = () => { if (!unitMissing) answer((before) => withIndicators(before, [{ name, define }])) }
  const untouched = define.direction === guess.direction && define.dimension === guess.dimension && define.unit === guess.unit
  const used = library.find(({ id }) => id === existing)
  return (
    <div className="intake-indicator" role="row" data-testid="intake-indicator">
      <span role="cell" className="intake-name"><strong>{name}</strong> <span className="quiet">{t.lines(lines)}</span></span>
      <span role="cell"><Select aria-label={`${name} ${t.direction}`} value={define.direction} options={directions} disabled={existing !== null} onChange={(direction) => fill({ direction })} /></span>
      <span role="cell"><Select aria-label={`${name} ${t.dimension}`} value={define.dimension} options={dimensions} disabled={existing !== null} onChange={(dimension) => fill({ dimension })} /></span>
      <span role="cell">
        <Input
          aria-label={`${name} ${t.unit}`} value={define.unit} maxLength={20} disabled={existing !== null} aria-invalid={unitMissing} {...(unitMissing ? { status: 'error' as const } : {})}
          onChange={(event) => fill({ unit: event.target.value }, TYPING_PAUSE)} onKeyDown={onRealEnter(confirm)}
        />
        {unitMissing && <span className="bad" role="alert">{t.unitMissing}</span>}
      </span>
      <span role="cell">
        <Select
          aria-label={`${name} ${t.existing}`} placeholder={t.existingHint} value={existing} allowClear popupMatchSelectWidth={280} notFoundContent={t.none}
          options={library.map(({ id, name: label, code, unit }) => ({ value: id, label: `${label}（${unit}）`, code }))}
          showSearch={{ filterOption: (query, option) => personMatches(option?.label ?? '', option?.code ?? '', query) }}
          onChange={(id: typeof existing | undefined) => answer((before) => (id === undefined || id === null ? withoutIndicator(before, name) : withIndicators(before, [{ name, useExisting: id }])))}
        />
      </span>
      <span role="cell" className="intake-indicator-state">
        {given === null
          ? <><Button size="small" type="primary" ghost disabled={unitMissing} onClick={confirm}>{untouched ? t.accept : t.confirm}</Button><span className="wait">{t.open}</span></>
          : <><span className="good">{existing === null ? t.done : t.usesExisting(used?.name ?? '')}</span><Button type="text" size="small" onClick={() => answer((before) => withoutIndicator(before, name))}>{t.undo}</Button></>}
      </span>
    </div>
  )
}
