export { IntroductionsModule } from './introductions.module';
