import '../../../libs/web/src/theme/styles.css';
