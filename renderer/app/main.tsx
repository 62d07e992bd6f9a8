import { createRoot } from 'react-dom/client'
import 'antd/dist/antd.css'
import { Root } from './root.tsx'
import './theme.css'

const place = document.getElementById('root')
if (place !== null) createRoot(place).render(<Root />)
