import { webApp } from '../../libs/web/vite';

export default webApp('admin', { base: '/admin/', port: 5173, sections: ['common', 'admin'] });
