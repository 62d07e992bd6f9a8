import { endMeeting, getMeeting, meetingNow, placeMeeting, reopenMeeting, saveMeetingText, saveOutlook, startMeeting } from '../../services/meetings/meetings.ts'
import { minutesFile } from '../../services/meetings/minutes-file.ts'
import { meetingPresenter } from '../../services/meetings/presenter.ts'
import { meetingWall } from '../../services/meetings/wall.ts'
import { Refusal } from '../../services/context.ts'
import type { HandlersOf } from '../handler.ts'
import { saving } from '../saving.ts'

export const meetingsHandlers: HandlersOf<'meetings'> = {
  'meetings.get': getMeeting,
  'meetings.now': meetingNow,
  'meetings.save': saveMeetingText,
  'meetings.outlook': saveOutlook,
  'meetings.start': startMeeting,
  'meetings.place': placeMeeting,
  'meetings.end': endMeeting,
  'meetings.reopen': reopenMeeting,
  'meetings.wall': meetingWall,
  'meetings.presenter': meetingPresenter,
  'meetings.openPresenter': async ({ ports }, { month }) => ({ inPage: (await ports.openPresenter(`/meeting/presenter?month=${month}`)).inPage ?? false }),
  'meetings.docx': async (context, asked) => {
    const file = minutesFile(context, asked)
    const saved = await saving(file.name, context.ports.saveFile(file))
    if (saved === null) throw new Refusal('cancelled')
    return { place: saved.place, download: saved.download ?? null }
  },
}
