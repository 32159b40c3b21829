import '../../../libs/web/src/theme/styles.css';
import './base.css';
