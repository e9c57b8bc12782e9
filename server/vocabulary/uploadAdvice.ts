/**
 * What somebody uploaded instead of a supported picture (`details.found` of upload_unsupported), with advice: zh, en.
 */
export const uploadAdvice = {
  empty: ['文件是空的，请重新选择', 'The file is empty; choose it again'],
  heic: [
    '这是 iPhone 的 HEIC 照片：请在“设置 › 相机 › 格式”选择“兼容性最佳”后重拍，或用截图代替',
    'An iPhone HEIC photo: set Camera › Formats to Most Compatible and take it again, or send a screenshot',
  ],
  avif: ['请将 AVIF 图片另存为 jpg 后再传', 'Save the AVIF picture as jpg'],
  pdf: ['这是 PDF 文件：请逐页另存为图片，或直接拍照上传', 'A PDF: save each page as a picture, or photograph it'],
  tiff: ['请将 TIFF 扫描件另存为 jpg 或 png 后再传', 'Save the TIFF scan as jpg or png'],
  svg: ['请上传纸质材料的照片或扫描件，不支持矢量图', 'Send a photograph or scan; drawings (SVG) are not accepted'],
  office: ['这是文档文件：请打印盖章后拍照上传', 'An office document: print it, stamp it and photograph it'],
  archive: ['这是压缩包或文档：请解压后逐张上传图片', 'An archive or document: send the pictures one by one'],
  video: ['这是视频：请拍摄照片上传', 'A video: take a photograph instead'],
  text: ['这是文本或网页文件，不是图片', 'A text or web page, not a picture'],
  animated: ['动图有多帧，无法作为材料：请上传静态图片', 'An animation has more than one picture: send a still one'],
  unknown: [
    '无法识别的文件，请上传 jpg、png、bmp、gif 或 webp 图片',
    'Not a known picture; send jpg, png, bmp, gif or webp',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
export type FoundFormat = keyof typeof uploadAdvice;
