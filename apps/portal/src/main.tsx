import './styles';
import { startApp } from '@cordee/web';
import { App } from './App';

void startApp(<App />);
