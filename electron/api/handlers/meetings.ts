import { endMeeting, getMeeting, placeMeeting, reopenMeeting, saveMeetingText, startMeeting } from '../../services/meetings/meetings.ts'
import { meetingPresenter } from '../../services/meetings/presenter.ts'
import { meetingWall } from '../../services/meetings/wall.ts'
import { Refusal } from '../../services/context.ts'
import type { HandlersOf } from '../handler.ts'

export const meetingsHandlers: HandlersOf<'meetings'> = {
  'meetings.get': getMeeting,
  'meetings.save': saveMeetingText,
  'meetings.start': startMeeting,
  'meetings.place': placeMeeting,
  'meetings.end': endMeeting,
  'meetings.reopen': reopenMeeting,
  'meetings.wall': meetingWall,
  'meetings.presenter': meetingPresenter,
  'meetings.docx': () => { throw new Refusal('not-found', { what: 'meeting' }) },
}
