import type { ReactNode } from 'react'

/** A titled part of a page that a block can lead to. */
export function Part({ id, title, about, extra, children }: { id: string; title: string; about?: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className="cycle-part" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <div className="cycle-part-head"><h3 id={`${id}-title`}>{title}</h3>{extra}</div>
      {about !== undefined && <p className="quiet cycle-about">{about}</p>}
      {children}
    </section>
  )
}

/** 9/12 with a bar. */
export function Tally({ label, words, done, total }: { label: string; words: string; done: number; total: number }) {
  return (
    <div className="cycle-tally" data-whole={total > 0 && done >= total}>
      <strong>{label}</strong><span>{words}</span><progress max={Math.max(1, total)} value={done} aria-label={`${label} ${words}`} />
    </div>
  )
}
