import { describe, expect, it } from 'vitest'
import { asRead, byName, personMatches } from '../../../shared/domain/employee/person-search.ts'

const finds = (name: string, query: string) => personMatches(name, '', query)

describe('finding a person', () => {
  it.each(['dnx', 'dai', 'dainanxi', 'nanxi', '南希', 'nx', 'dainx', 'dnanx', 'DNX', 'ＤＮＸ', "dai'nan'xi", 'dai nan xi', '戴nx', ' daina', 'dain'])('finds 戴南希 by %j', (query) => {
    expect(finds('戴南希', query)).toBe(true)
  })

  it.each(['dx', 'xi nan', 'daixi', 'nanxii', 'dnxq', 'z'])('does not find 戴南希 by %j: a finder that shows everybody finds nobody', (query) => {
    expect(finds('戴南希', query)).toBe(false)
  })

  it.each([['单立人', 'shan'], ['单立人', 'slr'], ['曾国强', 'zeng'], ['曾国强', 'zgq'], ['仇英', 'qiu'], ['仇英', 'qy'], ['解晓东', 'xie'], ['覃桂英', 'qin'], ['查良镛', 'zha'], ['尉迟恭', 'yuchi'], ['长孙无忌', 'zhangsun']])('finds the surname %s as it is said: %s', (name, query) => {
    expect(finds(name, query)).toBe(true)
  })

  it.each(['oyf', 'ouyang', 'ouyangfeng', 'yangf', '欧阳'])('finds a double surname by %j', (query) => {
    expect(finds('欧阳锋', query)).toBe(true)
  })

  it.each(['ja', 'ji', 'jian', '𠮷', '吉安', 'an'])('finds 𠮷安 by %j: half of a surrogate pair must not stand in the way', (query) => {
    expect(finds('𠮷安', query)).toBe(true)
  })

  it.each(['lv', 'lu', 'lyu', 'lü', 'lvbu', 'lb'])('finds 吕布 by %j', (query) => {
    expect(finds('吕布', query)).toBe(true)
  })

  it('takes zh, ch and sh as initials too', () => {
    expect(finds('张诗琪', 'zhshq')).toBe(true)
    expect(finds('张诗琪', 'zsq')).toBe(true)
    expect(finds('曾诗琪', 'zhsq')).toBe(false)
  })

  it('looks past separators and spaces inside names', () => {
    expect(finds('阿里·买提', 'almt')).toBe(true)
    expect(finds('李 明', 'liming')).toBe(true)
    expect(finds('Nancy Davolio', 'nancyd')).toBe(true)
    expect(finds('NANCY 戴', 'nancy dai')).toBe(true)
  })

  it('finds by number, upper or lower, full or half width', () => {
    expect(personMatches('王五', 'HP-007', 'hp-0')).toBe(true)
    expect(personMatches('王五', 'HP-007', '００７')).toBe(true)
    expect(personMatches('王五', 'HP-007', '008')).toBe(false)
  })

  it('takes hostile text as text', () => {
    expect(finds('<img src=x onerror=alert(1)>', 'onerror')).toBe(true)
    expect(finds('=1+1', '=1+')).toBe(true)
    expect(finds('王五', '.*')).toBe(false)
    expect(finds('王五', '[')).toBe(false)
    expect(finds('王五', '·')).toBe(false)
    expect(finds('', 'a')).toBe(false)
    expect(finds('王五', '   ')).toBe(true)
  })

  it('reads only what the rare form stands for and never changes other text', () => {
    expect(asRead('𠮷安')).toBe('吉安')
    expect(asRead('A😀王')).toBe('A😀王')
  })

  it('ends for a long name and a long query', () => {
    // Choosing 'a' or 'an' at each of 200 characters would never end if every way were tried apart.
    expect(finds('安'.repeat(200), `${'an'.repeat(100)}z`)).toBe(false)
    expect(finds('安'.repeat(200), 'an'.repeat(100))).toBe(true)
  })
})

describe('names in order', () => {
  it('goes by pinyin, with 𠮷 where 吉 stands', () => {
    expect(['周一', '阿强', '𠮷安', '李四', '吉昂', '黄三', '孔六'].toSorted(byName)).toEqual(['阿强', '黄三', '𠮷安', '吉昂', '孔六', '李四', '周一'])
  })

  it('orders a surname as it is said: 单 stands at shan, 曾 at zeng, 仇 at qiu', () => {
    expect(['曾国强', '单立人', '仇英', '陈一', '戴南希', '秦二', '田七', '张三'].toSorted(byName)).toEqual(['陈一', '戴南希', '秦二', '仇英', '单立人', '田七', '曾国强', '张三'])
  })
})
