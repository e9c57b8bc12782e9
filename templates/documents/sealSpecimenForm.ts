import type { SealSpecimenFormData, SealRequestData } from '../../server/vocabulary/documentData.ts';
import { documentTitles } from '../../server/vocabulary/documentKinds.ts';
import type { DocumentLayout, SealSlot } from './blocks.ts';
import { label, value } from './cells.ts';

/**
 * 国发〔1999〕25号: seals of enterprises and institutions are round, at most 45 mm; personal seals are square, about 20 mm.
 */
const COMPANY_GUIDE = 46;
const PERSONAL_GUIDE = 25;

export function sealSpecimenForm(data: SealSpecimenFormData): DocumentLayout {
  return {
    title: { zh: documentTitles.seal_specimen_form, en: 'Seal Specimen Form' },
    issuer: data.issuer.name,
    returns: true,
    blocks: [
      {
        block: 'table',
        groups: [
          {
            rows: [
              [label(4, '单位名称', 'Organization'), value(20, data.organization.name, { strong: true })],
              [
                label(4, '统一社会信用代码', 'USCC'),
                value(8, data.organization.uscc, { strong: true }),
                label(4, '法定代表人', 'Legal representative'),
                value(8, data.legalRepresentative?.name),
              ],
              [label(4, '应用项目', 'Project'), value(20, data.project.name)],
              [label(4, '签章产品', 'Products'), value(20, data.products.join('、'))],
              [
                label(4, '经办人', 'Agent'),
                value(8, data.agent.name),
                label(4, '手机号码', 'Mobile'),
                value(8, data.agent.phone),
              ],
            ],
          },
        ],
      },
      { block: 'space', millimetres: 2 },
      {
        block: 'paragraph',
        small: true,
        number: '1.',
        text: '请使用红色印油，在灰色参考线内各盖一枚印章；印章应完整、清晰、端正，不压边框和文字，不在印迹上签字。',
      },
      {
        block: 'paragraph',
        small: true,
        number: '2.',
        text: '每枚印章留有备用格：第一次印迹不清时，请盖在备用格内，不要重叠加盖。',
      },
      {
        block: 'paragraph',
        small: true,
        number: '3.',
        text: '扫描或拍照时请放平纸张、光线均匀，保持原色，不要使用黑白模式；电子签章将由本页印迹制作并写入 UKey。',
      },
      { block: 'space', millimetres: 1 },
      { block: 'sealSlots', slots: data.seals.flatMap(slotsOf) },
      {
        block: 'signing',
        parties: [
          {
            title: {
              zh: '本单位确认上列印迹真实有效，同意据此制作电子签章',
              en: 'The impressions above are ours; make our electronic seals from them',
            },
            lines: [
              { zh: '经办人（签名）', en: 'Signature' },
              { zh: '日期', en: 'Date' },
            ],
            seal: null,
          },
        ],
      },
    ],
  };
}

const titles: Readonly<Record<SealRequestData['owner'], readonly [zh: string, en: string]>> = {
  organization: ['单位公章', 'Company seal'],
  legal_representative: ['法定代表人章', 'Seal of the legal representative'],
  person: ['个人印章', 'Personal seal'],
};

function slotsOf({ owner, name }: SealRequestData): SealSlot[] {
  const [zh, en] = titles[owner];
  const look =
    owner === 'organization'
      ? { shape: 'circle' as const, guideMillimetres: COMPANY_GUIDE }
      : { shape: 'square' as const, guideMillimetres: PERSONAL_GUIDE };
  return [
    { title: { zh, en }, owner: name, ...look },
    { title: { zh: `${zh}（备用）`, en: 'Spare' }, owner: name, ...look },
  ];
}
