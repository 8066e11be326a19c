import {html, nothing, type TemplateResult} from 'lit';
import {safeUrl, type ReportProblem} from '@civic-widgets/model';
import type {CivicRadioGroup, CivicTextArea} from '@civic-widgets/ui';
import type {Scene} from '../views/scene.js';

/** What can be wrong with an entry. */
const PROBLEMS = [
  'closed',
  'hours',
  'contact',
  'place',
  'details',
  'other',
] as const satisfies readonly ReportProblem[];

/** How far a report has come. */
export type Reporting =
  | {
      readonly step: 'writing';
      readonly problem: string;
      readonly text: string;
      readonly isMissing: boolean;
      readonly hasFailed: boolean;
    }
  | {readonly step: 'sending'; readonly problem: string; readonly text: string}
  | {readonly step: 'sent'};

export const blank: Reporting = {step: 'writing', problem: '', text: '', isMissing: false, hasFailed: false};

/** Says what is wrong with an entry, to whoever keeps the directory. */
export function render(
  {translator: {t}}: Scene,
  id: string,
  reporting: Reporting,
  /** Where it can be said without a script, once sending has failed. */
  page: string | undefined,
  {
    onChange,
    onSend,
    onCancel,
  }: {
    onChange: (change: {problem?: string; text?: string}) => void;
    onSend: () => void;
    onCancel: () => void;
  },
): TemplateResult {
  if (reporting.step === 'sent') {
    return html`<civic-notice tone="success" data-report=${id} tabindex="-1"
      ><p>${t('finder.report.sent')}</p></civic-notice
    >`;
  }
  const {step, problem, text} = reporting;
  return html`<form
    class="report"
    data-report=${id}
    novalidate
    @submit=${(event: Event) => (event.preventDefault(), onSend())}
  >
    <civic-radio-group
      required
      .label=${t('finder.report.problem')}
      .value=${problem}
      .error=${step === 'writing' && reporting.isMissing ? t('finder.report.missing') : ''}
      .choices=${PROBLEMS.map((value) => ({value, label: t(`finder.report.${value}`)}))}
      @change=${({target}: Event) => onChange({problem: (target as CivicRadioGroup).value})}
    ></civic-radio-group>
    <civic-text-area
      .label=${t('finder.report.text')}
      .hint=${t('finder.report.hint')}
      .value=${text}
      max-length="1000"
      @input=${({target}: Event) => onChange({text: (target as CivicTextArea).value})}
    ></civic-text-area>
    ${step === 'writing' && reporting.hasFailed ? html`<p class="failed">${t('finder.report.failed')}</p>` : nothing}
    ${page === undefined ? nothing : html`<p><a href=${safeUrl(page) ?? nothing}>${t('finder.report.failed-page')}</a></p>`}
    <p class="quiet">${t('finder.report.privacy')}</p>
    <div class="actions">
      <button
        type="submit"
        part="button primary"
        class="primary"
        aria-disabled=${step === 'sending' ? 'true' : nothing}
      >
        ${t(step === 'sending' ? 'finder.report.sending' : 'finder.report.send')}
      </button>
      <button type="button" part="button" @click=${onCancel}>${t('finder.report.cancel')}</button>
    </div>
  </form>`;
}
