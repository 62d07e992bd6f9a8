import { Button, Input } from 'antd'
import { useEffect, useRef, type ChangeEvent } from 'react'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { text } from '../../components/text.ts'
import { draftKey, saveAllComments, saveComments, typeComment, useKeptText, useSheetDrafts, type CommentField } from '../../stores/sheet-drafts.ts'
import { problemWords } from './problem-words.ts'

const t = text.evaluations.comments

/** 自评总结 and 上级评语 save themselves: after a pause, on leaving the field, and when the window goes. */
export function Comments({ detail, locked }: { detail: EvaluationDetail; locked: boolean }) {
  useEffect(() => {
    const leave = () => { void saveAllComments() }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  return (
    <div className="comments">
      <Comment detail={detail} field="self" stored={detail.selfComment} locked={locked} />
      <Comment detail={detail} field="manager" stored={detail.managerComment} locked={locked} />
    </div>
  )
}

function Comment({ detail, field, stored, locked }: { detail: EvaluationDetail; field: CommentField; stored: string; locked: boolean }) {
  const key = draftKey(detail.id, field)
  const { text: typed, show } = useKeptText(key, stored)
  const state = useSheetDrafts(({ comments }) => comments.get(key))
  const composing = useRef(false)
  const unsaved = useSheetDrafts(({ texts }) => texts.get(key))
  const change = (value: string) => {
    show(value)
    typeComment(detail.id, field, value, composing.current)
  }
  return (
    <section className="sheet-part" aria-label={t[field]}>
      <div className="sheet-part-head"><h3 id={key}>{t[field]}</h3>{!locked && <CommentMark state={state?.state} stored={stored} testId={`comment-state-${field}`} />}</div>
      {locked
        ? <p className={stored === '' ? 'quiet' : 'comment-read'}>{stored || t.none}</p>
        : (
          <Input.TextArea
            aria-labelledby={key} autoSize={{ minRows: 3, maxRows: 12 }} maxLength={10_000} value={typed} placeholder={field === 'self' ? t.selfHint : t.managerHint} data-testid={`comment-${field}`}
            onChange={(event: ChangeEvent<HTMLTextAreaElement>) => change(event.target.value)} onBlur={() => { composing.current = false; void saveComments(detail.id) }}
            onCompositionStart={() => { composing.current = true }} onCompositionEnd={(event) => { composing.current = false; change(event.currentTarget.value) }}
          />
        )}
      {locked && unsaved !== undefined && unsaved !== stored && <div className="wait" role="alert">{t.unsavedKept}<p className="comment-read">{unsaved}</p></div>}
      {!locked && state?.state === 'failed' && <p className="bad" role="alert">{problemWords(state.failure)} {t.kept} <Button size="small" onClick={() => void saveComments(detail.id)}>{t.retry}</Button></p>}
    </section>
  )
}

function CommentMark({ state, stored, testId }: { state: 'typing' | 'saving' | 'failed' | undefined; stored: string; testId: string }) {
  const words = state === undefined ? (stored === '' ? '' : t.saved) : t[state]
  return <span className={state === 'failed' ? 'bad' : 'quiet'} role="status" data-testid={testId} data-state={state ?? 'saved'}>{words}</span>
}
