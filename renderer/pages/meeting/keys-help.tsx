import { text } from '../../components/text.ts'
import { WallDialog } from './wall-dialog.tsx'

const t = text.meetings.run

export function KeysHelp({ onClose }: { onClose: () => void }) {
  return <WallDialog title={t.keysTitle} onClose={onClose} wide><dl className="wall-keys">{t.keys.map(([keys, what]) => <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{what}</dd></div>)}</dl></WallDialog>
}
