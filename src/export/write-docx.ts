import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  type FileChild,
  type IParagraphOptions,
  Paragraph,
  TextRun,
} from 'docx'
import { xmlText } from './xml-text.ts'

const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' }
const hei = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei' }

/** A Word document of these paragraphs and tables, as bytes: Chinese type, heading levels that Word's outline shows. */
export async function writeDocx(title: string, children: readonly FileChild[], landscape = false): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: '公告镜',
    styles: {
      default: {
        document: { run: { font: song, size: 21, language: { eastAsia: 'zh-CN' } } },
        title: {
          run: { font: hei, size: 36 },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
        },
        heading1: {
          run: { font: hei, size: 28, color: '1F3A5F' },
          paragraph: { spacing: { before: 360, after: 120 }, outlineLevel: 0, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: 11_906,
              height: 16_838,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
          },
        },
        children,
      },
    ],
  })
  return Packer.pack(document, 'uint8array')
}

/** Words as the paragraphs that their line breaks make, all alike. */
export function paragraphsOf(words: string, options: IParagraphOptions = {}, run: object = {}): Paragraph[] {
  return xmlText(words)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((text) => new Paragraph({ ...options, children: [new TextRun({ text, ...run })] }))
}

/** A line of a colour left of a paragraph. */
export function lineLeft(color: string): IParagraphOptions {
  return { border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color } }, indent: { left: 240 } }
}
