import { Actions, Button, Card, Form, Notice, Page, Radios } from '@cordee/html';
import type { Frame } from '@cordee/identity';
import { formatMoney, t } from '@cordee/platform';
import { disputeActs, SANDBOX_NOTICES, type SandboxCheckout, type SandboxDisputeAct } from '../../domain/sandbox-checkout';

/** The page of a provider that takes no money: pay, be refused, go away, and choose how its notice comes. */
export function SandboxPage({ checkout, action, ...frame }: Frame & { readonly checkout: SandboxCheckout; readonly action: string }) {
  const { locale } = frame;
  const say = (key: string, values = {}) => t(locale, `ledger.page.sandbox.${key}`, values);
  const amount = formatMoney(locale, checkout.amount);
  const acts = disputeActs(checkout);
  if (checkout.state !== 'OPEN') {
    return (
      <Page {...frame} title={say('done.title')}>
        <Actions><Button href={checkout.returnUrl}>{say('done.action')}</Button></Actions>
        {acts.length > 0 ? <Bank acts={acts} action={action} say={say} /> : null}
      </Page>
    );
  }
  return (
    <Page {...frame} title={say('title')}>
      <Notice meaning="due"><p>{say('warning')}</p></Notice>
      <Card title={amount}><p>{checkout.description}</p></Card>
      <Form action={action}>
        <Actions>
          <Button name="act" value="pay">{say('pay', { amount })}</Button>
          <Button look="quiet" name="act" value="refuse">{say('refuse')}</Button>
          <Button look="quiet" name="act" value="abandon">{say('abandon')}</Button>
        </Actions>
        <h2>{say('tests')}</h2>
        <Radios name="notice" label={say('notice')} value="NOW" options={SANDBOX_NOTICES.map((value) => ({ value, label: say(`notices.${value}`) }))} />
      </Form>
    </Page>
  );
}

/** What the payer's bank may do of it afterwards. */
function Bank({ acts, action, say }: { readonly acts: readonly SandboxDisputeAct[]; readonly action: string; readonly say: (key: string) => string }) {
  return (
    <Form action={action}>
      <h2>{say('tests')}</h2>
      <Actions>{acts.map((act) => <Button key={act} look="quiet" name="act" value={act}>{say(`bank.${act}`)}</Button>)}</Actions>
    </Form>
  );
}
