import { webApp } from '../../libs/web/vite';

export default webApp('gallery', { base: '/dev/galerie/', port: 5175, sections: ['common', 'admin', 'portal'] });
