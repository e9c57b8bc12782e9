/**
 * What may be wrong with a form, as the applicant reads it: [zh, en]. `{field}` is the field's name, `{n}` a number.
 */
export const formFaults = {
  required: ['请填写{field}', 'Fill in: {field}'],
  too_long: ['{field}不能超过 {n} 个字，请缩短', '{field} may have {n} characters at most'],
  text_unseen: [
    '{field}的第 {n} 个字符看不见（可能是粘贴时带入的），请删除后重新输入',
    '{field}: character {n} cannot be seen; it was probably pasted. Clear the field and type it again',
  ],
  text_not_standard: [
    '{field}的第 {n} 个字不是国家标准编码的字（旧字库的造字），请换用输入法中的同一个字，或联系客服',
    '{field}: character {n} belongs to the fonts of one house only; type the standard character instead',
  ],
  text_old_character: [
    '{field}的第 {n} 个字是旧字库的造字，打印不出来，请改为“{character}”（可直接复制）',
    '{field}: character {n} is from an old private font and cannot be printed; type “{character}” instead',
  ],
  person_name: [
    '{field}只能填写姓名：文字、间隔号“·”和空格，不能有数字、标点或网址',
    '{field} holds letters, the dot · and spaces; no digits, punctuation or addresses',
  ],
  organization_name: [
    '{field}中有名称里不会出现的符号，请按证照上的名称填写',
    '{field} holds a sign that no name has; write it as on the licence',
  ],
  uscc_length: ['统一社会信用代码应为 18 位', 'The credit code has 18 characters'],
  uscc_symbol: [
    '统一社会信用代码中有不会出现的字符（第 3 至 8 位只能是数字，其余不含字母 I、O、S、V、Z）',
    'The credit code holds a character that never occurs there (3 to 8 are digits; no I, O, S, V, Z anywhere)',
  ],
  uscc_body_class: [
    '统一社会信用代码的前两位不正确，请对照营业执照核对',
    'The first two characters of the credit code are wrong; compare with the licence',
  ],
  uscc_check: [
    '统一社会信用代码有一位可能输错了，请对照营业执照核对',
    'One character of the credit code seems wrong; compare with the licence',
  ],
  phone_unproven: [
    '请用这个手机收到的确认码确认{field}，之后的通知和授权码会发到这里',
    '{field}: enter the code sent to this phone; notices and authorization codes will go there',
  ],
  id_length: ['身份证号码应为 18 位', 'An identity number has 18 characters'],
  id_symbol: ['身份证号码只能是数字，末位可以是 X', 'An identity number has digits only; the last may be X'],
  id_birth_date: ['身份证号码中的出生日期不存在，请核对', 'The birth date in the identity number does not exist'],
  id_future: ['身份证号码中的出生日期晚于今天，请核对', 'The birth date in the identity number lies in the future'],
  id_check: [
    '身份证号码有一位可能输错了，请对照证件核对',
    'One character of the identity number seems wrong; compare with the document',
  ],
  document_format: ['{field}的格式不正确', '{field} is not in the right form'],
  mobile: ['{field}应为 11 位手机号码', '{field} must be an eleven-digit mobile number'],
  phone: ['{field}只能包含数字、短横线和加号', '{field} may hold digits, hyphens and a plus sign'],
  email: ['{field}的格式不正确，例如 name@example.com', '{field} must look like name@example.com'],
  website: ['{field}的格式不正确，例如 www.example.com', '{field} must look like www.example.com'],
  social_insurance_number: [
    '{field}应为 6 至 20 位字母或数字',
    'A social insurance number has 6 to 20 letters or digits',
  ],
  taxpayer_number: ['纳税人识别号应为 15 至 20 位字母或数字', 'A taxpayer number has 15 to 20 letters or digits'],
  special_invoice: ['专用发票需要填写{field}', 'A special invoice needs: {field}'],
  special_invoice_individual: [
    '个人申请只能开具普通发票，请改选普通发票',
    'An individual can have an ordinary invoice only; choose that',
  ],
  region_unknown: [
    '{field}不在全国行政区划名单中，请从列表中选择',
    '{field}: not one of the country’s divisions; choose from the list',
  ],
  pickup_point: ['请选择自提网点', 'Choose a pick-up point'],
  subject_count: ['还有 {n} 张证书没有填写持证人', '{n} certificates have no holder yet'],
  same_person: ['同一位持证人填写了两次', 'The same holder was entered twice'],
  no_items: ['请至少选择一种证书', 'Choose at least one certificate'],
  quantity: ['每种证书的数量应为 1 至 50', 'One to fifty of each certificate'],
  mandatory_group: ['该项目要求一起办理这些证书：{field}', 'This project asks for these together: {field}'],
  material_missing: ['请上传{field}', 'Upload: {field}'],
  material_returned: ['请重新上传{field}', 'Upload again: {field}'],
  form_outdated: [
    '{field}上传之后，其中的内容有修改：请重新下载、签字盖章后上传',
    '{field}: what it prints was changed after you sent it; download, sign and stamp it again',
  ],
  agreement_missing: ['请阅读并同意{field}', 'Read and accept: {field}'],
  locked: ['{field}已提交，不能修改；如需修改请联系客服', '{field} has been submitted and cannot be changed'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
export type FormFaultCode = keyof typeof formFaults;

/** One fault: its field, its kind, and the values for the gaps in its text. */
export interface FormFault {
  path: string;
  code: FormFaultCode;
  values?: Readonly<Record<string, string | number>>;
}
