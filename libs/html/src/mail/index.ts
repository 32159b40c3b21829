export { compileTemplate, type CompiledTemplate, defineMail, type Mail, type MailContext, type MailDefinition, type RenderedMail } from './define-mail';
export { MailButton, MailCode, MailFrame, type MailFrameProps, MailHeading, MailItem, MailLink, MailList, MailSection, MailText } from './frame';
export type { Slots } from './slots';
export { escapeHtml, TemplateError } from './template';
export { type MailSpecimen, specimen } from './specimen';
