import { webApp } from '../../libs/web/vite';

export default webApp('portal', { base: '/portail/', port: 5174, sections: ['common', 'portal'] });
