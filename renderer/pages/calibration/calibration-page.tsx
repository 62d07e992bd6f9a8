import { PageFrame } from '../../components/page-frame.tsx'
import { text } from '../../components/text.ts'

export const CalibrationPage = () => <PageFrame title={text.app.sections.calibration} sentence="">{null}</PageFrame>
