import { theme as antd, type ThemeConfig } from 'antd'

/** design.md tokens. CSS reads the same colours from theme.css. */
const FONT = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Segoe UI", sans-serif'

export function antdTheme(dark: boolean, motion: boolean): ThemeConfig {
  return {
    // antd's styles come as one file (main.tsx): registering them again on each page costs more than the page.
    zeroRuntime: true,
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#7FA3D1' : '#1F3A5F', colorInfo: dark ? '#7FA3D1' : '#1F3A5F', colorLink: dark ? '#9DBCE3' : '#1F3A5F',
      colorSuccess: dark ? '#5FB08C' : '#2E7D5B', colorError: dark ? '#E5907C' : '#B4432F', colorWarning: dark ? '#D9B15C' : '#B98A2F',
      colorBgLayout: dark ? '#16191D' : '#FAF9F6', colorBgContainer: dark ? '#1E2227' : '#FFFFFF', colorBgElevated: dark ? '#262B31' : '#FFFFFF',
      colorText: dark ? '#E4E6E9' : '#22262B', colorTextSecondary: dark ? '#A3A9B1' : '#60656D', colorTextTertiary: dark ? '#8D949C' : '#6B7078', colorTextPlaceholder: dark ? '#8D949C' : '#6B7078',
      colorBorder: dark ? '#454B53' : '#CFCAC0', colorBorderSecondary: dark ? '#343A41' : '#E6E3DC',
      // A palette derived from so dark an ink would be black: the soft shades are given.
      colorInfoBg: dark ? '#22303F' : '#EEF3F9', colorInfoBorder: dark ? '#3D5268' : '#C9D6E6',
      colorSuccessBg: dark ? '#1C332A' : '#EAF4EF', colorSuccessBorder: dark ? '#345C4A' : '#B9D8C8',
      colorWarningBg: dark ? '#35301F' : '#FAF3E2', colorWarningBorder: dark ? '#5E5230' : '#E6D3A5',
      colorErrorBg: dark ? '#3A2420' : '#FBEEEA', colorErrorBorder: dark ? '#6A4038' : '#E8C3B9',
      colorPrimaryBg: dark ? '#263548' : '#E3EAF3', colorPrimaryBgHover: dark ? '#2D3F56' : '#D5E0ED', colorPrimaryBorder: dark ? '#4A6586' : '#9DB3CE',
      colorPrimaryHover: dark ? '#9DBCE3' : '#2F5486', colorPrimaryActive: dark ? '#6C93C4' : '#162B47', controlItemBgActive: dark ? '#263548' : '#E3EAF3',
      borderRadius: 6, fontSize: 14, fontFamily: FONT, motion, controlHeight: 32, boxShadow: 'none', boxShadowTertiary: 'none',
      colorTextLightSolid: dark ? '#10151C' : '#FFFFFF', wireframe: false,
    },
    components: {
      Table: { cellPaddingBlockMD: 8, cellPaddingInlineMD: 12, headerBg: dark ? '#23282E' : '#F4F2EC', rowHoverBg: dark ? '#242A31' : '#F7F5F0', headerSplitColor: 'transparent' },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Segmented: { trackBg: dark ? '#2A3037' : '#ECE9E1', itemSelectedBg: dark ? '#454B53' : '#FFFFFF', itemSelectedColor: dark ? '#E4E6E9' : '#1F3A5F' },
      Layout: { siderBg: dark ? '#1A1E23' : '#F4F2EC' },
    },
  }
}
