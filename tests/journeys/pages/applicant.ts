import type { Browser, Page } from 'playwright-core';
import { demoOrganization, type DemoOrganization } from '../../../seeds/demo/people.ts';
import { acceptancePath } from '../../../server/vocabulary/pagePaths.ts';
import type { MaterialKind } from '../../../server/vocabulary/materialKinds.ts';
import { photographOf } from '../../support/drivePapers.ts';
import { Outbox } from '../../support/driveOutbox.ts';
import { Visitor } from '../../support/driveVisitor.ts';
import type { House } from '../../support/house.ts';
import { letAMinutePass } from '../../support/houseTime.ts';
import { personAt, type Person } from './openBrowser.ts';

export interface Wish {
  project: string;
  product: string;
}

/** An organisation's agent with a telephone: everything he does, he does on its screen. */
export class ApplicantOnPhone {
  readonly organization: DemoOrganization;
  readonly person: Person;
  readonly #house: House;
  readonly #outbox: Outbox;

  private constructor(house: House, person: Person, number: number) {
    this.#house = house;
    this.person = person;
    this.organization = demoOrganization(number);
    this.#outbox = new Outbox(new Visitor(house.deskUrl));
  }

  get page(): Page {
    return this.person.page;
  }
  get phone(): string {
    return this.organization.agent.phone;
  }
  readCode(
    ask: () => Promise<unknown>,
    template: 'verification_code' | 'authorization_code' = 'verification_code',
  ): Promise<string> {
    return this.#outbox.codeAfter(this.phone, template, ask);
  }
  /** The newest authorization code on his telephone. */
  authorizationCode(): Promise<string> {
    return this.#outbox.code(this.phone, 'authorization_code');
  }

  static async register(browser: Browser, house: House, number: number): Promise<ApplicantOnPhone> {
    const one = new ApplicantOnPhone(house, await personAt(browser, 'phone'), number);
    const { page } = one;
    await page.goto(`${house.intakeUrl}/register`);
    await page.getByLabel('手机号').fill(one.phone);
    await page.getByRole('checkbox').first().waitFor();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await one.person.look('intake-register');
    const code = await one.readCode(() => page.getByRole('button', { name: '获取验证码' }).click());
    await page.getByLabel('短信验证码').fill(code);
    await page.getByRole('heading', { name: '我的申请' }).waitFor();
    return one;
  }

  /** Four steps: choose, fill in, photograph, hand in. */
  async apply({ project, product }: Wish): Promise<void> {
    const { page } = this;
    await page.goto(`${this.#house.intakeUrl}/applications/new`);
    await page.getByRole('button', { name: project }).click();
    await page
      .getByLabel(new RegExp(`^${escape(product)}`))
      .first()
      .check();
    await this.person.look('intake-choose');
    await this.#next('下一步');
    await page.getByRole('button', { name: '同意，继续' }).click();
    await this.#fillForm();
    await this.#sendPictures();
    await page.goto(page.url().replace(/\/materials.*/, '/submit'));
    await page.getByRole('heading', { name: '核对并提交' }).waitFor();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await this.person.look('intake-submit');
    await this.#next('提交申请');
    await page.getByText('已提交').first().waitFor();
    await this.person.look('intake-submitted');
  }

  async #fillForm(): Promise<void> {
    const {
      organization: { uscc, name, address, phone, parcel, legalRepresentative, agent },
    } = this;
    await this.#section('机构信息', {
      'organization.uscc': uscc,
      'organization.name': name,
      'organization.address': address,
      'organization.phone': phone,
    });
    await this.#section('法定代表人', {
      'legalRepresentative.name': legalRepresentative.name,
      'legalRepresentative.idNumber': legalRepresentative.idNumber,
    });
    await this.#section('经办人', {
      'agent.name': agent.name,
      'agent.idNumber': agent.idNumber,
      'agent.phone': agent.phone,
    });
    await this.#section('发票信息', {});
    await this.#section('怎么领取', {
      'delivery.receiver': agent.name,
      'delivery.phone': agent.phone,
      'delivery.province': parcel.province,
      'delivery.city': parcel.city,
      'delivery.district': parcel.district,
      'delivery.street': parcel.street,
    });
  }

  async #section(title: string, fields: Record<string, string>): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
    for (const [field, text] of Object.entries(fields)) {
      const input = this.page.locator(`[name="${field}"]`);
      if ((await input.evaluate((element) => element.tagName)) === 'SELECT') await input.selectOption(text);
      else await input.fill(text);
    }
    await this.person.look(`intake-${title}`);
    await this.page.getByRole('button', { name: /^下一步/ }).click();
  }

  /** Downloads each prepared form, "prints, stamps and photographs" it, and uploads everything that is asked for. */
  async #sendPictures(): Promise<void> {
    const { page } = this;
    await page.getByRole('heading', { name: '上传材料' }).waitFor();
    const places = await page.locator('[data-slot] input[data-place]').all();
    const kinds = await Promise.all(places.map((place) => place.getAttribute('data-place')));
    for (const kind of kinds as MaterialKind[]) {
      const link = page.locator(`a[href*="/documents/${kind}.pdf"]`);
      const pdf =
        (await link.count()) > 0
          ? Buffer.from(
              await (
                await page.request.get(new URL((await link.first().getAttribute('href')) ?? '', page.url()).href)
              ).body(),
            )
          : undefined;
      await this.#send(
        kind,
        await photographOf(this.organization, { kind, itemPosition: null, ...(pdf ? { pdf } : {}) }),
      );
    }
    await this.person.look('intake-materials');
  }

  async #send(kind: MaterialKind, jpeg: Buffer): Promise<void> {
    const card = this.page.locator('section[data-slot]', { has: this.page.locator(`input[data-place="${kind}"]`) });
    await card.locator('input[type=file]').setInputFiles({ name: `${kind}.jpg`, mimeType: 'image/jpeg', buffer: jpeg });
    await card.locator('img:not([data-coming])').first().waitFor({ timeout: 60_000 });
  }

  /** Opens his newest application. */
  async openApplication(): Promise<void> {
    await this.page.goto(`${this.#house.intakeUrl}/applications`);
    await this.page.getByRole('link', { name: this.organization.name }).first().click();
    await this.page.getByText('办理进度').waitFor();
  }

  /** Transfers the fee and says so with the bank's receipt. */
  async pay(amountFen: number): Promise<void> {
    await this.openApplication();
    await this.person.look('intake-application');
    await this.page
      .getByRole('link', { name: /去付款/ })
      .or(this.page.getByRole('button', { name: /去付款/ }))
      .first()
      .click();
    await this.page.getByRole('heading', { name: '付款' }).waitFor();
    await this.#send(
      'transfer_receipt',
      await photographOf(this.organization, { kind: 'transfer_receipt', amountFen }),
    );
    await this.person.look('intake-pay');
    await this.page.getByRole('button', { name: '我已转账' }).click();
    await this.page.getByText('财务核对到账').first().waitFor();
  }

  /** Scans the slip of the parcel, asks for the code, accepts, reads each PIN once. Serial → PIN. */
  async accept(slip: string, serials: readonly string[]): Promise<Map<string, string>> {
    await letAMinutePass(this.#house.databaseUrl);
    await this.page.goto(`${this.#house.intakeUrl}${acceptancePath(slip)}`);
    await this.page.getByText('已读取随件单').waitFor();
    const code = await this.readCode(
      () => this.page.getByRole('button', { name: '发送授权码' }).click(),
      'authorization_code',
    );
    await this.page.getByLabel('输入授权码').fill(code);
    await this.person.look('intake-accept');
    await this.page.getByRole('button', { name: '确认签收，证书生效' }).click();
    await this.page.getByText('证书已经生效').first().waitFor();
    const pins = new Map<string, string>();
    for (const serial of serials) {
      const card = this.page.getByRole('region', { name: serial });
      await card.getByRole('button', { name: '显示 PIN 码' }).click();
      pins.set(serial, ((await card.locator('[data-part="pin"]').textContent()) ?? '').replace(/\s/g, ''));
      await card.getByRole('button', { name: '我记下了' }).click();
    }
    await this.person.look('intake-accepted');
    return pins;
  }

  /** His certificates as his page shows them. */
  async certificates(): Promise<string> {
    await this.page.goto(`${this.#house.intakeUrl}/certificates`);
    await this.page.getByRole('heading', { name: '我的证书' }).waitFor();
    await this.page.getByText('有效期').first().waitFor();
    await this.person.look('intake-certificates');
    return (await this.page.getByRole('main').textContent()) ?? '';
  }

  async #next(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
